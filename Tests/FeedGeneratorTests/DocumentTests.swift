import Feed
import FeedGenerator
import Testing

/// Whole documents against ones written by hand from the specifications.
@Suite struct DocumentTests {
  @Test(arguments: [
    ("full", OutputFormat.rss), ("full", .atom), ("full", .jsonFeed), ("empty", .rss),
    ("empty", .atom), ("empty", .jsonFeed), ("archive", .atom),
  ])
  func document(name: String, format: OutputFormat) throws {
    let feeds = ["full": SampleFeeds.full, "archive": SampleFeeds.archive, "empty": Feed()]
    let feed = try #require(feeds[name])
    let expected = try Fixture.text("\(name).\(format.fixtureEnding)")
    expect(FeedGenerator().render(feed, as: format), equals: expected)
  }

  @Test func list() throws {
    expect(OPMLGenerator.render(SampleFeeds.list), equals: try Fixture.text("list.opml"))
  }

  @Test func namesAndTypes() {
    #expect(
      OutputFormat.allCases.map(\.fileName) == ["rss.xml", "atom.xml", "feed.json", "ninjs.json"])
    #expect(
      OutputFormat.allCases.map(\.mediaType) == [
        "application/rss+xml", "application/atom+xml", "application/feed+json", "application/json",
      ])
  }

  /// Compares line by line, so that a failure names the line.
  private func expect(_ bytes: [UInt8], equals expected: String) {
    let lines = String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    let wanted = expected.split(separator: "\n", omittingEmptySubsequences: false)
    for (line, want) in zip(lines, wanted) { #expect(line == want) }
    #expect(lines.count == wanted.count)
  }
}

extension OutputFormat {
  fileprivate var fixtureEnding: String {
    switch self {
    case .rss: "rss.xml"
    case .atom: "atom.xml"
    case .jsonFeed: "feed.json"
    case .ninjs: "ninjs.json"
    }
  }
}
