import Feed
import FeedParser
import FeedValidator
import Foundation
import Testing

/// What an entry says that no fix may change.
struct Kept: Equatable {
  var id: String?
  var title: String?
  var summary: String?
  var contents: [Content] = []
  var links: [String] = []
  var published: Int64?
  var updated: Int64?

  /// The entries of a document at an address; nil where it cannot be read.
  static func entries(of bytes: [UInt8], at address: String, links: Bool) -> [Kept]? {
    var parser = FeedParser()
    return try? parser.parse(bytes, contentLocation: address).feed.entries.map { entry in
      Kept(
        id: entry.id, title: entry.title?.value, summary: entry.summary?.value,
        contents: links ? entry.contents : [],
        links: links ? entry.links.map(\.href) : [],
        published: entry.published?.timestamp?.seconds,
        updated: entry.updated?.timestamp?.seconds)
    }
  }
}

@Suite("Fixing, over whole folders")
struct FixPropertyTests {
  private static let address = "https://example.com/feed/rss.xml"

  private func files(in folder: URL) -> [URL] {
    let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    let wanted: Set = ["xml", "rss", "atom", "rdf", "json", "opml"]
    return (all?.allObjects ?? []).compactMap { $0 as? URL }
      .filter { wanted.contains($0.pathExtension) }.sorted { $0.path < $1.path }
  }

  /// Documents of the suite whose entries rightly differ, with the reason.
  private static let different = [
    "amp-hex-name.xml": "&#26; stands for no character; the parser shows that there was one"
  ]

  /// Checks every document of a folder; returns how many were changed.
  private func check(_ folder: URL) throws -> Int {
    var changed = 0
    for file in files(in: folder) {
      let bytes = [UInt8](try Data(contentsOf: file))
      let fixer = FeedFixer(address: Self.address)
      let fixed = fixer.fix(bytes)
      let again = fixer.fix(fixed.bytes)
      #expect(again.bytes == fixed.bytes && again.changes == [], "\(file.path)")
      #expect(fixed.changes.isEmpty == (fixed.bytes == bytes), "\(file.path)")
      let before = FeedValidator().validate(bytes, input: "a")
      let after = FeedValidator().validate(fixed.bytes, input: "a")
      #expect(
        after.count(of: .error) <= before.count(of: .error) || before.verdict == .unreadable
          || before.diagnostics.contains { $0.rule.id == "xml-not-well-formed" },
        "\(file.path)")
      if !fixed.changes.isEmpty { changed += 1 }
      if Self.different[file.lastPathComponent] != nil { continue }
      let isMoved = fixed.changes.contains {
        $0.rule.id.hasPrefix("uri") || $0.rule.id.contains("guid")
          || $0.rule.id == "atom-self-relative"
      }
      #expect(
        Kept.entries(of: fixed.bytes, at: Self.address, links: !isMoved)
          == Kept.entries(of: bytes, at: Self.address, links: !isMoved), "\(file.path)")
    }
    return changed
  }

  @Test(
    "Real feeds: what was fixed stays, and the entries are the same",
    .enabled(if: RealFeedsTests.isPresent, "the folder real-feeds is absent"))
  func realFeeds() throws {
    #expect(try check(RealFeedsTests.folder) > 30)
  }

  @Test("Our fixtures")
  func fixtures() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
    #expect(try check(folder) > 0)
  }

  @Test(
    "The W3C validator's suite",
    .enabled(if: ValidationCases.isPresent, "the folder validation-cases is absent"))
  func suite() throws {
    #expect(try check(ValidationCases.folder) > 50)
  }
}
