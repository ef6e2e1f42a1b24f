import Foundation
import Testing

/// What readers of a WordPress are shown of our documents.
@Suite(.enabled(if: SimplePie.isThere, "skipped: SimplePie is not installed"))
struct SimplePieTests {
  private let newsroom: Newsroom
  private let out: String

  init() throws {
    newsroom = try Newsroom()
    _ = try newsroom.siar("import", "--quiet", Newsroom.samples)
    out = newsroom.folder.path("out")
    _ = try newsroom.siar("build", "--out", out)
  }

  /// A document of every folder, in the order of the folders.
  private func paths(_ file: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: out)
      .filter { $0.split(separator: "/").last == "atom.xml" }.sorted()
      .map { "\(out)/\($0.dropLast("atom.xml".count))\(file)" }
  }

  @Test func rssAndAtomSayTheSameInEveryDocument() throws {
    let rss = try SimplePie.read(try paths("rss.xml"))
    let atom = try SimplePie.read(try paths("atom.xml"))
    #expect(rss.count > 80)
    // SimplePie knows no `atom:updated` in RSS.
    let comparable = { (entries: [SimplePie.Entry]) in
      entries.map { entry in
        var entry = entry
        entry.updated = nil
        return entry
      }
    }
    #expect(rss.map(comparable) == atom.map(comparable))
  }

  /// The tags of JSON Feed are those words; codes stand in its extension alone.
  @Test func theLabelsAreTheWordsAndNothingElse() throws {
    for (path, entries) in zip(try paths("atom.xml"), try SimplePie.read(try paths("atom.xml"))) {
      let json = try Data(
        contentsOf: URL(fileURLWithPath: path.replacing("atom.xml", with: "feed.json")))
      let feed = try JSONDecoder().decode(Tags.self, from: json)
      #expect(entries.map(\.labels) == feed.items.map { $0.tags ?? [] }, "\(path)")
      for labels in entries.map(\.labels) {
        #expect(Set(labels).count == labels.count)
        #expect(!labels.contains { $0.allSatisfy { $0.isNumber || $0 == "." } }, "\(labels)")
      }
    }
  }

  private struct Tags: Decodable {
    struct Item: Decodable {
      var tags: [String]?
    }

    var items: [Item]
  }
}
