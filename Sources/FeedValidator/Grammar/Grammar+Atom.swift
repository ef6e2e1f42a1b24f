extension Grammar {
  static let feed: [ElementSpec] =
    [
      .one(
        "atom:title", .atomText, missing: .atomFeedTitleMissing, in: .markup,
        attributes: textType, action: .feedMetadata),
      .one("atom:id", .identifier, missing: .atomFeedIDMissing, action: .feedMetadata),
      .one("atom:updated", .rfc3339, missing: .atomFeedUpdatedMissing, action: .feedMetadata),
      .many("atom:author", .elements, in: .person, action: .feedAuthor),
      .many("atom:entry", .elements, in: .entry, action: .entry),
      .many("at:deleted-entry", .elements, in: .deletedEntry, attributes: tombstone),
    ] + feedOnly

  static let source: [ElementSpec] =
    [
      .one("atom:title", .atomText, in: .markup, attributes: textType),
      .one("atom:id", .identifier),
      .one("atom:updated", .rfc3339),
      .many("atom:author", .elements, in: .person, action: .sourceAuthor),
    ] + feedOnly

  static let entry: [ElementSpec] = [
    .one(
      "atom:title", .atomText, missing: .atomEntryTitleMissing, in: .markup,
      attributes: textType),
    .one("atom:id", .identifier, missing: .atomEntryIDMissing, action: .atomID),
    .one("atom:updated", .rfc3339, missing: .atomEntryUpdatedMissing, action: .atomDate),
    .one("atom:published", .rfc3339, action: .atomDate),
    .many("atom:author", .elements, in: .person, action: .entryAuthor),
    .many("atom:contributor", .elements, in: .person),
    category,
    link,
    .one("atom:rights", .atomText, in: .markup, attributes: textType),
    .one("atom:summary", .atomText, in: .markup, attributes: textType),
    .one(
      "atom:content", .atomContent, in: .markup,
      attributes: [.may("type", .any), .may("src", .reference)]),
    .one("atom:source", .elements, in: .source, action: .source),
  ]

  private static let feedOnly: [ElementSpec] = [
    .many("atom:contributor", .elements, in: .person, action: .feedMetadata),
    category,
    link,
    .one(
      "atom:rights", .atomText, in: .markup, attributes: textType, action: .feedMetadata),
    .one(
      "atom:subtitle", .atomText, in: .markup, attributes: textType, action: .feedMetadata),
    .one(
      "atom:generator", .text, attributes: [.may("uri", .reference), .may("version", .any)],
      action: .feedMetadata),
    .one("atom:icon", .bareReference, action: .feedMetadata),
    .one("atom:logo", .bareReference, action: .feedMetadata),
  ]

  static let person: [ElementSpec] = [
    .one("atom:name", .text, missing: .elementMissing, action: .personName),
    .one("atom:uri", .bareReference),
    .one("atom:email", .mailAddress, action: .personMail),
  ]

  static let link = ElementSpec.many(
    "atom:link", .any,
    attributes: [
      .must("href", .reference), .may("rel", .notBlank), .may("type", .mediaType),
      .may("hreflang", .language), .may("title", .text), .may("length", .nonNegative),
      .may("thr:count", .nonNegative), .may("thr:updated", .rfc3339),
    ], action: .link)

  private static let category = ElementSpec.many(
    "atom:category", .any,
    attributes: [
      .must("term", .notBlank), .may("scheme", .address), .may("label", .text),
    ])

  private static let textType: [AttributeSpec] = [.may("type", .any)]

  private static let tombstone: [AttributeSpec] = [
    .must("ref", .address), .must("when", .rfc3339),
  ]

  /// RFC 6721 section 3.
  static let deletedEntry: [ElementSpec] = [
    .one("at:by", .elements, in: .person),
    .one("at:comment", .atomText, in: .markup, attributes: textType),
    link,
    .one("atom:source", .elements, in: .source),
  ]
}
