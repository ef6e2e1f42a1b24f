internal import Feed

/// For people: each diagnostic as a compiler has it, with the source line and a caret.
public struct TextReport: Sendable {
  /// Whether to write ANSI colours.
  public var isColoured: Bool

  public init(isColoured: Bool = false) {
    self.isColoured = isColoured
  }

  /// The diagnostics of one document and a line that sums them up.
  ///
  /// `source` is the document as it came, for the lines that are shown; none are where it is empty.
  /// `contentType` is what a server said of it. Control characters of either are made visible.
  public func text(
    for result: ValidationResult, source: [UInt8] = [], contentType: String? = nil
  ) -> String {
    var lines = SourceLines(
      source.isEmpty ? [] : SourceText(source, contentType: contentType).utf8)
    var text = ""
    for diagnostic in result.diagnostics {
      text += head(diagnostic, result.input)
      if !diagnostic.rule.isAboutServer, let around = lines.around(diagnostic.position) {
        text += excerpt(around.before, around.after)
      }
      text += "  help: \(diagnostic.rule.help) [\(diagnostic.rule.id)]\n"
    }
    return text + summary(result)
  }

  private func head(_ diagnostic: Diagnostic, _ input: String) -> String {
    let place = "\(input.visible):\(diagnostic.position.line):\(diagnostic.position.column)"
    let path = diagnostic.path.isEmpty ? "" : " (\(diagnostic.path))"
    let what = (diagnostic.message + path).visible
    return "\(bold(place)): \(coloured(diagnostic.severity)): \(what)\n"
  }

  private func summary(_ result: ValidationResult) -> String {
    let format = result.format?.rawValue ?? "no feed"
    var counts = Severity.allCases.reversed().compactMap { severity -> String? in
      let count = result.count(of: severity)
      guard count > 0 else { return nil }
      return severity == .info ? "\(count) info" : "\(count) \(severity)\(count == 1 ? "" : "s")"
    }
    if result.omitted > 0 { counts.append("\(result.omitted) not shown") }
    let tail = counts.isEmpty ? "" : " (" + counts.joined(separator: ", ") + ")"
    return "\(bold(result.input.visible)): \(format), \(result.verdict.rawValue)\(tail)\n"
  }

  /// At most 100 characters of the line around the place, with a caret under it.
  private func excerpt(_ before: String, _ after: String) -> String {
    let start = before.suffix(60)
    let shown = (start + after.prefix(100 - start.count)).replacing("\t", with: " ").visible
    let caret = String(repeating: " ", count: start.count) + "^"
    return "    \(shown)\n    \(coloured(caret, "32"))\n"
  }

  private func coloured(_ severity: Severity) -> String {
    switch severity {
    case .error: coloured("error", "1;31")
    case .warning: coloured("warning", "1;35")
    case .info: coloured("info", "1;36")
    }
  }

  private func bold(_ text: String) -> String { coloured(text, "1") }

  private func coloured(_ text: String, _ code: String) -> String {
    isColoured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}

/// Finds places in a document: quickly where each lies behind the one before.
private struct SourceLines {
  private let source: [UInt8]
  private var offset = 0
  private var place = SourcePosition(line: 1, column: 1)
  private var lineStart = 0

  init(_ source: [UInt8]) {
    self.source = source
  }

  /// What stands in a place's line before and behind it, as far as it may be shown; nil where the
  /// document has no such line.
  mutating func around(_ target: SourcePosition) -> (before: String, after: String)? {
    if target < place { self = SourceLines(source) }
    seek(target)
    guard !source.isEmpty, place.line == target.line else { return nil }
    // A character may be of many code points, but 100 of them rarely are.
    let start = Swift.max(lineStart, offset - 1000)
    let rest = source[offset...].prefix(1000)
    let end = rest.firstIndex { $0 == 0x0A || $0 == 0x0D } ?? rest.endIndex
    return (text(start..<offset), text(offset..<end))
  }

  private mutating func seek(_ target: SourcePosition) {
    while offset < source.count, place < target {
      if source[offset] == 0x0A {
        guard place.line < target.line else { return }
        place = SourcePosition(line: place.line + 1, column: 1)
        lineStart = offset + 1
      } else if offset + 1 == source.count || source[offset + 1] & 0xC0 != 0x80 {
        place = SourcePosition(line: place.line, column: place.column + 1)
      }
      offset += 1
    }
  }

  private func text(_ range: Range<Int>) -> String {
    let whole = source[range].drop { $0 & 0xC0 == 0x80 }
    return String(decoding: whole, as: UTF8.self)
  }
}
