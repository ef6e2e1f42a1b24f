import FeedValidator
import Foundation
import Testing

/// A rule with a document in which it is broken at a known place, and one that comes close.
struct RuleFixture: Sendable, CustomTestStringConvertible {
  let rule: String
  let path: String
  let line: Int
  let column: Int
  let broken: [UInt8]
  let right: [UInt8]

  var testDescription: String { rule }

  /// All of Fixtures/rules; its first file says how they are written.
  static let all: [RuleFixture] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/rules")
    let files = try? FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    return (files ?? []).sorted { $0.path < $1.path }.flatMap { file in
      read((try? String(contentsOf: file, encoding: .utf8)) ?? "")
    }
  }()

  private static func read(_ text: String) -> [RuleFixture] {
    var fixtures: [RuleFixture] = []
    var template = RuleTemplate.raw
    var head: [Substring] = []
    var broken = ""
    for line in text.split(separator: "\n") where !line.hasPrefix("# ") {
      if line.hasPrefix("@") {
        template = RuleTemplate(rawValue: String(line.dropFirst())) ?? .raw
      } else if line.hasPrefix("  - ") {
        broken = String(line.dropFirst(4))
      } else if line.hasPrefix("  + ") {
        fixtures.append(
          RuleFixture(head, template, broken: broken, right: String(line.dropFirst(4))))
      } else {
        head = line.split(separator: " ", maxSplits: 1)
      }
    }
    return fixtures
  }

  private init(_ head: [Substring], _ template: RuleTemplate, broken: String, right: String) {
    rule = head.first.map(String.init) ?? ""
    path = head.count > 1 ? String(head[1]).replacing("~", with: template.path) : ""
    let marked = template.fill(Self.expand(broken))
    let mark = marked.firstIndex(of: "▸") ?? marked.firstIndex(of: "▹") ?? marked.startIndex
    let before = marked[..<mark].filter { $0 != "▸" && $0 != "▹" }
    line = before.count { $0 == "\n" } + 1
    column = before.reversed().prefix { $0 != "\n" }.count + 1
    self.broken = Array(marked.filter { $0 != "▸" && $0 != "▹" }.utf8)
    let whole = template.fill(Self.expand(right))
    self.right = Array(whole.filter { $0 != "▸" && $0 != "▹" }.utf8)
  }

  /// Writes out `\n`, `\t`, `\u{..}` and `{count*text}`.
  private static func expand(_ text: String) -> String {
    var result = text.replacing("\\n", with: "\n").replacing("\\t", with: "\t")
    while let start = result.range(of: "\\u{"),
      let end = result[start.upperBound...].firstIndex(of: "}")
    {
      let code = UInt32(result[start.upperBound..<end], radix: 16).flatMap(Unicode.Scalar.init)
      result.replaceSubrange(
        start.lowerBound...end, with: code.map { String(Character($0)) } ?? "")
    }
    while let star = result.firstIndex(of: "*"),
      let open = result[..<star].lastIndex(of: "{"),
      let close = result[star...].firstIndex(of: "}"),
      let count = Int(result[result.index(after: open)..<star])
    {
      let body = String(result[result.index(after: star)..<close])
      result.replaceSubrange(open...close, with: String(repeating: body, count: count))
    }
    return result
  }
}
