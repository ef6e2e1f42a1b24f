extension Grammar {
  /// Media RSS 1.5.1: what describes a feed, an item, a group or a content.
  static let mediaShared: [ElementSpec] = [
    .many(
      "media:rating", .notBlank, attributes: [.may("scheme", .mediaScheme)], action: .mediaRating),
    .one("media:title", .mediaText, attributes: textType),
    .one("media:description", .mediaText, attributes: textType),
    .one("media:keywords", .optionalText),
    .many(
      "media:thumbnail", .any,
      attributes: [
        .must("url", .address), .may("width", .nonNegative), .may("height", .nonNegative),
        .may("time", .playTime),
      ]),
    .many(
      "media:category", .text,
      attributes: [.may("scheme", .address), .may("label", .text)]),
    .many("media:hash", .any, attributes: [.may("algo", .any)], action: .mediaHash),
    .one(
      "media:player", .any,
      attributes: [
        .must("url", .address), .may("width", .nonNegative), .may("height", .nonNegative),
      ]),
    .many(
      "media:credit", .optionalText,
      attributes: [.may("scheme", .mediaScheme), .may("role", .any)], action: .mediaCredit),
    .one("media:copyright", .optionalText, attributes: [.may("url", .address)]),
    .many(
      "media:text", .mediaText,
      attributes: [
        .may("type", .any), .may("lang", .language), .may("start", .playTime),
        .may("end", .playTime),
      ]),
    .many(
      "media:restriction", .any,
      attributes: [
        .must(
          "relationship", .choice(["allow", "deny"], .mediaRestrictionRelationshipInvalid)),
        .may(
          "type", .choice(["country", "uri", "sharing"], .mediaRestrictionTypeInvalid)),
      ], action: .mediaRestriction),
    .many("media:adult", .any),
  ]

  static let mediaInGroup: [ElementSpec] =
    mediaShared + [
      .many(
        "media:content", .elements, in: .mediaContent, attributes: contentFields,
        action: .mediaContent)
    ]

  private static let textType: [AttributeSpec] = [.may("type", .any)]

  private static let contentFields: [AttributeSpec] = [
    .may("url", .address), .may("fileSize", .nonNegative), .may("type", .mediaType),
    .may("medium", .choice(media, .mediaMediumInvalid)), .may("isDefault", .boolean),
    .may("expression", .choice(["sample", "full", "nonstop"], .mediaExpressionInvalid)),
    .may("bitrate", .decimal), .may("framerate", .decimal), .may("samplingrate", .decimal),
    .may("channels", .nonNegative), .may("duration", .nonNegative), .may("height", .nonNegative),
    .may("width", .nonNegative), .may("lang", .language),
  ]

  private static let media = ["image", "audio", "video", "document", "executable"]
}
