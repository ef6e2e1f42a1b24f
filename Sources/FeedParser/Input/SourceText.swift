import Feed
import XML

/// A document as UTF-8, and what had to be done to make it that.
struct SourceText {
  /// UTF-8, as far as is known before it is read.
  private(set) var bytes: [UInt8]
  /// The encoding that the document was in.
  private(set) var encoding: String
  private(set) var findings: [Finding] = []
  /// Bytes at the start that are no part of the document: a byte-order mark, white space.
  private(set) var skipped = 0
  /// Where the document begins.
  private(set) var start = SourcePosition(line: 1, column: 1)

  /// The order is that of the checks C13: byte-order mark; UTF-8 where the bytes are that, whatever
  /// encoding of one byte is named; HTTP, declaration, sniffing.
  init(_ input: [UInt8], charset: String?) throws(FeedParserError) {
    bytes = input
    encoding = "utf-8"
    if let marked = ByteOrder.mark(input) {
      encoding = marked.encoding
      skipped = marked.length
    } else if let wide = ByteOrder.wide(input) {
      encoding = wide
    } else {
      chooseEncoding(charset)
    }
    try convert()
    try findStart()
  }

  private mutating func chooseEncoding(_ charset: String?) {
    var labels: [String] = []
    for label in [charset, Declaration.encoding(bytes)] {
      if let known = known(label) { labels.append(known) }
    }
    guard let first = labels.first else { return }
    // A declaration that can be read byte by byte does not stand in a text of wide units.
    let believed = labels.filter { !Charset.isWide($0) }
    encoding = believed.first ?? "utf-8"
    if first != encoding { tellWrong(first) }
    if encoding == "utf-8" {
      // The declaration may know better than the server.
      guard let other = believed.first(where: { $0 != "utf-8" }), !isUTF8(orASCII: true) else {
        return
      }
      tellWrong("utf-8", is: other)
      encoding = other
    } else if Charset.isOneByte(encoding), isUTF8(orASCII: false) {
      tellWrong(encoding)
      encoding = "utf-8"
    }
  }

  /// One of the encodings that are read; others are told.
  private mutating func known(_ label: String?) -> String? {
    guard let label, !trimmed(label).isEmpty else { return nil }
    if let known = Charset.canonical(label) { return known }
    findings.append(Finding(.unknownEncoding, "No encoding is called “\(label.prefix(40))”."))
    return nil
  }

  /// Whether the bytes are UTF-8 and could hardly be anything else.
  private func isUTF8(orASCII: Bool) -> Bool {
    let prefix = TextDecoding.utf8Prefix(bytes.span)
    if orASCII, prefix == bytes.count { return true }
    return UTF8Survey(bytes.span).isUTF8
  }

  private mutating func tellWrong(_ label: String, is encoding: String = "utf-8") {
    findings.append(
      Finding(.wrongEncoding, "The document says \(label) and is in \(encoding)."))
  }

  private mutating func convert() throws(FeedParserError) {
    if encoding == "utf-8" || encoding == "us-ascii" { return }
    let input = bytes
    let body = input.span.extracting(droppingFirst: skipped)
    guard let read = TextDecoding.utf8(body, encoding: Charset.iconvName(encoding)) else {
      findings.append(Finding(.unknownEncoding, "\(encoding) cannot be read here."))
      encoding = "utf-8"
      return
    }
    if read.invalid > 0 {
      findings.append(
        Finding(.invalidBytes, "\(read.invalid) bytes mean nothing in \(encoding)."))
    }
    bytes = read.bytes
    skipped = 0
  }

  /// White space before the document is passed over, anything else is left to the repairer.
  private mutating func findStart() throws(FeedParserError) {
    let mark = skipped
    while skipped < bytes.count, bytes[skipped] <= 0x20 {
      if bytes[skipped] == UInt8(ascii: "\n") {
        start = SourcePosition(line: start.line + 1, column: 1)
      } else {
        start.column += 1
      }
      skipped += 1
    }
    guard skipped < bytes.count else {
      throw FeedParserError(.empty, "The document is empty.")
    }
    // XML allows it where no declaration follows.
    if skipped > mark, bytes[skipped...].starts(with: "<?xml".utf8) {
      findings.append(
        Finding(
          .leadingBytes, "White space before the XML declaration.",
          at: SourcePosition(line: 1, column: 1)))
    }
  }

  /// Whether the document begins as JSON does.
  var isJSON: Bool { bytes[skipped] == UInt8(ascii: "{") }

  /// Whether the document begins as XML does.
  var isXML: Bool { bytes[skipped] == UInt8(ascii: "<") }

  /// Makes sure that the bytes are UTF-8: texts that are not are read in another encoding, or what
  /// means nothing is replaced.
  mutating func mend() {
    guard TextDecoding.utf8Prefix(bytes.span) < bytes.count else { return }
    let survey = UTF8Survey(bytes.span)
    let mender = UTF8Mender(bytes.span, survey)
    if mender.replaced > 0 {
      let what = mender.replaced == 1 ? "1 character is" : "\(mender.replaced) characters are"
      let verb = mender.replaced == 1 ? "means" : "mean"
      findings.append(
        Finding(.invalidBytes, "\(what) damaged or \(verb) nothing in \(encoding)."))
    }
    if mender.converted > 0 {
      findings.append(
        Finding(
          .wrongEncoding,
          survey.whole == 0
            ? "The document says \(encoding) and is in windows-1252."
            : "\(mender.converted) texts are in windows-1252, and the others in \(encoding)."))
      if survey.whole == 0 { encoding = "windows-1252" }
    }
    bytes = mender.output
  }
}
