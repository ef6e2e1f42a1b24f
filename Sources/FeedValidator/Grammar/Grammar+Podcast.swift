extension Grammar {
  static let itunesChannel: [ElementSpec] =
    itunesShared + [
      .many(
        "itunes:category", .elements, in: .itunesCategory,
        attributes: [.must("text", .any)], action: .itunesCategory),
      .one("itunes:owner", .elements, in: .itunesOwner),
      .one("itunes:new-feed-url", .address),
      .one("itunes:type", .choice(["episodic", "serial"], .itunesTypeInvalid)),
      .one("itunes:complete", .any),
      .one("itunes:applepodcastsverify", .any),
    ]

  static let itunesItem: [ElementSpec] =
    itunesShared + [
      .many("itunes:category", .any, attributes: [.may("text", .any)]),
      .one("itunes:duration", .duration),
      .one("itunes:episode", .positive),
      .one("itunes:season", .positive),
      .one("itunes:order", .integer),
      .one("itunes:isClosedCaptioned", .any),
      .one(
        "itunes:episodeType", .choice(["full", "trailer", "bonus"], .itunesTypeInvalid)),
      .one("itunes:subtitle-link", .any),
    ]

  private static let itunesShared: [ElementSpec] = [
    .one("itunes:author", .text),
    .one("itunes:title", .text),
    .one("itunes:subtitle", .short(255)),
    .one("itunes:summary", .short(4000)),
    .one("itunes:keywords", .short(255)),
    .one("itunes:image", .any, attributes: [.must("href", .address)]),
    .one("itunes:explicit", .choice(explicit, .booleanInvalid)),
    .one("itunes:block", .choice(["yes", "no", "Yes", "No"], .itunesBlockInvalid)),
    .many("itunes:link", .any),
    .one("itunes:name", .text),
    .one("itunes:email", .mailAddress),
    .one("itunes:pubDate", .any),
  ]

  /// Apple asks for true or false; yes, no and clean are what it asked for before.
  private static let explicit = ["true", "false", "yes", "no", "clean", "explicit", "Yes", "No"]

  static let itunesSubcategories: [ElementSpec] = [
    .many(
      "itunes:category", .elements, in: .itunesCategory, attributes: [.must("text", .any)],
      action: .itunesCategory)
  ]

  static let itunesOwner: [ElementSpec] = [
    .one("itunes:name", .text),
    .one("itunes:email", .mailAddress),
  ]
}
