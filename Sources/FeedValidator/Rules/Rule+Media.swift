extension Rule {
  static let mediaGroupOfOne = Rule(
    "media-group-of-one", .error, .feedXML,
    help: "Put two or more media:content into a group, or none.",
    source: "Media RSS 1.5.1, media:group", w3c: "MediaGroupWithoutAlternatives")

  static let mediaCreditRoleUnknown = Rule(
    "media-credit-role-unknown", .error, .feedXML,
    help: "Use a role of the European Broadcasting Union in lower case.",
    source: "Media RSS 1.5.1, media:credit", w3c: "InvalidCreditRole")

  static let mediaHashInvalid = Rule(
    "media-hash-invalid", .error, .feedXML,
    help: "Write the hash in hexadecimal, algo md5 or sha-1.",
    source: "Media RSS 1.5.1, media:hash", w3c: "InvalidMediaHash")

  static let mediaRatingInvalid = Rule(
    "media-rating-invalid", .error, .feedXML,
    help: "Write adult or nonadult, or name the scheme.",
    source: "Media RSS 1.5.1, media:rating", w3c: "InvalidMediaRating")

  static let mediaRestrictionTypeInvalid = Rule(
    "media-restriction-type-invalid", .error, .feedXML,
    help: "Write country, uri or sharing.",
    source: "Media RSS 1.5.1, media:restriction", w3c: "InvalidMediaRestrictionType")

  static let mediaRestrictionRelationshipInvalid = Rule(
    "media-restriction-relationship-invalid", .error, .feedXML,
    help: "Write allow or deny.",
    source: "Media RSS 1.5.1, media:restriction", w3c: "InvalidMediaRestrictionRel")

  static let mediaTextTypeInvalid = Rule(
    "media-text-type-invalid", .error, .feedXML,
    help: "Write plain or html.",
    source: "Media RSS 1.5.1, media:text", w3c: "InvalidMediaTextType")

  static let mediaMediumInvalid = Rule(
    "media-medium-invalid", .error, .feedXML,
    help: "Write image, audio, video, document or executable.",
    source: "Media RSS 1.5.1, media:content", w3c: "InvalidMediaMedium")

  static let mediaExpressionInvalid = Rule(
    "media-expression-invalid", .error, .feedXML,
    help: "Write sample, full or nonstop.",
    source: "Media RSS 1.5.1, media:content", w3c: "InvalidMediaExpression")

  static let mediaTimeInvalid = Rule(
    "media-time-invalid", .error, .feedXML,
    help: "Write seconds, or hours:minutes:seconds.",
    source: "RFC 2326 section 3.6", w3c: "InvalidNPTTime")

  static let mediaFamily: [Rule] = [
    mediaGroupOfOne,
    mediaCreditRoleUnknown,
    mediaHashInvalid,
    mediaRatingInvalid,
    mediaRestrictionTypeInvalid,
    mediaRestrictionRelationshipInvalid,
    mediaTextTypeInvalid,
    mediaMediumInvalid,
    mediaExpressionInvalid,
    mediaTimeInvalid,
  ]
}
