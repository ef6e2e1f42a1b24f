internal import Feed

/// What the checks of profiles keep while a document is read.
struct ProfileState {
  /// The language of the whole document.
  var language: String?
  /// The host of the channel's own link.
  var host: String?
  /// How many articles a news sitemap has told of.
  var newsCount = 0
  /// The authors of the items, each once.
  var authors: Set<String> = []
  /// How many items have an author.
  var authorCount = 0
  /// Whether the item that is open told its whole content before its description.
  var hasContentFirst = false
}
