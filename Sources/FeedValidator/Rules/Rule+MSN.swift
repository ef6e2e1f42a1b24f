extension Rule {
  static let msnIDMissing = Rule(
    "msn-id-missing", .error, .rss, in: .msn,
    help: "Give every item a guid that never changes.",
    source: "MSN Partner Hub, Feed item metadata requirements")

  static let msnTitleMissing = Rule(
    "msn-title-missing", .error, .rss, in: .msn,
    help: "Give every item a title.",
    source: "MSN Partner Hub, Feed item metadata requirements")

  static let msnTitleLength = Rule(
    "msn-title-length", .error, [.rss, .atom], in: .msn,
    help: "Write titles of 20 to 150 characters.",
    source: "MSN Partner Hub, Feed item metadata requirements")

  static let msnLinkMissing = Rule(
    "msn-link-missing", .error, [.rss, .atom], in: .msn,
    help: "Link every article to its page at the publisher's.",
    source: "MSN Partner Hub, Feed item metadata requirements")

  static let msnLinkForeign = Rule(
    "msn-link-foreign", .warning, .rss, in: .msn,
    help: "Link to the publisher's own page of the article.",
    source: "MSN Partner Hub, Feed item metadata requirements")

  static let msnDateMissing = Rule(
    "msn-date-missing", .error, [.rss, .atom], in: .msn,
    help: "Say when the article was published.",
    source: "MSN Partner Hub, Feed item metadata requirements")

  static let msnDateRange = Rule(
    "msn-date-range", .error, [.rss, .atom], in: .msn,
    help: "Leave out what is older than 365 days or not published yet: it is not taken.",
    source: "MSN Partner Hub, Feed item metadata requirements")

  static let msnBodyMissing = Rule(
    "msn-body-missing", .error, [.rss, .atom], in: .msn,
    help: "Give the article its body, in content:encoded, description or content.",
    source: "MSN Partner Hub, Feed item metadata requirements")

  static let msnModifiedMissing = Rule(
    "msn-modified-missing", .warning, .rss, in: .msn,
    help:
      "Add dcterms:modified and move it with each correction: changes without a new "
      + "date are skipped.",
    source: "MSN Partner Hub, Updating previously ingested items")

  static let msnLanguageMissing = Rule(
    "msn-language-missing", .error, [.rss, .atom], in: .msn,
    help: "Name the language of the feed.",
    source: "MSN Partner Hub, Feed management")

  static let msnLanguageMixed = Rule(
    "msn-language-mixed", .error, [.rss, .atom], in: .msn,
    help: "Keep a feed to one language.",
    source: "MSN Partner Hub, Feed management")

  static let msnAddressInsecure = Rule(
    "msn-address-insecure", .error, [.rss, .atom], in: .msn,
    help: "Serve pages and media over https.",
    source: "MSN Partner Hub, HTML guidelines")

  static let msnFamily: [Rule] = [
    msnIDMissing,
    msnTitleMissing,
    msnTitleLength,
    msnLinkMissing,
    msnLinkForeign,
    msnDateMissing,
    msnDateRange,
    msnBodyMissing,
    msnModifiedMissing,
    msnLanguageMissing,
    msnLanguageMixed,
    msnAddressInsecure,
  ]
}
