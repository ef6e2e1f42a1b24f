internal import Feed

/// A namespace that the validator knows by name.
struct Vocabulary: Sendable {
  /// The customary prefix; empty for RSS, which has no namespace.
  let prefix: String
  /// The address, and other spellings of it that are the same.
  let uris: [String]
  /// Whether the elements are checked, so that one we do not know is an error.
  let isClosed: Bool

  init(_ prefix: String, _ uris: String..., isClosed: Bool = false) {
    self.prefix = prefix
    self.uris = uris
    self.isClosed = isClosed
  }

  static let all: [Vocabulary] = [
    Vocabulary(
      "", "", "http://backend.userland.com/rss", "http://backend.userland.com/rss2",
      "http://backend.userland.com/RSS2", "http://blogs.law.harvard.edu/tech/rss",
      "http://purl.org/net/rss1.1#", isClosed: true),
    Vocabulary("atom", Namespace.atom.uri, isClosed: true),
    Vocabulary("rss10", Namespace.rss10.uri, Namespace.rss090.uri, isClosed: true),
    Vocabulary("rdf", Namespace.rdf.uri),
    Vocabulary("xml", Namespace.xml.uri),
    Vocabulary("xhtml", Namespace.xhtml.uri),
    Vocabulary("svg", "http://www.w3.org/2000/svg"),
    Vocabulary("math", "http://www.w3.org/1998/Math/MathML"),
    Vocabulary("content", Namespace.content.uri),
    Vocabulary("dc", Namespace.dublinCore.uri, isClosed: true),
    Vocabulary("dcterms", Namespace.dublinCoreTerms.uri),
    Vocabulary("media", Namespace.media.uri, "http://search.yahoo.com/mrss"),
    Vocabulary("georss", Namespace.geoRSS.uri),
    Vocabulary("geo", Namespace.geo.uri),
    Vocabulary("geourl", "http://geourl.org/rss/module/"),
    Vocabulary("icbm", "http://postneo.com/icbm", "http://postneo.com/icbm/"),
    Vocabulary("gml", "http://www.opengis.net/gml"),
    Vocabulary(
      "itunes", Namespace.itunes.uri, "http://www.itunes.com/DTDs/Podcast-1.0.dtd",
      "http://www.itunes.com/DTDs/PodCast-1.0.dtd", isClosed: true),
    Vocabulary(
      "podcast", Namespace.podcast.uri,
      "https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md"),
    Vocabulary("googleplay", "http://www.google.com/schemas/play-podcasts/1.0"),
    Vocabulary("slash", Namespace.slash.uri, isClosed: true),
    Vocabulary("wfw", Namespace.wellFormedWeb.uri),
    Vocabulary("thr", Namespace.threading.uri),
    Vocabulary("fh", Namespace.history.uri, isClosed: true),
    Vocabulary("at", Namespace.tombstones.uri),
    Vocabulary("sy", Namespace.syndication.uri, isClosed: true),
    Vocabulary("creativeCommons", Namespace.creativeCommonsRSS.uri),
    Vocabulary(
      "cc", Namespace.creativeCommons.uri, "http://creativecommons.org/ns#",
      "http://backend.userland.com/creativeCommonsRssModule/cc"),
    Vocabulary("admin", "http://webns.net/mvcb/"),
    Vocabulary("blogChannel", "http://backend.userland.com/blogChannelModule"),
    Vocabulary("trackback", "http://madskills.com/public/xml/rss/module/trackback/"),
    Vocabulary("ag", "http://purl.org/rss/modules/aggregation/"),
    Vocabulary("annotate", "http://purl.org/rss/1.0/modules/annotate/"),
    Vocabulary("audio", "http://media.tangent.org/rss/1.0/"),
    Vocabulary("cp", "http://my.theinfo.org/changed/1.0/rss/"),
    Vocabulary("company", "http://purl.org/rss/1.0/modules/company"),
    Vocabulary("email", "http://purl.org/rss/1.0/modules/email/"),
    Vocabulary("ev", "http://purl.org/rss/1.0/modules/event/"),
    Vocabulary("foaf", "http://xmlns.com/foaf/0.1/"),
    Vocabulary("image", "http://purl.org/rss/1.0/modules/image/"),
    Vocabulary("l", "http://purl.org/rss/1.0/modules/link/"),
    Vocabulary("opensearch", "http://a9.com/-/spec/opensearchrss/1.0/"),
    Vocabulary("os", "http://a9.com/-/spec/opensearch/1.1/"),
    Vocabulary("owl", "http://www.w3.org/2002/07/owl#"),
    Vocabulary("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
    Vocabulary("ref", "http://purl.org/rss/1.0/modules/reference/"),
    Vocabulary("reqv", "http://purl.org/rss/1.0/modules/richequiv/"),
    Vocabulary("rss091", "http://purl.org/rss/1.0/modules/rss091#"),
    Vocabulary("search", "http://purl.org/rss/1.0/modules/search/"),
    Vocabulary("ss", "http://purl.org/rss/1.0/modules/servicestatus/"),
    Vocabulary("str", "http://hacks.benhammersley.com/rss/streaming/"),
    Vocabulary("sub", "http://purl.org/rss/1.0/modules/subscription/"),
    Vocabulary("sx", "http://feedsync.org/2007/feedsync"),
    Vocabulary("taxo", "http://purl.org/rss/1.0/modules/taxonomy/"),
    Vocabulary("thread", "http://purl.org/rss/1.0/modules/threading/"),
    Vocabulary("wiki", "http://purl.org/rss/1.0/modules/wiki/"),
    Vocabulary("feedburner", "http://rssnamespace.org/feedburner/ext/1.0"),
    Vocabulary("app", "http://www.w3.org/2007/app", "http://purl.org/atom/app#"),
    Vocabulary("source", "http://source.scripting.com/", "https://source.scripting.com/"),
    Vocabulary("xsi", "http://www.w3.org/2001/XMLSchema-instance"),
    Vocabulary("dtvmedia", "http://participatoryculture.org/RSSModules/dtv/1.0"),
    Vocabulary("psc", "http://podlove.org/simple-chapters"),
    Vocabulary("fireside", "http://fireside.fm/modules/rss/fireside"),
    Vocabulary("rawvoice", "http://www.rawvoice.com/rawvoiceRssModule/"),
    Vocabulary("spotify", "http://www.spotify.com/ns/rss"),
    Vocabulary("xlink", "http://www.w3.org/1999/xlink"),
    Vocabulary("snf", "http://www.smartnews.be/snf"),
    Vocabulary("dcmitype", "http://purl.org/dc/dcmitype/"),
    Vocabulary("access", "http://www.bloglines.com/about/specs/fac-1.0"),
    Vocabulary("sitemap", "http://www.sitemaps.org/schemas/sitemap/0.9", isClosed: true),
    Vocabulary("news", "http://www.google.com/schemas/sitemap-news/0.9", isClosed: true),
    Vocabulary("sitemap-image", "http://www.google.com/schemas/sitemap-image/1.1"),
    Vocabulary("sitemap-video", "http://www.google.com/schemas/sitemap-video/1.1"),
    Vocabulary("xhtml2", "http://www.w3.org/2002/06/xhtml2/"),
  ]

  /// Namespaces that exist and that no check of ours looks into.
  static let unsupported: Set<String> = [
    "http://schemas.google.com/g/2005", "http://schemas.google.com/blogger/2008",
    "http://base.google.com/ns/1.0", "http://www.pheedo.com/namespace/pheedo",
    "http://schemas.pocketsoap.com/2004/mySpaces/", "http://api.flickr.com/",
    "urn:flickr:user", "http://www.w3.org/2005/08/addressing",
    "http://gdata.youtube.com/schemas/2007",
    "http://www.youtube.com/xml/schemas/2015", "http://schemas.google.com/photos/2007",
    "http://www.microsoft.com/schemas/rss/core/2005", "http://www.georss.org/georss/10",
    "http://rssnamespace.org/feedburner/ext/1.0", "http://blogs.yahoo.com/",
    "com-wordpress:feed-additions:1", "http://wordpress.org/export/1.2/",
    "http://schemas.ingestion.microsoft.com/common/", "http://ogp.me/ns#", "https://ogp.me/ns#",
    "http://bitlove.org", "http://jadedpixel.com/-/spec/shopify", "https://feed.press/xmlns",
    "http://purl.org/rss/1.0/modules/prism/", "http://prismstandard.org/namespaces/basic/2.0/",
    "http://prismstandard.org/namespaces/1.2/basic/", "http://schemas.google.com/docs/2007",
    "http://schemas.google.com/gdata/batch", "urn:atom-extension:indexing",
    "http://arxiv.org/schemas/atom", "http://webns.net/mvcb", "http://www.gnip.com/schemas/2010",
    "http://activitystrea.ms/spec/1.0/", "http://portablecontacts.net/spec/1.0",
  ]

  /// Addresses that are mistakes for another namespace.
  static let drafts: [String: String] = [
    "http://purl.org/atom/ns#": "Atom 0.3"
  ]
}
