extension Rule {
  static let dateRFC822Invalid = Rule(
    "date-rfc822-invalid", .error, .xml,
    help: "Write the date as in Mon, 23 Nov 2026 21:00:00 +0700.",
    source: "RFC 822 section 5; RSS Profile, pubDate", w3c: "InvalidRFC2822Date")

  static let dateRFC822Problematic = Rule(
    "date-rfc822-problematic", .warning, .xml,
    help: "Write a four-digit year and a numeric offset, without comments.",
    source: "RSS Profile, pubDate", w3c: "ProblematicalRFC822Date")

  static let dateRFC3339Invalid = Rule(
    "date-rfc3339-invalid", .error, .xml,
    help: "Write the date as in 2026-11-23T21:00:00+07:00, with capital T and Z.",
    source: "RFC 4287 section 3.3", w3c: "InvalidRFC3339Date")

  static let dateW3CDTFInvalid = Rule(
    "date-w3cdtf-invalid", .error, .xml,
    help: "Write the date as in 2026-11-23 or 2026-11-23T21:00:00+07:00.",
    source: "W3C note Date and Time Formats", w3c: "InvalidW3CDTFDate")

  static let dateImplausible = Rule(
    "date-implausible", .warning, [.xml, .jsonFeed],
    help: "Give the time at which it was published: not a placeholder, nor one to come.",
    source: "RSS Profile, pubDate", w3c: "ImplausibleDate")

  static let dateUpdatedBeforePublished = Rule(
    "date-updated-before-published", .warning, [.atom, .jsonFeed],
    help: "Move updated when the entry changes; it is never earlier than published.",
    source: "RFC 4287 sections 4.2.9 and 4.2.15")

  static let dateFamily: [Rule] = [
    dateRFC822Invalid,
    dateRFC822Problematic,
    dateRFC3339Invalid,
    dateW3CDTFInvalid,
    dateImplausible,
    dateUpdatedBeforePublished,
  ]
}
