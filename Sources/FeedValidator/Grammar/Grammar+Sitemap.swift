/// The sitemap protocol 0.9 with what Google adds for news and pictures.
extension Grammar {
  static let urlset: [ElementSpec] = [
    .many(
      "sitemap:url", .elements, missing: .sitemapEmpty, in: .sitemapURL, action: .sitemapURL)
  ]

  static let sitemapIndex: [ElementSpec] = [
    .many(
      "sitemap:sitemap", .elements, missing: .sitemapEmpty, in: .sitemapEntry,
      action: .sitemapURL)
  ]

  static let sitemapURL: [ElementSpec] =
    sitemapEntry + [
      .one("sitemap:changefreq", .choice(frequencies, .sitemapFrequencyInvalid)),
      .one("sitemap:priority", .any, action: .sitemapPriority),
      .one("news:news", .elements, in: .news),
    ]

  static let sitemapEntry: [ElementSpec] = [
    .one("sitemap:loc", .address, missing: .sitemapLocationMissing, action: .sitemapLocation),
    .one("sitemap:lastmod", .w3cdtf),
  ]

  static let news: [ElementSpec] = [
    .one("news:publication", .elements, in: .newsPublication),
    .one("news:publication_date", .w3cdtf),
    .one("news:title", .text),
    .one("news:access", .any),
    .one("news:genres", .any),
    .one("news:keywords", .any),
    .one("news:stock_tickers", .any),
  ]

  static let newsPublication: [ElementSpec] = [
    .one("news:name", .text),
    .one("news:language", .notBlank),
  ]

  private static let frequencies = [
    "always", "hourly", "daily", "weekly", "monthly", "yearly", "never",
  ]
}
