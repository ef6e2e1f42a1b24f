import Feed
import FeedParser
import Foundation
import Testing

/// Real feeds, read beside feedparser, which runs in the virtual environment of `script/test`.
@Suite struct RealFeedTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private static var python: URL {
    let named = ProcessInfo.processInfo.environment["SIAR_PYTHON"]
    return named.map { URL(filePath: $0) } ?? root.appending(path: ".venv/bin/python")
  }

  struct Peer: Decodable {
    struct Item: Decodable, Equatable {
      var id: String?
      var link: String?
      var title: String?
      var date: Int?
    }

    let path: String
    let entries: [Item]
  }

  @Test(
    .enabled(if: Corpus.exists(Corpus.realFeeds), "the folder real-feeds is not there"),
    .enabled(if: Corpus.exists(python), "no virtual environment with feedparser"))
  func findsWhatFeedparserFinds() throws {
    let peers = try Self.peers()
    try #require(!peers.isEmpty)
    var parser = FeedParser()
    var compared = 0
    for peer in peers where !peer.entries.isEmpty {
      let bytes = [UInt8](try Data(contentsOf: Corpus.realFeeds.appending(path: peer.path)))
      let entries = (try? parser.parse(bytes))?.feed.entries ?? []
      var differences: Set<String> = []
      if entries.count != peer.entries.count { differences.insert("count") }
      for (ours, theirs) in zip(entries, peer.entries) {
        differences.formUnion(Self.differences(ours, theirs))
      }
      compared += 1
      let expected = RealFeedDifferences.known[peer.path] ?? [:]
      #expect(differences == Set(expected.keys), "\(peer.path)")
    }
    print("real feeds: \(compared) read as feedparser reads them")
  }

  private static func differences(_ ours: Entry, _ theirs: Peer.Item) -> [String] {
    var names: [String] = []
    if let id = theirs.id, ours.id != id { names.append("id") }
    let link = ours.links.first(rel: Link.alternate)?.href
    if let expected = theirs.link, normal(link ?? ours.id) != normal(expected) {
      names.append("link")
    }
    let title = ours.title?.value ?? ours.media?.details.title?.value ?? ""
    if let expected = theirs.title, normal(title) != normal(expected) { names.append("title") }
    let date = ours.published?.timestamp ?? ours.updated?.timestamp ?? ours.created?.timestamp
    if theirs.date.map(Int64.init) != date?.seconds, theirs.date != nil { names.append("date") }
    return names
  }

  /// Without the references and white space that the two write differently.
  private static func normal(_ text: String?) -> String {
    guard let text else { return "" }
    let plain = text.replacing("&amp;", with: "&").replacing("&#8217;", with: "’")
      .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
    return plain.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func peers() throws -> [Peer] {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = python
    let script = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "peer_entries.py")
    process.arguments = [script.path, Corpus.realFeeds.path]
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return try String(decoding: output, as: UTF8.self).split(separator: "\n").map {
      try JSONDecoder().decode(Peer.self, from: Data($0.utf8))
    }
  }

  @Test(
    .enabled(if: Corpus.exists(Corpus.realFeeds), "the folder real-feeds is not there"))
  func readsEveryFileOrSaysWhyNot() throws {
    let files = try #require(FileManager.default.enumerator(atPath: Corpus.realFeeds.path))
    var parser = FeedParser()
    var refused: [String: FeedParserError.Code] = [:]
    var read = 0
    for case let path as String in files where path.contains(".") {
      guard let data = try? Data(contentsOf: Corpus.realFeeds.appending(path: path)) else {
        continue
      }
      do throws(FeedParserError) {
        let document = try parser.parse([UInt8](data))
        #expect(
          !document.feed.entries.isEmpty || document.outlines?.outlines.isEmpty == false
            || RealFeedDifferences.empty.contains(path), "\(path)")
        read += 1
      } catch {
        refused[path] = error.code
      }
    }
    print("real feeds: \(read) read, \(refused.count) are none")
    #expect(refused == RealFeedDifferences.refused)
  }

  /// JSON Feeds have the items that Foundation's reader of JSON finds in them.
  @Test(
    .enabled(if: Corpus.exists(Corpus.realFeeds), "the folder real-feeds is not there"))
  func findsTheItemsOfJSONFeeds() throws {
    let paths = try Self.files(named: ".json").filter { RealFeedDifferences.refused[$0] == nil }
    try #require(!paths.isEmpty)
    var parser = FeedParser()
    for path in paths {
      let data = try Data(contentsOf: Corpus.realFeeds.appending(path: path))
      let object = try #require(
        try JSONSerialization.jsonObject(with: data) as? [String: Any], "\(path)")
      let items = try #require(object["items"] as? [[String: Any]], "\(path)")
      let document = try parser.parse([UInt8](data))
      #expect(document.feed.title?.value == object["title"] as? String)
      #expect(
        document.feed.entries.map(\.id) == items.map { item in item["id"].map { "\($0)" } },
        "\(path)")
      #expect(
        document.feed.entries.map { $0.title?.value } == items.map { $0["title"] as? String },
        "\(path)")
      #expect(
        document.feed.entries.map { $0.links.first(rel: Link.alternate)?.href }
          == items.map { $0["url"] as? String }, "\(path)")
      #expect(
        document.feed.entries.map { $0.published?.source }
          == items.map { $0["date_published"] as? String }, "\(path)")
      // An item may give its story as HTML, as text, or in both ways.
      #expect(
        document.feed.entries.map { $0.contents.map(\.value) }
          == items.map { item in
            ["content_html", "content_text"].compactMap { item[$0] as? String }
              .filter { !$0.isEmpty }
          }, "\(path)")
    }
  }

  /// Lists have the addresses that stand in them, in their order.
  @Test(
    .enabled(if: Corpus.exists(Corpus.realFeeds), "the folder real-feeds is not there"))
  func findsTheAddressesOfLists() throws {
    let paths = try Self.files(named: ".opml")
    try #require(!paths.isEmpty)
    var parser = FeedParser()
    for path in paths {
      let data = try Data(contentsOf: Corpus.realFeeds.appending(path: path))
      let written = String(decoding: data, as: UTF8.self)
        .matches(of: /xmlUrl\s*=\s*"([^"]*)"/)
        .map { String($0.output.1).replacing("&amp;", with: "&") }
      let list = try #require(try parser.parse([UInt8](data)).outlines, "\(path)")
      #expect(Self.addresses(list.outlines) == written, "\(path)")
      #expect(!written.isEmpty, "\(path)")
    }
  }

  private static func addresses(_ outlines: [Outline]) -> [String] {
    outlines.flatMap { outline in
      (outline.xmlURL.map { [$0] } ?? []) + addresses(outline.children)
    }
  }

  private static func files(named suffix: String) throws -> [String] {
    let files = try #require(FileManager.default.enumerator(atPath: Corpus.realFeeds.path))
    return files.compactMap { $0 as? String }.filter { $0.hasSuffix(suffix) }.sorted()
  }
}
