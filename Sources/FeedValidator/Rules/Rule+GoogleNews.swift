extension Rule {
  static let googleNewsArticleMissing = Rule(
    "google-news-article-missing", .warning, .sitemap, in: .googleNewsSitemap,
    help: "Leave out pages that are no articles: they belong into another sitemap.",
    source: "Google Search documentation, News sitemaps")

  static let googleNewsArticleOld = Rule(
    "google-news-article-old", .error, .sitemap, in: .googleNewsSitemap,
    help: "Leave out what is older than two days.",
    source: "Google Search documentation, News sitemaps")

  static let googleNewsTooMany = Rule(
    "google-news-too-many", .error, .sitemap, in: .googleNewsSitemap,
    help: "Put at most 1,000 articles into one sitemap, and several sitemaps into an index.",
    source: "Google Search documentation, News sitemaps")

  static let googleNewsPublicationMissing = Rule(
    "google-news-publication-missing", .error, .sitemap, in: .googleNewsSitemap,
    help: "Add news:publication.",
    source: "Google Search documentation, News sitemaps")

  static let googleNewsNameMissing = Rule(
    "google-news-name-missing", .error, .sitemap, in: .googleNewsSitemap,
    help: "Name the publication as its pages do.",
    source: "Google Search documentation, News sitemaps")

  static let googleNewsLanguageMissing = Rule(
    "google-news-language-missing", .error, .sitemap, in: .googleNewsSitemap,
    help: "Name the language of the publication.",
    source: "Google Search documentation, News sitemaps")

  static let googleNewsLanguageInvalid = Rule(
    "google-news-language-invalid", .error, .sitemap, in: .googleNewsSitemap,
    help: "Write a code of ISO 639 with two or three letters, or zh-cn or zh-tw.",
    source: "Google Search documentation, News sitemaps")

  static let googleNewsDateMissing = Rule(
    "google-news-date-missing", .error, .sitemap, in: .googleNewsSitemap,
    help: "Say when the article was published.",
    source: "Google Search documentation, News sitemaps")

  static let googleNewsDateIncomplete = Rule(
    "google-news-date-incomplete", .error, .sitemap, in: .googleNewsSitemap,
    help: "Write at least year, month and day.",
    source: "Google Search documentation, News sitemaps")

  static let googleNewsTitleMissing = Rule(
    "google-news-title-missing", .error, .sitemap, in: .googleNewsSitemap,
    help: "Give the title of the article.",
    source: "Google Search documentation, News sitemaps")

  static let googleNewsTagObsolete = Rule(
    "google-news-tag-obsolete", .info, .sitemap, in: .googleNewsSitemap,
    help: "Leave the element out: it is not read any more.",
    source: "Google Search documentation, News sitemaps")

  static let googleNewsFamily: [Rule] = [
    googleNewsArticleMissing,
    googleNewsArticleOld,
    googleNewsTooMany,
    googleNewsPublicationMissing,
    googleNewsNameMissing,
    googleNewsLanguageMissing,
    googleNewsLanguageInvalid,
    googleNewsDateMissing,
    googleNewsDateIncomplete,
    googleNewsTitleMissing,
    googleNewsTagObsolete,
  ]
}
