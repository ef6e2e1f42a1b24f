/// What concerns more than one element of a document.
struct DocumentState {
  var guids: Set<String> = []
  /// The updated times of the entries with each id.
  var entryIDs: [String: Set<String>] = [:]
  var days: Set<String> = []
  var dayCount = 0
  var hours: Set<Int> = []
  var hourCount = 0
  var channelLink: String?
  var channelTitle: String?
  var imageTitle: String?
  var hasLanguage = false
  var hasEntries = false
  var isComplete = false
  var isArchive = false
  var feedHasAuthor = false
  /// The entries without an author of their own.
  var authorless: Findings
  /// The prefix to which the namespace of Atom is bound, if to any.
  var atomPrefix: String?
  /// Whether the root gives a base for relative addresses.
  var hasBase = false
  /// The encoding that the document declares, in lower case.
  var encoding: String?
  /// Whether the document type is that of RSS 0.91.
  var hasNetscapeDoctype = false
  var doctypeOffset = 0
  /// The host of the first address of a sitemap.
  var sitemapHost: String?
  /// Whether the RSS version is at least 2.0.
  var allowsExtensions = true
}
