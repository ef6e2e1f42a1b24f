extension Rule {
  static let sitemapEmpty = Rule(
    "sitemap-empty", .warning, .sitemap,
    help: "Leave an empty sitemap out, or check that nothing is missing.",
    source: "sitemaps.org protocol 0.9, urlset")

  static let sitemapLocationMissing = Rule(
    "sitemap-location-missing", .error, .sitemap,
    help: "Give every url its loc.",
    source: "sitemaps.org protocol 0.9, loc")

  static let sitemapLocationTooLong = Rule(
    "sitemap-location-too-long", .error, .sitemap,
    help: "Write addresses of less than 2,048 characters.",
    source: "sitemaps.org protocol 0.9, loc")

  static let sitemapHostDiffers = Rule(
    "sitemap-host-differs", .warning, .sitemap,
    help: "List pages of one host in one sitemap.",
    source: "sitemaps.org protocol 0.9, Sitemap file location")

  static let sitemapFrequencyInvalid = Rule(
    "sitemap-frequency-invalid", .error, .sitemap,
    help: "Write always, hourly, daily, weekly, monthly, yearly or never.",
    source: "sitemaps.org protocol 0.9, changefreq")

  static let sitemapPriorityInvalid = Rule(
    "sitemap-priority-invalid", .error, .sitemap,
    help: "Write a number from 0.0 to 1.0.",
    source: "sitemaps.org protocol 0.9, priority")

  static let sitemapTooLarge = Rule(
    "sitemap-too-large", .error, .sitemap,
    help: "Split the sitemap: it may have 50,000 addresses and 52,428,800 bytes.",
    source: "sitemaps.org protocol 0.9, Using sitemap index files")

  static let sitemapFamily: [Rule] = [
    sitemapEmpty,
    sitemapLocationMissing,
    sitemapLocationTooLong,
    sitemapHostDiffers,
    sitemapFrequencyInvalid,
    sitemapPriorityInvalid,
    sitemapTooLarge,
  ]
}
