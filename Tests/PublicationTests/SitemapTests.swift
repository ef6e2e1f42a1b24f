import Feed
import Newsroom
import Publication
import Testing

/// The news sitemap of a site.
@Suite struct SitemapTests {
  @Test func itNamesOurOwnPagesOfTwoDaysAndIsLeftOutWhenEmpty() async throws {
    let newsroom = try SampleNewsroom { $0.outlet.sites = ["https://www.uji.example"] }
    let day: Int64 = 86_400
    try await newsroom.publish("old", at: 10 * day, published: 10 * day)
    let clock = SettableClock(10 * day)
    let press = try await newsroom.press(clock: clock)
    #expect(press.ready("news-sitemap.xml") != nil)
    clock.set(13 * day)
    try await newsroom.publish("new", at: 13 * day, published: 13 * day)
    try await newsroom.publish("ours", at: 13 * day, published: 13 * day) {
      $0.story.canonicalURL = "https://www.uji.example/berita"
    }
    try await newsroom.publish("theirs", at: 13 * day, published: 13 * day) {
      $0.story.canonicalURL = "https://mitra.example/berita"
    }
    try await press.refresh()
    let map = String(decoding: press.ready("news-sitemap.xml")?.body ?? [], as: UTF8.self)
    let new = ArticleID.derived(from: "new", in: newsroom.site.outlet.namespace)
    let pages = map.matches(of: /<loc>([^<]*)<\/loc>/).map { String($0.1) }
    #expect(
      Set(pages) == ["https://uji.example/articles/\(new)", "https://www.uji.example/berita"])
    clock.set(30 * day)
    try await newsroom.publish("theirs", headline: "Lain", at: 30 * day, published: 13 * day) {
      $0.story.canonicalURL = "https://mitra.example/berita"
    }
    try await press.refresh()
    #expect(press.ready("news-sitemap.xml") == nil)
  }
}
