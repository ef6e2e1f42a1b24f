extension Grammar {
  static let opml: [ElementSpec] = [
    .one("head", .elements, missing: .opmlHeadMissing, in: .head),
    .one("body", .elements, missing: .opmlBodyMissing, in: .body),
  ]

  static let head: [ElementSpec] = [
    .one("title", .optionalText),
    .one("dateCreated", .rfc822),
    .one("dateModified", .rfc822),
    .one("ownerName", .optionalText),
    .one("ownerEmail", .mailAddress),
    .one("ownerId", .address),
    .one("docs", .address),
    .one("expansionState", .optionalIntegers),
    .one("vertScrollState", .integer),
    .one("windowTop", .integer),
    .one("windowLeft", .integer),
    .one("windowBottom", .integer),
    .one("windowRight", .integer),
    .one("link", .address),
    .one("flavor", .any),
    .many("cloud", .any),
  ]

  static let body: [ElementSpec] = [
    .many(
      "outline", .elements, missing: .opmlOutlineMissing, in: .outline, attributes: outlineFields,
      action: .outline)
  ]

  static let outline: [ElementSpec] = [
    ElementSpec.many(
      "outline", .elements, in: .outline, attributes: outlineFields, action: .outline)
  ]

  private static let outlineFields: [AttributeSpec] = [
    .must("text", .any, .opmlOutlineTextMissing), .may("type", .any), .may("title", .any),
    .may("isComment", .boolean), .may("isBreakpoint", .boolean), .may("created", .rfc822),
    .may("category", .any), .may("xmlUrl", .address), .may("htmlUrl", .address),
    .may("description", .any), .may("language", .language), .may("version", .any),
    .may("url", .address), .may("name", .any),
  ]
}
