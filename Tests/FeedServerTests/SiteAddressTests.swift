import FeedGenerator
import FeedServer
import Foundation
import Newsroom
import Testing

@Suite struct SiteAddressTests {
  private static let regions: RegionCatalog? = {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../feeds/regions.csv")
    return try? RegionCatalog(file: "regions.csv", bytes: Array(Data(contentsOf: file)))
  }()

  @Test(
    arguments: [
      ("/", .home), ("/index.html", .home), ("/feeds.opml", .outlines), ("/healthz", .health),
      ("/rss.xml", .document(.all, .rss)), ("/feed.json", .document(.all, .jsonFeed)),
      ("/regions/kab-asahan/atom.xml", .document(.region("kab-asahan"), .atom)),
      ("/topics/ekonomi/rss.xml", .document(.topic("ekonomi"), .rss)),
      (
        "/regions/kab-asahan/topics/ekonomi/rss.xml",
        .document(.regionTopic(region: "kab-asahan", topic: "ekonomi"), .rss)
      ),
      ("/partners/mitra/rss.xml", .document(.partner("mitra"), .rss)),
      ("/languages/jv/atom.xml", .document(.language("jv"), .atom)),
      ("/searches/banjir/feed.json", .document(.search("banjir"), .jsonFeed)),
      ("/languages/id/msn.xml", .msn(.language("id"))), ("/msn.xml", .msn(.all)),
      ("/news-sitemap.xml", .newsSitemap), ("/logo.png", .logo),
      ("/archive/7/atom.xml", .archive(.all, ArchivePage(number: 7), .atom)),
      (
        "/regions/kab-asahan/archive/8-57.2/rss.xml",
        .archive(.region("kab-asahan"), ArchivePage(number: 8, count: 57, generation: 2), .rss)
      ),
      ("/regions/12.09/archive/1/atom.xml", .moved(to: "/regions/kab-asahan/archive/1/atom.xml")),
      ("/regions/12.09/rss.xml", .moved(to: "/regions/kab-asahan/rss.xml")),
      (
        "/regions/12.09/topics/ekonomi/rss.xml",
        .moved(to: "/regions/kab-asahan/topics/ekonomi/rss.xml")
      ),
      // Merauke had another code until Papua was split in 2022.
      ("/regions/91.01/rss.xml", .moved(to: "/regions/kab-merauke/rss.xml")),
    ] as [(String, SiteAddress)])
  func aPathMeans(path: String, expected: SiteAddress) throws {
    #expect(SiteAddress(path: path, regions: try #require(Self.regions)) == expected)
  }

  @Test(arguments: [
    "", "rss.xml", "//rss.xml", "/rss.xml/", "/regions//rss.xml", "/regions/kab-asahan",
    "/regions/kab-asahan/topics/rss.xml", "/topics/a/regions/b/rss.xml", "/articles/1",
    "/articles/", "/feeds.opml/x", "/../rss.xml", "/archive/atom.xml", "/archive/0/atom.xml",
    "/archive/01/atom.xml", "/archive/1.1/atom.xml", "/archive/1-100/atom.xml",
    "/archive/1-101/atom.xml", "/archive/-1/atom.xml", "/archive/1/msn.xml", "/archive/1/",
    "/searches/rss.xml", "/languages/a/b/rss.xml",
  ])
  func otherPathsMeanNothing(path: String) throws {
    #expect(SiteAddress(path: path, regions: try #require(Self.regions)) == nil)
  }
}
