extension Rule {
  static let profileDocumentKind = Rule(
    "profile-document-kind", .error, .all,
    help: "Give the platform a document of a kind that it takes; looked for only with a profile.",
    source: "the documentation of the platform")

  static let rssBoardVersion = Rule(
    "rss-board-version", .warning, .rss, in: .rssBoard,
    help: "Write RSS 2.0.",
    source: "RSS Profile, rss")

  static let rssBoardDescriptionMissing = Rule(
    "rss-board-description-missing", .warning, .rss, in: .rssBoard,
    help: "Put the whole content into description where there is no summary.",
    source: "RSS Profile, content:encoded")

  static let rssBoardDescriptionOrder = Rule(
    "rss-board-description-order", .warning, .rss, in: .rssBoard,
    help: "Put description before content:encoded: some readers take the last of them.",
    source: "RSS Profile, content:encoded")

  static let rssBoardReferenceRelative = Rule(
    "rss-board-reference-relative", .warning, .rss, in: .rssBoard,
    help: "Write whole addresses in HTML: RSS names no base for relative ones.",
    source: "RSS Profile, description")

  static let rssBoardAuthorRepeated = Rule(
    "rss-board-author-repeated", .info, .rss, in: .rssBoard,
    help: "Name the only author once, as managingEditor or webMaster of the channel.",
    source: "RSS Profile, author")

  static let profileFamily: [Rule] = [
    profileDocumentKind,
    rssBoardVersion,
    rssBoardDescriptionMissing,
    rssBoardDescriptionOrder,
    rssBoardReferenceRelative,
    rssBoardAuthorRepeated,
  ]
}
