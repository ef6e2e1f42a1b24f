import Feed
import FeedGenerator
import FeedParser
import SeededTexts
import Testing

/// Parsing what was generated gives what went in, as far as the format can carry it.
@Suite struct RoundTripTests {
  private static let seeds: ClosedRange<UInt64> = 1000...1200

  private static func feed(_ seed: UInt64, samples: [String] = NastyText.samples) -> Feed {
    var random = RandomFeed(seed: seed, isSound: true, samples: samples)
    return random.feed()
  }

  /// RSS does not say whether a text is HTML, so that readers guess it from these characters.
  private static let unambiguous = NastyText.samples.filter { !$0.contains(/[<&]/) }

  @Test(arguments: OutputFormat.feeds)
  func entriesAreReadAsTheyWere(format: OutputFormat) throws {
    var parser = FeedParser()
    let projection = Projection(format: format)
    for seed in Self.seeds {
      let feed = Self.feed(seed)
      let document = try parser.parse(FeedGenerator().render(feed, as: format))
      #expect(document.findings.isEmpty, "seed \(seed)")
      #expect(document.feed.entries.count == feed.entries.count, "seed \(seed)")
      for (read, entry) in zip(document.feed.entries, feed.entries) {
        #expect(Story(read) == projection.story(of: entry, besides: Story(read)), "seed \(seed)")
      }
    }
  }

  /// All that a document carries survives being written again.
  @Test(arguments: OutputFormat.feeds)
  func whatWasReadIsReadAgain(format: OutputFormat) throws {
    var parser = FeedParser()
    for seed in Self.seeds {
      let feed = Self.feed(
        seed, samples: format == .rss ? Self.unambiguous : NastyText.samples)
      let first = try parser.parse(FeedGenerator().render(feed, as: format)).feed
      let second = try parser.parse(FeedGenerator().render(first, as: format)).feed
      #expect(second.comparable == first.comparable, "seed \(seed)")
    }
  }

  @Test func lists() throws {
    var parser = FeedParser()
    let document = try parser.parse(OPMLGenerator.render(SampleFeeds.list))
    var list = try #require(document.outlines)
    list.modified = list.modified?.timestamp.map { FeedDate($0) }
    #expect(list == SampleFeeds.list)
  }
}

extension Feed {
  /// The feed without what depends on where things stand in the document.
  fileprivate var comparable: Feed {
    var feed = self
    for index in feed.entries.indices {
      feed.entries[index].position = nil
      // The parser has no property for our own extension, and the generator writes it anew.
      feed.entries[index].extensions.removeAll { $0.name == "_siar" && $0.namespace == nil }
    }
    feed.extensions.removeAll { $0.name == "_siar" && $0.namespace == nil }
    return feed
  }
}
