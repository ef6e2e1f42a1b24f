extension Grammar {
  /// The fifteen elements, DCMES 1.1. What RSS says once, they say once.
  static let dublinCore: [ElementSpec] = [
    .many("dc:title", .text),
    .many("dc:creator", .any, in: .anything),
    .many("dc:subject", .any, in: .anything),
    .many("dc:description", .any, in: .anything),
    .many("dc:publisher", .any, in: .anything),
    .many("dc:contributor", .any, in: .anything),
    .many("dc:date", .w3cdtf),
    .many("dc:type", .any),
    .many("dc:format", .any),
    .many("dc:identifier", .any),
    .many("dc:source", .any),
    .one("dc:language", .language, action: .language),
    .many("dc:relation", .any),
    .many("dc:coverage", .any),
    .many("dc:rights", .any, in: .anything),
  ]

  /// As a channel has them: one date.
  static let dublinCoreOfChannel: [ElementSpec] =
    [.one("dc:date", .w3cdtf)] + dublinCore

  static let dublinCoreTerms: [ElementSpec] = [
    .many("dcterms:created", .w3cdtf),
    .many("dcterms:issued", .w3cdtf),
    .many("dcterms:modified", .w3cdtf),
  ]
}
