/// The cases of the W3C validator's suite that do not hold, each with the reason.
enum KnownDifferences {
  static let all: [String: String] = [
    "atom/must/feed_info_no_html.xml":
      "info is an element of Atom 0.3; in Atom 1.0 it is not defined, as feed_unknown_element asks.",
    "atom/4.2.6/id-noniana.xml":
      "The suite asks for a warning of the scheme doi, which IANA has registered since (provisional).",
    "rss20/element-channel-item-source/unregistered_item_source_url.xml":
      "The suite asks for a warning of the scheme feed, which IANA has registered since (provisional).",
  ]
}
