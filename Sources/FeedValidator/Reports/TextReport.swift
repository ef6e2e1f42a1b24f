internal import Feed

/// For people: each diagnostic as a compiler has it, with the source line and a caret.
public struct TextReport: Sendable {
  /// Whether to write ANSI colours.
  public var isColoured: Bool

  public init(isColoured: Bool = false) {
    self.isColoured = isColoured
  }

  /// The diagnostics of one document and a line that sums them up; nothing for a valid document
  /// without any.
  ///
  /// `source` is the document as it came, for the lines that are shown; none are where it is empty.
  public func text(for result: ValidationResult, source: [UInt8] = []) -> String {
    let lines = SourceLines(source.isEmpty ? [] : SourceText(source, contentType: nil).utf8)
    var text = ""
    for diagnostic in result.diagnostics {
      text += head(diagnostic, result.input)
      if !diagnostic.rule.isAboutServer, let line = lines.line(diagnostic.position.line) {
        text += excerpt(line, column: diagnostic.position.column)
      }
      text += "  help: \(diagnostic.rule.help) [\(diagnostic.rule.id)]\n"
    }
    return text + summary(result)
  }

  private func head(_ diagnostic: Diagnostic, _ input: String) -> String {
    let place = "\(input):\(diagnostic.position.line):\(diagnostic.position.column)"
    let path = diagnostic.path.isEmpty ? "" : " (\(diagnostic.path))"
    return "\(bold(place)): \(coloured(diagnostic.severity)): \(diagnostic.message)\(path)\n"
  }

  private func summary(_ result: ValidationResult) -> String {
    let format = result.format?.rawValue ?? "no feed"
    let counts = Severity.allCases.reversed().compactMap { severity -> String? in
      let count = result.count(of: severity)
      guard count > 0 else { return nil }
      return severity == .info ? "\(count) info" : "\(count) \(severity)\(count == 1 ? "" : "s")"
    }
    let tail = counts.isEmpty ? "" : " (" + counts.joined(separator: ", ") + ")"
    return "\(bold(result.input)): \(format), \(result.verdict.rawValue)\(tail)\n"
  }

  /// At most 100 characters of the line around the place, with a caret under it.
  private func excerpt(_ line: [UInt8], column: Int) -> String {
    let scalars = String(decoding: line, as: UTF8.self).unicodeScalars
    let characters = Array(String(scalars))
    let before = String(String.UnicodeScalarView(scalars.prefix(max(0, column - 1)))).count
    let start = max(0, before - 60)
    let window = characters[min(start, characters.count)...].prefix(100)
    let shown = String(window.map { $0 == "\t" ? " " : $0 })
    let caret = String(repeating: " ", count: before - start) + "^"
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

/// The lines of a document, found when the first is asked for.
private struct SourceLines {
  private let source: [UInt8]
  private let starts: [Int]

  init(_ source: [UInt8]) {
    self.source = source
    starts = [0] + source.indices.filter { source[$0] == 0x0A }.map { $0 + 1 }
  }

  func line(_ number: Int) -> [UInt8]? {
    guard !source.isEmpty, starts.indices.contains(number - 1) else { return nil }
    let start = starts[number - 1]
    let end = number < starts.count ? starts[number] - 1 : source.count
    let line = source[start..<max(start, end)]
    return Array(line.last == 0x0D ? line.dropLast() : line)
  }
}
