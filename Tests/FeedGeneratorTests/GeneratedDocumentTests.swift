import Feed
import FeedGenerator
import Foundation
import SeededTexts
import Testing

/// Documents of generated feeds, read by other people's programs.
@Suite struct GeneratedDocumentTests {
  private static let seeds: ClosedRange<UInt64> = 1...150

  /// Each feed by the name of its documents, the last with a title of a megabyte.
  private static let feeds: [(name: String, feed: Feed)] = {
    var feeds = seeds.map { seed in
      var random = RandomFeed(seed: seed)
      return (name: "seed-\(seed)", feed: random.feed())
    }
    var entry = Entry()
    entry.id = "urn:uuid:1"
    entry.title = Text(String(repeating: "judul & <b> ]]> ", count: 65_536))
    var long = Feed()
    long.entries = [entry]
    feeds.append((name: "long", feed: long))
    return feeds
  }()

  private func write(_ format: OutputFormat, to folder: URL) throws -> [String] {
    try Self.feeds.map { name, feed in
      let file = folder.appending(path: "\(name).\(format.fileName)")
      try Data(FeedGenerator().render(feed, as: format)).write(to: file)
      return file.path
    }
  }

  @Test(
    .enabled(if: Programs.xmllint != nil, "needs xmllint of libxml2-utils"),
    arguments: [OutputFormat.rss, .atom])
  func isWellFormedAndValid(format: OutputFormat) throws {
    let xmllint = try #require(Programs.xmllint)
    try Programs.withTemporaryFolder { folder in
      let files = try write(format, to: folder)
      let schema = Fixture.root.appending(path: "feeds/schemas/atom.rng").path
      let options = format == .atom ? ["--relaxng", schema] : []
      let result = try Programs.run(xmllint, ["--noout", "--huge"] + options + files)
      let complaints = result.errors.split(separator: "\n").filter { !$0.hasSuffix(" validates") }
      #expect(complaints == [])
      #expect(result.status == 0)
    }
  }

  @Test func isJSONWithTheTextsOfTheFeed() throws {
    for (name, feed) in Self.feeds {
      let bytes = FeedGenerator().render(feed, as: .jsonFeed)
      let object = try JSONSerialization.jsonObject(with: Data(bytes))
      let document = try #require(object as? [String: Any])
      let items = try #require(document["items"] as? [[String: Any]])
      #expect(items.count == feed.entries.count)
      for (item, entry) in zip(items, feed.entries) {
        #expect(item["id"] as? String == entry.id, "\(name)")
        if let html = entry.contents.first(where: { $0.kind == .html }) {
          #expect(item["content_html"] as? String == NastyText.allowed(html.value), "\(name)")
        }
        if let title = entry.title, title.kind == .plain {
          #expect(item["title"] as? String == NastyText.allowed(title.value), "\(name)")
        }
      }
    }
  }

  @Test(
    .enabled(
      if: Programs.python != nil, "needs .venv with feedparser and jsonschema at the root"),
    arguments: OutputFormat.allCases)
  func otherProgramsReadTheTextsOfTheFeed(format: OutputFormat) throws {
    let python = try #require(Programs.python)
    try Programs.withTemporaryFolder { folder in
      _ = try write(format, to: folder)
      let script = Fixture.folder.appending(path: "Fixtures/check_documents.py").path
      let name = format == .ninjs ? "ninjs-2.1.schema.json" : "json-feed-1.1.schema.json"
      let schema = Fixture.root.appending(path: "feeds/schemas/\(name)").path
      let result = try Programs.run(python, [script, folder.path, schema])
      #expect(result.errors == "")
      let readings = try JSONDecoder().decode([String: Reading].self, from: result.output)
      #expect(readings.count == Self.feeds.count)
      for (name, feed) in Self.feeds {
        let reading = try #require(readings["\(name).\(format.fileName)"])
        #expect(reading.error == "", "\(name)")
        if format == .jsonFeed || format == .ninjs { continue }
        #expect(reading.ids == feed.entries.map(\.id), "\(name)")
        for (read, entry) in zip(reading.entries, feed.entries) {
          #expect(read == ReadEntry(entry, in: format, besides: read), "\(name)")
        }
      }
    }
  }
}

/// What the other programs found in a document.
private struct Reading: Decodable {
  var error: String
  var entries: [ReadEntry]
  var ids: [String?]?
}

/// The texts of an entry as an XML parser gives them.
private struct ReadEntry: Decodable, Equatable {
  var id: String?
  var title: String?
  var summary: String?
  var content: String?

  /// What must be read of `entry`, as far as it says so itself; else what was read.
  init(_ entry: Entry, in format: OutputFormat, besides read: ReadEntry) {
    self = read
    id = entry.id
    if let title = entry.title, title.kind == .plain || format == .atom {
      self.title = NastyText.allowed(title.value)
    }
    if let summary = entry.summary {
      let isEscapedTwice = format == .rss && summary.kind == .plain
      self.summary = NastyText.allowed(
        isEscapedTwice ? summary.value.escapedForHTML : summary.value)
    }
    if let html = entry.contents.first(where: { $0.kind == .html }), html.src == nil,
      format == .atom || title != nil
    {
      self.content = NastyText.allowed(html.value)
    }
  }
}

extension String {
  fileprivate var escapedForHTML: String {
    replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
