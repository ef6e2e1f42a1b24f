import Feed
import FeedGenerator
import FeedParser
import SeededTexts
import Testing

/// Texts of a megabyte, out of everything that documents have been broken with, come back whole.
@Suite struct LargeTextTests {
  /// Without what a format takes for markup or for white space at an end.
  private static let megabyte: String = {
    let samples = NastyText.samples.filter { !$0.contains(/[<&]/) }
    var text = "["
    while text.utf8.count < 1 << 20 { text += samples.joined(separator: " ") }
    return text + "]"
  }()

  @Test(arguments: OutputFormat.feeds)
  func titleAndContentOfAMegabyte(format: OutputFormat) throws {
    var entry = Entry()
    entry.id = "urn:uuid:00000000-0000-4000-8000-000000000001"
    entry.title = Text(Self.megabyte)
    entry.links = [Link("https://kabar.example/1")]
    entry.updated = FeedDate(Timestamp(seconds: 1_700_000_000))
    entry.contents = [Content("<p>\(Self.megabyte)</p>", kind: .html)]
    var feed = Feed()
    feed.id = "urn:uuid:00000000-0000-4000-8000-000000000002"
    feed.title = Text("Umpan")
    feed.links = [Link("https://kabar.example/")]
    feed.updated = entry.updated
    feed.entries = [entry, entry]
    feed.entries[1].id = "urn:uuid:00000000-0000-4000-8000-000000000003"

    var parser = FeedParser()
    let document = try parser.parse(FeedGenerator().render(feed, as: format))
    #expect(document.findings.isEmpty)
    #expect(document.feed.entries.map(\.id) == feed.entries.map(\.id))
    let allowed = NastyText.allowed(Self.megabyte)
    // Not compared by #expect itself: a failure would print megabytes.
    for read in document.feed.entries {
      let title = read.title?.value == allowed
      let content = read.contents.first?.value == "<p>\(allowed)</p>"
      #expect(title)
      #expect(content)
    }
  }
}
