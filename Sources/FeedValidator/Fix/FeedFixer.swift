/// Puts right what has one right answer, and leaves every other byte as it is.
///
/// First the encoding, then what keeps the document from being well-formed, then what the rules find
/// in it: dates in known wrong forms, a missing self link, guids that are no addresses, relative
/// addresses, and the like. What more than one answer would fit is left alone. To fix what was fixed
/// changes nothing.
public struct FeedFixer: Sendable {
  /// The document's own address: the self link, and the base of relative addresses. Neither is fixed
  /// without it.
  public var address: String?

  public init(address: String? = nil) {
    self.address = address
  }

  /// The document, repaired. One whose encoding is in doubt comes back as it was.
  ///
  /// `contentType` is what a server said of the bytes.
  public func fix(_ bytes: [UInt8], contentType: String? = nil) -> FixedDocument {
    guard let decoded = EncodingFix.utf8(bytes, contentType: contentType) else {
      return FixedDocument(bytes: bytes, changes: [])
    }
    var history = EditHistory(decoded.text)
    history.apply(decoded.edits)
    if history.text.first(where: { !$0.isSpace }) != UInt8(ascii: "{") {
      history.apply(SyntaxFix.edits(in: history.text))
    }
    // One fix may make room for another: an address is made whole, then encoded.
    for _ in 0..<4 where !history.apply(edits(of: history.text)) { break }
    return FixedDocument(bytes: decoded.mark + history.text, changes: history.changes)
  }

  /// What the rules find that can be fixed.
  private func edits(of text: [UInt8]) -> [Edit] {
    let source = SourceText(text, contentType: nil)
    guard source.utf8.count == text.count else { return [] }
    let outcome = FeedValidator().outcome(of: source)
    let family = FixFamily(document: text, address: address, format: outcome.format)
    return outcome.findings.flatMap { finding in
      family.edits(for: finding).map { edit in
        var edit = edit
        edit.path = finding.path
        return edit
      }
    }
  }
}

/// A document that is edited in rounds, with where each change lay at first.
private struct EditHistory {
  private let original: [UInt8]
  private(set) var text: [UInt8]
  private var scripts: [EditScript] = []
  private var made: [(offset: Int, edit: Edit)] = []

  init(_ text: [UInt8]) {
    original = text
    self.text = text
  }

  /// True if anything was changed.
  @discardableResult
  mutating func apply(_ edits: [Edit]) -> Bool {
    let script = EditScript(edits)
    guard !script.edits.isEmpty else { return false }
    for edit in script.edits {
      let offset = scripts.reversed().reduce(edit.range.lowerBound) { $1.origin(of: $0) }
      made.append((offset, edit))
    }
    text = script.apply(to: text)
    scripts.append(script)
    return true
  }

  var changes: [FixedPlace] {
    var locator = Locator()
    return made.enumerated().sorted {
      ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset)
    }.map { _, change in
      FixedPlace(
        rule: change.edit.rule, position: locator.position(of: change.offset, in: original),
        path: change.edit.path, message: change.edit.message)
    }
  }
}
