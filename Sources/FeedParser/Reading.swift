import Feed
import XML

/// What is in force at the place where the parser reads, and what it has met so far.
struct Reading {
  let limits: Limits
  /// Bytes.
  var documentSize = 0
  var isAtom03 = false
  /// The public identifier of the document type, which repairing drops.
  var doctype = ""
  /// Where the text that the reader was given begins in the document.
  var start = SourcePosition(line: 1, column: 1)
  /// The address against which references are resolved, RFC 3986 section 5.1.
  var base: String?
  /// `base` where it comes from the document's own `xml:base`.
  var writtenBase: String?
  /// `xml:lang` in force.
  var language: String?
  /// The language of the feed, which texts do not repeat.
  var feedLanguage: String?
  /// Seconds east of UTC for dates without a zone.
  var defaultOffset: Int32
  var findings: [Finding] = []
  var entryCount = 0
  var extensionCount = 0
  var failure: FeedParserError?
  /// `dc:date` of the entry or channel that is being read.
  var dublinCoreDate: FeedDate?
  /// `thr:count` of the entry that is being read: the largest, which counts where nothing tells all.
  var repliesCount: Int?

  init(limits: Limits, base: String?, defaultOffset: Int32) {
    self.limits = limits
    self.base = base
    self.defaultOffset = defaultOffset
  }

  /// `xml:base` and `xml:lang` as they were before an element.
  struct Scope {
    let base: String?
    let writtenBase: String?
    let language: String?
  }

  /// Takes `xml:base` and `xml:lang` of the element that was entered last; returns what to restore.
  mutating func enter(_ xml: borrowing XMLReader) -> Scope? {
    guard xml.event.attributeCount > 0 else { return nil }
    let before = Scope(base: base, writtenBase: writtenBase, language: language)
    if let written = xml.attribute(Names.xmlBase) { take(base: resolve(trimmed(written))) }
    if let written = xml.attribute(Names.xmlLang) {
      language = written.isEmpty ? nil : written
    }
    return before
  }

  /// Only what can be fetched is a base: nothing is resolved against `javascript:`.
  private mutating func take(base address: String) {
    guard isAbsolute(address) || !address.contains(":") else { return }
    let slip = "http:///"
    base = address.hasPrefix(slip) ? "http://" + address.dropFirst(slip.utf8.count) : address
    writtenBase = base
  }

  mutating func leave(_ scope: Scope?) {
    guard let scope else { return }
    base = scope.base
    writtenBase = scope.writtenBase
    language = scope.language
  }

  /// The language of a text, where it is not the feed's.
  ///
  /// Empty where `xml:lang` takes back the language of the feed.
  var ownLanguage: String? { language == feedLanguage ? nil : language ?? "" }

  // MARK: Values

  /// The reference made absolute where that is possible, else as written.
  func resolve(_ reference: String) -> String {
    guard let base, !isAbsolute(reference) else { return reference }
    return IRI.resolve(reference, against: base) ?? reference
  }

  private func isAbsolute(_ reference: String) -> Bool {
    reference.hasPrefix("http://") || reference.hasPrefix("https://")
  }

  /// A link; keeps the reference as written where resolving it changed it.
  func link(_ reference: String, rel: String = Link.alternate) -> Link {
    let absolute = resolve(reference)
    var link = Link(absolute, rel: rel)
    if absolute != reference { link.hrefAsWritten = reference }
    return link
  }

  /// The text of the element that was entered last, which is left: its markup if it has children.
  mutating func text(_ xml: inout XMLReader) -> String {
    xml.leaf() ?? trimmed(markup(&xml))
  }

  /// As ``text(_:)``, nil where there is none.
  mutating func nonEmpty(_ xml: inout XMLReader) -> String? {
    let text = text(&xml)
    return text.isEmpty ? nil : text
  }

  /// The value of the element that was entered last, which is left: an address, an id, a date, in which
  /// no markup belongs. Where elements stand in it the first text of its own counts, else theirs.
  ///
  /// - Parameters:
  ///   - xml: the reader.
  ///   - sibling: reads an element that was entered last, and belongs beside this one rather than into
  ///     it; false, and nothing read, for any other.
  /// - Returns: the value, without white space at both ends.
  mutating func value(
    _ xml: inout XMLReader,
    sibling: (inout Reading, XMLName, inout XMLReader) -> Bool = { _, _, _ in false }
  ) -> String {
    if let leaf = xml.leaf() { return leaf }
    var own = ""
    var inner = ""
    while failure == nil, let event = xml.next(), event.kind != .end {
      switch event.kind {
      case .text where own.isEmpty: own = trimmed(xml.text())
      case .start where !sibling(&self, event.name, &xml):
        let text = value(&xml, sibling: sibling)
        if inner.isEmpty { inner = text }
      default: break
      }
    }
    return own.isEmpty ? inner : own
  }

  /// As ``value(_:sibling:)``, nil where there is none.
  mutating func nonEmptyValue(
    _ xml: inout XMLReader,
    sibling: (inout Reading, XMLName, inout XMLReader) -> Bool = { _, _, _ in false }
  ) -> String? {
    let value = value(&xml, sibling: sibling)
    return value.isEmpty ? nil : value
  }

  /// The date in the element that was entered last, which is left.
  mutating func date(_ xml: inout XMLReader) -> FeedDate? {
    let offset = xml.event.offset
    let parser = DateParser(defaultOffset: defaultOffset)
    let read = xml.withLeaf { bytes in
      (
        timestamp: parser.parse(bytes),
        source: unsafe bytes.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
      )
    }
    guard let read else {
      let source = value(&xml)
      return source.isEmpty
        ? nil : FeedDate(source: source, timestamp: parser.parse(source))
    }
    guard !read.source.isEmpty else { return nil }
    if read.timestamp == nil {
      report(.unreadableDate, "No date can be read in “\(read.source.prefix(80))”.", xml, offset)
    }
    return FeedDate(source: read.source, timestamp: read.timestamp)
  }

  /// The number in the element that was entered last, which is left.
  mutating func number(_ xml: inout XMLReader) -> Int? {
    let offset = xml.event.offset
    let text = text(&xml)
    let number = Int(text)
    if number == nil, !text.isEmpty {
      report(.unreadableNumber, "“\(text.prefix(80))” is no whole number.", xml, offset)
    }
    return number
  }

  // MARK: Findings

  mutating func report(
    _ code: Finding.Code, _ message: String, _ xml: borrowing XMLReader, _ offset: Int
  ) {
    guard findings.count < limits.findings else { return }
    findings.append(Finding(code, message, at: position(xml, offset)))
  }

  /// The place of an offset in the document.
  func position(_ xml: borrowing XMLReader, _ offset: Int) -> SourcePosition {
    let place = xml.locate(offset)
    guard place.line == 1 else {
      return SourcePosition(line: place.line + start.line - 1, column: place.column)
    }
    return SourcePosition(line: start.line, column: place.column + start.column - 1)
  }
}

/// The text without white space at both ends.
func trimmed(_ text: String) -> String {
  let isBlank: (UInt8) -> Bool = { $0 == 0x20 || ($0 >= 0x09 && $0 <= 0x0D) }
  let bytes = text.utf8
  guard let first = bytes.first, let last = bytes.last, isBlank(first) || isBlank(last) else {
    return text
  }
  guard let start = bytes.firstIndex(where: { !isBlank($0) }),
    let end = bytes.lastIndex(where: { !isBlank($0) })
  else { return "" }
  return String(text[start...end])
}
