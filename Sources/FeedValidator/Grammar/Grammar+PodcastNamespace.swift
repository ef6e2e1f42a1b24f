/// The Podcast Namespace: what has a form of its own.
extension Grammar {
  static let podcastChannel: [ElementSpec] =
    podcastShared + [
      .one("podcast:guid", .notBlank),
      .one("podcast:locked", .choice(["yes", "no"], .podcastLockedInvalid)),
      .many("podcast:funding", .optionalText, attributes: [.must("url", .address)]),
      .one("podcast:medium", .notBlank),
    ]

  static let podcastItem: [ElementSpec] =
    podcastShared + [
      .many(
        "podcast:transcript", .any,
        attributes: [
          .must("url", .address), .must("type", .mediaType), .may("language", .language),
        ]),
      .one(
        "podcast:chapters", .any, attributes: [.must("url", .address), .must("type", .mediaType)]),
      .many(
        "podcast:soundbite", .optionalText,
        attributes: [.must("startTime", .decimal), .must("duration", .decimal)]),
      .one("podcast:season", .nonNegative),
      .one("podcast:episode", .decimal),
    ]

  private static let podcastShared: [ElementSpec] = [
    .many("podcast:person", .text, attributes: [.may("img", .address), .may("href", .address)]),
    .one("podcast:license", .notBlank, attributes: [.may("url", .address)]),
  ]
}
