extension Rule {
  static let itunesCategoryUnknown = Rule(
    "itunes-category-unknown", .error, .feedXML,
    help: "Use a category of Apple's list.",
    source: "Apple's requirements for podcasts", w3c: "InvalidItunesCategory")

  static let itunesDurationInvalid = Rule(
    "itunes-duration-invalid", .error, .feedXML,
    help: "Write seconds, or hours:minutes:seconds.",
    source: "Apple's requirements for podcasts", w3c: "InvalidDuration")

  static let itunesBlockInvalid = Rule(
    "itunes-block-invalid", .error, .feedXML,
    help: "Write yes or no.",
    source: "Apple's requirements for podcasts", w3c: "InvalidYesNoClean")

  static let itunesTypeInvalid = Rule(
    "itunes-type-invalid", .error, .feedXML,
    help: "Write episodic or serial.",
    source: "Apple's requirements for podcasts", w3c: "InvalidItunesType")

  static let itunesEncoding = Rule(
    "itunes-encoding", .warning, .feedXML,
    help: "Serve UTF-8.",
    source: "Apple's requirements for podcasts", w3c: "NotUTF8")

  static let podcastLockedInvalid = Rule(
    "podcast-locked-invalid", .error, .feedXML,
    help: "Write yes or no.",
    source: "Podcast Namespace, locked")

  static let podcastFamily: [Rule] = [
    itunesCategoryUnknown,
    itunesDurationInvalid,
    itunesBlockInvalid,
    itunesTypeInvalid,
    itunesEncoding,
    podcastLockedInvalid,
  ]
}
