extension Checker {
  /// Plain text: not blank, no markup, encoded once.
  mutating func checkPlain(_ bytes: Bytes, attribute: String?, mayBeBlank: Bool) {
    if bytes.isBlank {
      if !mayBeBlank { _ = isFilled(bytes, attribute) }
      return
    }
    checkMarkup(bytes, attribute: attribute)
    checkEncoding(bytes)
  }

  /// Warns of markup in plain text.
  mutating func checkMarkup(
    _ bytes: Bytes, attribute: String?, rule: Rule = .textContainsHTML
  ) {
    if let found = PlainText.markup(in: bytes), !isEscapedTwice(found) {
      report(rule, "plain text has \(found) in it", attribute: attribute)
    } else if attribute == nil, PlainText.hasAmbiguousLessThan(bytes) {
      report(.textAmbiguousCharacter, "'<' before a letter looks like a tag")
    }
  }

  /// Whether a character reference was written with a hexadecimal one for its ampersand, as the RSS
  /// Profile advises for text that is meant literally.
  private func isEscapedTwice(_ found: String) -> Bool {
    guard found.hasPrefix("&"), let frame = frames.last, frame.offset < offset else { return false }
    let source = document[frame.offset..<min(offset, document.count)]
    let reference = Array("&#x26;".utf8)
    return source.indices.contains { source[$0...].starts(with: reference) }
  }

  /// Warns of UTF-8 that was taken for Latin-1 and encoded again.
  mutating func checkEncoding(_ bytes: Bytes) {
    if PlainText.isDoubleEncoded(bytes) {
      report(.textDoubleEncoded, "the text looks as if it were encoded twice")
    }
  }

  mutating func checkHTML(_ bytes: Bytes) {
    checkEncoding(bytes)
    report(HTMLScan(bytes))
  }

  private mutating func report(_ scan: HTMLScan) {
    var seen: [HTMLScan.Finding] = []
    for finding in scan.findings where !seen.contains(finding) {
      seen.append(finding)
      report(finding)
    }
  }

  mutating func report(_ finding: HTMLScan.Finding, attribute: String? = nil) {
    switch finding {
    case .element(let name):
      report(.htmlDangerousElement, "readers remove the element \(name)")
    case .attribute(let name):
      report(
        .htmlDangerousAttribute, "readers remove the attribute \(name)", attribute: attribute)
    case .style(let value): report(.htmlDangerousStyle, "readers remove the style '\(value)'")
    case .broken(let tag): report(.htmlNotHTML, "\(tag) is not HTML")
    }
  }

  /// RFC 4287 section 3.1: a text construct.
  mutating func checkTextConstruct(_ bytes: Bytes, _ frame: Frame) {
    if bytes.isBlank, !frame.hasChildren { return report(.elementBlank, "the element is blank") }
    switch frame.note {
    case "html": checkMarkedText(bytes, frame)
    case "xhtml": checkXHTML(bytes, frame)
    case "text", "text/plain", nil: checkUnmarkedText(bytes, frame)
    // The type is wrong and was reported; what is meant is clear.
    case "text/html": checkMarkedText(bytes, frame)
    default: break
    }
  }

  mutating func checkMarkedText(_ bytes: Bytes, _ frame: Frame) {
    checkHTML(bytes)
    if frame.hasChildren { report(.elementUndefined, "escaped HTML has elements in it") }
  }

  mutating func checkUnmarkedText(_ bytes: Bytes, _ frame: Frame) {
    if frame.hasChildren { report(.elementUndefined, "plain text has elements in it") }
    checkMarkup(bytes, attribute: nil, rule: .textContainsUndeclaredHTML)
    checkEncoding(bytes)
  }

  mutating func checkXHTML(_ bytes: Bytes, _ frame: Frame) {
    if frame.hasChildren {
      if !frame.hasDiv { report(.xhtmlDivMissing, "the first element is not a div of XHTML") }
    } else {
      report(.xhtmlDivMissing, "there is no div of XHTML")
    }
    if !frame.hasCode, HTMLScan(bytes).hasMarkup {
      report(.xhtmlNotInline, "the markup is escaped")
    }
  }

  mutating func checkMediaText(_ bytes: Bytes, _ frame: Frame) {
    switch frame.note {
    case "html":
      if !HTMLScan(bytes).findings.isEmpty { report(HTMLScan(bytes)) }
    case "plain", nil:
      checkMarkup(bytes, attribute: nil, rule: .textContainsUndeclaredHTML)
    default: report(.mediaTextTypeInvalid, "the type is neither plain nor html", attribute: "type")
    }
  }
}
