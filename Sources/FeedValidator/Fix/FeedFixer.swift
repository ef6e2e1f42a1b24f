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

  /// The document, repaired. One whose encoding is in doubt comes back as it was, and so does one
  /// that cannot be made well-formed, or is of no known format then.
  ///
  /// `contentType` is what a server said of the bytes.
  public func fix(_ bytes: [UInt8], contentType: String? = nil) -> FixedDocument {
    let untouched = FixedDocument(bytes: bytes, changes: [])
    guard let decoded = EncodingFix.utf8(bytes, contentType: contentType) else { return untouched }
    var history = EditHistory(decoded.text)
    history.apply(decoded.edits)
    guard var outcome = outcome(of: history.text) else { return untouched }
    if !outcome.isReadable {
      history.apply(SyntaxFix.edits(in: history.text))
      // A declaration that nobody could read before names an encoding too.
      guard let again = EncodingFix.utf8(history.text, contentType: nil),
        again.text == history.text
      else { return untouched }
      history.apply(again.edits)
      guard let mended = self.outcome(of: history.text), mended.isReadable,
        mended.format != nil
      else { return untouched }
      outcome = mended
    }
    // One fix may make room for another: an address is made whole, then encoded.
    for _ in 0..<4 where history.apply(edits(of: history.text, outcome)) {
      guard let next = self.outcome(of: history.text) else { break }
      outcome = next
    }
    return FixedDocument(bytes: decoded.mark + history.text, changes: history.changes)
  }

  /// What is found in a text; nil where its bytes are not read as they stand.
  private func outcome(of text: [UInt8]) -> Outcome? {
    let source = SourceText(text, contentType: nil)
    guard source.utf8.count == text.count else {
      // A second byte-order mark is none: it goes with what stands before the declaration.
      let isMarked = text.starts(with: "\u{FEFF}".utf8)
      return isMarked ? Outcome(findings: [], format: nil, isReadable: false) : nil
    }
    return FeedValidator(maximumPerRule: .max).outcome(of: source)
  }

  /// What the rules found that can be fixed.
  private func edits(of text: [UInt8], _ outcome: Outcome) -> [Edit] {
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
    return made.sorted(byPlace: \.offset).map { change in
      FixedPlace(
        rule: change.edit.rule, position: locator.position(of: change.offset, in: original),
        path: change.edit.path, message: change.edit.message)
    }
  }
}
