/// A document around a fixture. `▹` marks the element whose path `~` stands for, `…` where the fixture
/// goes.
enum RuleTemplate: String {
  case raw
  /// A channel in which nothing is missing, one that is empty, and the same for an item in it.
  case rssChannel = "rss.channel"
  case rssBareChannel = "rss.bareChannel"
  case rssItem = "rss.item"
  case rssBareItem = "rss.bareItem"
  case rdfChannel = "rdf.channel"
  case atomFeed = "atom.feed"
  case atomEntry = "atom.entry"
  case atomBareEntry = "atom.bareEntry"
  case opmlBody = "opml.body"
  case jsonFeed = "json.feed"
  case jsonItem = "json.item"
  case sitemap
  case sitemapNews = "sitemap.news"

  var path: String {
    switch self {
    case .raw, .jsonFeed: ""
    case .rssChannel, .rssBareChannel, .rdfChannel: "channel"
    case .rssItem, .rssBareItem: "channel/item[1]"
    case .atomFeed: "feed"
    case .atomEntry, .atomBareEntry: "feed/entry[1]"
    case .opmlBody: "opml/body"
    case .jsonItem: "items[1]"
    case .sitemap: "urlset"
    case .sitemapNews: "urlset/url[1]/news:news"
    }
  }

  func fill(_ body: String) -> String {
    frame.replacing("…", with: body)
  }

  private var frame: String {
    switch self {
    case .raw: "…"
    case .rssChannel: Self.rss("▹<channel>\n\(Self.channel)\n…\n</channel>")
    case .rssBareChannel: Self.rss("▹<channel>\n…\n</channel>")
    case .rssItem:
      Self.rss("<channel>\n\(Self.channel)\n▹<item>\(Self.item)\n…\n</item>\n</channel>")
    case .rssBareItem: Self.rss("<channel>\n▹<item>\n…\n</item>\n</channel>")
    case .rdfChannel:
      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" "
        + "xmlns=\"http://purl.org/rss/1.0/\">…</rdf:RDF>"
    case .atomFeed: Self.atom("…")
    case .atomEntry:
      Self.atom("<entry><title>a</title>\(Self.id)\(Self.alternate)\(Self.date)\n…</entry>")
    case .atomBareEntry: Self.atom("▹<entry>\n…\n</entry>", isMarked: false)
    case .opmlBody: "<opml version=\"2.0\"><head/><body>\n…\n</body></opml>"
    case .jsonFeed: "{\(Self.json),\n  …\n}"
    case .jsonItem: "{\(Self.json), \"items\": [\n  ▹{…}\n]}"
    case .sitemap: Self.urlset("…")
    case .sitemapNews: Self.urlset("<url>▹<news:news>\n…\n</news:news></url>")
    }
  }

  private static let channel =
    "<title>Kabar</title><link>https://example.com/</link><description>a</description>"
    + "<language>id</language><atom:link rel=\"self\" href=\"https://example.com/rss.xml\"/>"
  private static let item = "<title>a</title><guid isPermaLink=\"false\">a</guid>"
  private static let id = "<id>tag:example.com,2026:b</id>"
  private static let date = "<updated>2026-11-23T21:00:00Z</updated>"
  private static let alternate = "<link href=\"https://example.com/\"/>"
  private static let json =
    "\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"Kabar\""

  private static func rss(_ body: String) -> String {
    let names = [
      "atom": "http://www.w3.org/2005/Atom", "dc": "http://purl.org/dc/elements/1.1/",
      "content": "http://purl.org/rss/1.0/modules/content/", "dcterms": "http://purl.org/dc/terms/",
      "geo": "http://www.w3.org/2003/01/geo/wgs84_pos#", "georss": "http://www.georss.org/georss",
      "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
      "media": "http://search.yahoo.com/mrss/",
      "podcast": "https://podcastindex.org/namespace/1.0",
      "slash": "http://purl.org/rss/1.0/modules/slash/",
      "sy": "http://purl.org/rss/1.0/modules/syndication/",
    ].sorted { $0.key < $1.key }.map { " xmlns:\($0.key)=\"\($0.value)\"" }.joined()
    return "<rss version=\"2.0\"\(names)>\n\(body)\n</rss>"
  }

  private static func atom(_ body: String, isMarked: Bool = true) -> String {
    "\(isMarked ? "▹" : "")<feed xmlns=\"http://www.w3.org/2005/Atom\" "
      + "xmlns:thr=\"http://purl.org/syndication/thread/1.0\" "
      + "xmlns:fh=\"http://purl.org/syndication/history/1.0\">\n"
      + "<title>Kabar</title><id>tag:example.com,2026:a</id>\(date)"
      + "<author><name>Redaksi</name></author>"
      + "<link rel=\"self\" href=\"https://example.com/atom.xml\"/>\n\(body)\n</feed>"
  }

  private static func urlset(_ body: String) -> String {
    "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" "
      + "xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\">\n\(body)\n</urlset>"
  }
}
