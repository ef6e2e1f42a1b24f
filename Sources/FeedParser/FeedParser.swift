import Feed
import XML

/// Reads feeds of every format: RSS 0.90 to 2.0, Atom 0.3 and 1.0, JSON Feed, and lists in OPML.
///
/// The format is told from the content alone. A parser keeps its tables and its memory for the next
/// document; it reads one document at a time.
public struct FeedParser: ~Copyable {
  public let limits: Limits
  private var reader: XMLReader

  public init(limits: Limits = Limits()) {
    self.limits = limits
    reader = XMLReader(names: XMLNames(Vocabulary.lexicon), limits: limits.xml)
  }

  /// Reads a document.
  ///
  /// - Parameters:
  ///   - bytes: the document as it came, without content coding.
  ///   - charset: the parameter `charset` of the HTTP field Content-Type.
  ///   - contentLocation: where the document came from: HTTP's Content-Location, else the address
  ///     that it was asked for under; relative references are resolved against it.
  ///   - language: HTTP's Content-Language, for a document that names none.
  ///   - defaultOffset: seconds east of UTC for dates that name no zone.
  /// - Returns: what the document says, and what was repaired or could not be read in it.
  /// - Throws: ``FeedParserError`` if the document is no feed or too much of one. Whatever else is
  ///   wrong with it is told in the findings.
  public mutating func parse(
    _ bytes: [UInt8], charset: String? = nil, contentLocation: String? = nil,
    language: String? = nil, defaultOffset: Int32 = 0
  ) throws(FeedParserError) -> ParsedDocument {
    guard bytes.count <= limits.documentSize else {
      throw FeedParserError(
        .documentTooLarge, "The document has more than \(limits.documentSize) bytes.")
    }
    var start = Reading(limits: limits, base: contentLocation, defaultOffset: defaultOffset)
    start.language = language
    start.documentSize = bytes.count
    var source = try SourceText(bytes, charset: charset)
    start.findings = source.findings
    start.start = source.start
    if source.isJSON {
      source.mend()
      return try JSONFeedReader.document(
        source, limits: limits, base: contentLocation, defaultOffset: defaultOffset)
    }
    var fault: Finding?
    if source.isXML, let strict = try strictly(source, &start, &fault) { return strict }
    source.mend()
    start.findings = source.findings
    start.start = SourcePosition(line: 1, column: 1)
    return try recovering(source, start, fault)
  }

  /// Reads a document that is well-formed; nil, and why in `fault`, if it is not.
  private mutating func strictly(
    _ source: SourceText, _ start: inout Reading, _ fault: inout Finding?
  ) throws(FeedParserError) -> ParsedDocument? {
    var reading = start
    defer { start.doctype = reading.doctype }
    let body = source.bytes.span.extracting(droppingFirst: source.skipped)
    let read = reader.read(body) { xml in
      let document = reading.document(&xml)
      while reading.failure == nil, xml.next() != nil {}
      let error = xml.error(limits)
      if error == nil { reading.reportPrefixes(xml) }
      // What an entity stands for is found when the document is repaired.
      let isWhole = xml.isWellFormed && !xml.lacksEntity
      let fault = xml.isWellFormed ? nil : reading.fault(xml)
      return (document: document, error: error, isWellFormed: isWhole, fault: fault)
    }
    fault = read.fault
    let failure = read.error ?? reading.failure
    // What has no end tag piles up: repaired, a document may be no deeper than others.
    if let failure, failure.code != .tooDeep { throw failure }
    guard failure == nil, read.isWellFormed else { return nil }
    guard let document = read.document else { throw Self.notAFeed }
    return ParsedDocument(document, encoding: source.encoding, findings: reading.findings)
  }

  /// Repairs a document and reads what comes of it.
  private mutating func recovering(
    _ source: SourceText, _ start: Reading, _ fault: Finding?
  ) throws(FeedParserError) -> ParsedDocument {
    var reading = start
    let repairer = Repairer.repair(source.bytes, from: source.skipped, limits: limits)
    guard repairer.hasRoot else { throw Self.notAFeed }
    reading.findings += repairer.findings
    let repaired = repairer.output
    let read = reader.read(repaired.span, options: .recover) { xml in
      let document = reading.document(&xml)
      let error = xml.error(limits)
      if error == nil { reading.reportRest(xml, orElse: fault) }
      return (document: document, error: error)
    }
    if let failure = read.error ?? reading.failure { throw failure }
    guard let document = read.document else { throw Self.notAFeed }
    return ParsedDocument(document, encoding: source.encoding, findings: reading.findings)
  }

  static let notAFeed = FeedParserError(
    .notAFeed, "The document is neither RSS, Atom, OPML nor JSON Feed.")
}

extension ParsedDocument {
  init(_ document: XMLDocument, encoding: String, findings: [Finding]) {
    self.init(
      format: document.format, encoding: encoding, feed: document.feed,
      outlines: document.outlines, findings: findings)
  }
}
