import Feed
import FeedGenerator
import FeedValidator
import Testing

/// What is made for platforms holds to what the validator knows of their demands.
@Suite struct PlatformTests {
  private static let moment = Timestamp(seconds: 1_690_500_000)

  /// Entries as a newsroom has them, and as it should not have them.
  private static var feed: Feed {
    var feed = SampleFeeds.full
    feed.links[0].href = "https://kabar.example/"
    feed.subtitle = Text("Berita daerah")
    feed.language = "id"
    feed.entries = (0..<1200).map { number in
      var entry = SampleFeeds.full.entries[0]
      entry.id = "urn:uuid:00000000-0000-4000-8000-\(100_000_000_000 + number)"
      entry.links = [Link("https://kabar.example/\(number)")]
      entry.title = Text("Warga gotong royong di desa ke-\(number)")
      entry.language = number % 7 == 0 ? "jv" : nil
      entry.summary = Text("Ringkas")
      entry.source = nil
      let published = moment.seconds - Int64(number) * 300
      entry.published = FeedDate(Timestamp(seconds: published, offset: 25_200))
      entry.updated = FeedDate(Timestamp(seconds: published + 60, offset: 25_200))
      switch number % 11 {
      case 3: entry.title = Text("Singkat")
      case 5: entry.links = [Link("http://kabar.example/\(number)")]
      case 8: entry.published = FeedDate(Timestamp(seconds: moment.seconds + 3600))
      default: break
      }
      return entry
    }
    return feed
  }

  private static func broken(_ bytes: [UInt8], _ profile: Profile) -> [String] {
    FeedValidator(now: moment, profiles: [profile]).validate(bytes, input: "document").diagnostics
      .filter { $0.severity != .info }.map { "\($0.rule.id) \($0.path): \($0.message)" }
  }

  @Test func newsSitemap() {
    let map = NewsSitemap(of: Self.feed, sites: ["https://kabar.example"], at: Self.moment)
    #expect(map.pages.count > 300)
    #expect(map.pages.count + map.omissions.count == 1200)
    #expect(Self.broken(map.render(), .googleNewsSitemap) == [])
  }

  @Test func msn() {
    let profile = MSNProfile(sites: ["https://kabar.example"])
    let result = profile.apply(to: Self.feed, at: Self.moment)
    #expect(result.feed.entries.count > 500)
    #expect(result.feed.entries.count + result.omissions.count == 1200)
    #expect(Self.broken(FeedGenerator().render(result.feed, as: .rss), .msn) == [])
  }
}
