import FeedValidator
import Foundation
import Testing

@Suite("Rules")
struct RuleDocumentationTests {
  @Test("feeds/rules.md is what the rules say; SIAR_WRITE_RULES=1 writes it anew")
  func isFresh() throws {
    var file = URL(filePath: #filePath)
    for _ in 0..<3 { file.deleteLastPathComponent() }
    file.append(path: "feeds/rules.md")
    if ProcessInfo.processInfo.environment["SIAR_WRITE_RULES"] != nil {
      try Data(RuleDocumentation.markdown.utf8).write(to: file)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == RuleDocumentation.markdown)
  }

  @Test("Every id is one of its kind and in kebab case", arguments: Rule.all)
  func id(rule: Rule) {
    #expect(Rule.all.count { $0.id == rule.id } == 1)
    #expect(rule.id.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "-" })
    #expect(rule.help.hasSuffix("."))
    #expect(!rule.source.isEmpty)
    #expect(Rule.named(rule.id) == rule)
  }
}
