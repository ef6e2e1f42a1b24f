import Feed
import FeedValidator
import Foundation
import Testing
import XML

/// The Atom schema as a second opinion on our own rules.
@Suite("The Atom schema")
struct AtomSchemaTests {
  static let schemaFile: URL = {
    var root = URL(filePath: #filePath)
    for _ in 0..<3 { root.deleteLastPathComponent() }
    return root.appending(path: "feeds/schemas/atom.rng")
  }()

  private func schema() throws -> RelaxNGSchema {
    try RelaxNGSchema([UInt8](try Data(contentsOf: Self.schemaFile)))
  }

  @Test(
    "What the schema finds, we find",
    .enabled(if: ValidationCases.isPresent, "the folder validation-cases is absent"))
  func secondOpinion() throws {
    let schema = try schema()
    let suite = try ValidationCases()
    var refused = 0
    for one in suite.cases where one.path.hasPrefix("atom/") {
      let bytes = try suite.bytes(one)
      guard !schema.validate(bytes).isEmpty else { continue }
      refused += 1
      let result = FeedValidator().validate(bytes, input: one.path)
      #expect(result.diagnostics.contains { $0.severity == .error }, "\(one.path)")
    }
    #expect(refused > 100)
  }

  @Test(
    "What the schema finds in real feeds, we find",
    .enabled(if: RealFeedsTests.isPresent, "the folder real-feeds is absent"))
  func realFeeds() throws {
    let schema = try schema()
    var accepted = 0
    for (path, bytes) in RealFeedsTests.documents {
      let result = FeedValidator().validate(bytes, input: path)
      guard result.format == .feed(.atom10), result.verdict != .unreadable else { continue }
      if schema.validate(bytes).isEmpty {
        accepted += 1
      } else {
        #expect(result.verdict == .errors, "\(path)")
      }
    }
    #expect(accepted > 15)
  }

  @Test("Extensions, foreign attributes and tombstones are allowed")
  func openness() throws {
    let document = """
      <feed xmlns="http://www.w3.org/2005/Atom" xmlns:x="http://example.com/x" x:a="1"
            xmlns:at="http://purl.org/atompub/tombstones/1.0">
        <id>urn:uuid:60a76c80-d399-11d9-b93c-0003939e0af6</id><title>T</title>
        <updated>2026-11-23T21:00:00+07:00</updated>
        <x:simple>text</x:simple><x:structured><x:inner b="2"/></x:structured>
        <link rel="self" href="https://example.com/atom.xml"><x:note/></link>
        <at:deleted-entry ref="tag:example.com,2026:1" when="2026-11-23T21:00:00Z">
          <at:comment>Withdrawn</at:comment>
        </at:deleted-entry>
      </feed>
      """
    #expect(try schema().validate(Array(document.utf8)) == [])
  }

  @Test("A fault has its line")
  func fault() throws {
    let document = "<feed xmlns='http://www.w3.org/2005/Atom'>\n<id>a</id>\n<foo/>\n</feed>"
    #expect(try schema().validate(Array(document.utf8)).contains { $0.line == 3 })
  }

  @Test("A schema that is none is refused with a reason")
  func notASchema() {
    #expect(throws: RelaxNGSchema.CompilationError.self) {
      _ = try RelaxNGSchema(Array("<grammar/>".utf8))
    }
  }
}
