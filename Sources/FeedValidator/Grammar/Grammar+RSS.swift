extension Grammar {
  static let rss: [ElementSpec] = [
    .one("channel", .elements, missing: .rssChannelMissing, in: .channel, action: .channel)
  ]

  static let channel: [ElementSpec] = [
    .one("title", .text, missing: .rssChannelTitleMissing, action: .channelTitle),
    .one("link", .address, missing: .rssChannelLinkMissing, action: .channelLink),
    .one("description", .text, missing: .rssChannelDescriptionMissing),
    .one("language", .language, action: .language),
    .one("copyright", .text),
    .one("managingEditor", .rssContact),
    .one("webMaster", .rssContact),
    .one("pubDate", .rfc822),
    .one("lastBuildDate", .rfc822),
    .many("category", .text, attributes: [.may("domain", .any)]),
    .one("generator", .notBlank),
    .one("docs", .address),
    .one("cloud", .empty, attributes: cloud),
    .one("ttl", .positive),
    .one("image", .elements, in: .image, action: .image),
    .one("rating", .any),
    .one("textInput", .elements, in: .textInput, action: .textInput),
    .one("skipHours", .elements, in: .skipHours),
    .one("skipDays", .elements, in: .skipDays),
    .many("item", .elements, in: .item, action: .item),
  ]

  private static let cloud: [AttributeSpec] = [
    .must("domain", .any), .must("path", .any), .must("port", .nonNegative),
    .must("protocol", .any), .must("registerProcedure", .any),
  ]

  static let item: [ElementSpec] = [
    .one("title", .text),
    .one("link", .address),
    .one("description", .html),
    .one("author", .rssContact),
    .many("category", .text, attributes: [.may("domain", .any)]),
    .one("comments", .address),
    .one(
      "enclosure", .empty,
      attributes: [
        .must("url", .address), .must("length", .nonNegative), .must("type", .mediaType),
      ], duplicate: .rssItemEnclosureDuplicate),
    ElementSpec.one(
      "guid", .any, attributes: [.may("isPermaLink", .boolean)], action: .guid
    ).closed,
    .one("pubDate", .rfc822),
    .one("source", .text, attributes: [.must("url", .address, .rssItemSourceUrlMissing)]),
  ]

  static let image: [ElementSpec] = [
    .one("title", .text, missing: .rssImageTitleMissing, action: .imageTitle),
    .one("link", .address, missing: .rssImageLinkMissing, action: .imageLink),
    .one("url", .address, missing: .rssImageUrlMissing, action: .imageURL),
    .one("width", .any, action: .imageURL),
    .one("height", .any, action: .imageURL),
    .one("description", .text),
  ]

  static let textInput: [ElementSpec] = [
    .one("title", .text, missing: .rssTextInputTitleMissing),
    .one("description", .text, missing: .rssTextInputDescriptionMissing),
    .one("link", .address, missing: .rssTextInputLinkMissing),
    .one("name", .text, missing: .rssTextInputNameMissing),
  ]

  static let skipDays: [ElementSpec] = [.many("day", .any, action: .day)]
  static let skipHours: [ElementSpec] = [.many("hour", .any, action: .hour)]
}
