internal import Feed

extension NewsSitemap {
  /// The document, in UTF-8: at most ``maximumPages`` pages, the first ones.
  public func render() -> [UInt8] {
    NewsSitemapWriter.document(self)
  }

  /// The name of the document at the root of a site.
  public static let fileName = "news-sitemap.xml"
  public static let mediaType = "application/xml"
}

/// Writes a news sitemap. sitemaps.org protocol 0.9; Google's "Create a News Sitemap".
private struct NewsSitemapWriter: ~Copyable {
  private var xml: XMLWriter
  private let publication: String

  static func document(_ map: NewsSitemap) -> [UInt8] {
    let buffer = ByteBuffer(capacity: 1024 + 768 * map.pages.count)
    var writer = NewsSitemapWriter(xml: XMLWriter(buffer), publication: map.publication)
    writer.xml.startRoot("urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"")
    if !map.pages.isEmpty {
      writer.xml.attribute(
        "xmlns:news", literal: "http://www.google.com/schemas/sitemap-news/0.9")
    }
    writer.xml.closeStartOfLines()
    for page in map.pages.prefix(NewsSitemap.maximumPages) { writer.page(page) }
    writer.xml.literal("</urlset>\n")
    return writer.xml.finished(at: Workbench())
  }

  private init(xml: consuming XMLWriter, publication: String) {
    self.xml = xml
    self.publication = publication
  }

  private mutating func page(_ page: NewsSitemap.Page) {
    xml.openLines("url")
    xml.element("loc", address: page.url)
    xml.element("lastmod", rfc3339: page.modified)
    xml.openLines("news:news")
    xml.openLines("news:publication")
    xml.element("news:name", publication)
    xml.element("news:language", page.language)
    xml.end("news:publication")
    xml.element("news:publication_date", rfc3339: page.published)
    xml.element("news:title", page.title)
    xml.end("news:news")
    xml.end("url")
  }
}
