extension Rule {
  static let atomSchema = Rule(
    "atom-schema", .error, .atom,
    help: "Follow the grammar of Atom; looked for only where a schema is given.",
    source: "RFC 4287, as RELAX NG")

  static let atomVersionObsolete = Rule(
    "atom-version-obsolete", .warning, .atom,
    help: "Move to Atom 1.0: this draft was given up in 2005 and is not checked further.",
    source: "RFC 4287 section 1", w3c: "ObsoleteVersion")

  static let atomFeedTitleMissing = Rule(
    "atom-feed-title-missing", .error, .atom,
    help: "Add one title to the feed.",
    source: "RFC 4287 section 4.1.1", w3c: "MissingElement")

  static let atomFeedIDMissing = Rule(
    "atom-feed-id-missing", .error, .atom,
    help: "Add one id to the feed.",
    source: "RFC 4287 section 4.1.1", w3c: "MissingElement")

  static let atomFeedUpdatedMissing = Rule(
    "atom-feed-updated-missing", .error, .atom,
    help: "Add one updated to the feed.",
    source: "RFC 4287 section 4.1.1", w3c: "MissingElement")

  static let atomEntryTitleMissing = Rule(
    "atom-entry-title-missing", .error, .atom,
    help: "Add one title to the entry.",
    source: "RFC 4287 section 4.1.2", w3c: "MissingElement")

  static let atomEntryIDMissing = Rule(
    "atom-entry-id-missing", .error, .atom,
    help: "Add one id to the entry.",
    source: "RFC 4287 section 4.1.2", w3c: "MissingElement")

  static let atomEntryUpdatedMissing = Rule(
    "atom-entry-updated-missing", .error, .atom,
    help: "Add one updated to the entry.",
    source: "RFC 4287 section 4.1.2", w3c: "MissingElement")

  static let atomAuthorMissing = Rule(
    "atom-author-missing", .error, .atom,
    help: "Add an author to the feed, or to each entry.",
    source: "RFC 4287 section 4.1.1", w3c: "MissingElement")

  static let atomEntryAlternateMissing = Rule(
    "atom-entry-alternate-missing", .error, .atom,
    help: "Add a link with rel=\"alternate\", or content.",
    source: "RFC 4287 section 4.1.2", w3c: "MissingAlternateLink")

  static let atomEntrySummaryMissing = Rule(
    "atom-entry-summary-missing", .warning, .atom,
    help: "Add a summary: the content is elsewhere or is not text.",
    source: "RFC 4287 section 4.1.2", w3c: "MissingSummary")

  static let atomFeedSelfMissing = Rule(
    "atom-feed-self-missing", .warning, .atom,
    help: "Add a link with rel=\"self\" and the address of the feed.",
    source: "RFC 4287 section 4.1.1", w3c: "MissingSelf")

  static let atomSelfRelative = Rule(
    "atom-self-relative", .warning, .atom,
    help: "Write the whole address in the self link.",
    source: "RFC 4287 section 4.2.7.2", w3c: "RelativeSelf")

  static let atomSourceElementMissing = Rule(
    "atom-source-element-missing", .warning, .atom,
    help: "Give the source its id, title and updated.",
    source: "RFC 4287 section 4.2.11", w3c: "MissingSourceElement")

  static let atomIDDuplicate = Rule(
    "atom-id-duplicate", .error, .atom,
    help:
      "Give every entry an id of its own, and updated times that differ where one entry "
      + "is told twice.",
    source: "RFC 4287 section 4.1.1", w3c: "DuplicateIds")

  static let atomEntryRepeated = Rule(
    "atom-entry-repeated", .warning, .atom,
    help: "Tell every entry once.",
    source: "RFC 4287 section 4.1.1", w3c: "DuplicateEntries")

  static let atomLinkDuplicate = Rule(
    "atom-link-duplicate", .error, .feedXML,
    help: "Keep one alternate link for each type and language.",
    source: "RFC 4287 sections 4.1.1 and 4.1.2", w3c: "DuplicateAtomLink")

  static let atomLinkNotEmpty = Rule(
    "atom-link-not-empty", .warning, .atom,
    help: "Leave link empty.",
    source: "RFC 4287 section 4.2.7", w3c: "AtomLinkNotEmpty")

  static let atomLinkRelUnregistered = Rule(
    "atom-link-rel-unregistered", .warning, .feedXML,
    help: "Use a relation that IANA has registered, or an IRI.",
    source: "RFC 8288 section 2.1", w3c: "UnregisteredAtomLinkRel")

  static let atomMetadataMisplaced = Rule(
    "atom-metadata-misplaced", .error, .atom,
    help: "Put what concerns the feed before its entries; readers that stream need it there.",
    source: "RFC 4287 section 4.1.1", w3c: "MisplacedMetadata")

  static let atomContentTypeMissing = Rule(
    "atom-content-type-missing", .warning, .atom,
    help: "Say the type of what src points to.",
    source: "RFC 4287 section 4.1.3.2", w3c: "MissingTypeAttr")

  static let atomCategoryTermBlank = Rule(
    "atom-category-term-blank", .warning, .feedXML,
    help: "Give the category its term.",
    source: "RFC 4287 section 4.2.2.1", w3c: "NotBlank")

  static let atomFamily: [Rule] = [
    atomSchema,
    atomVersionObsolete,
    atomCategoryTermBlank,
    atomFeedTitleMissing,
    atomFeedIDMissing,
    atomFeedUpdatedMissing,
    atomEntryTitleMissing,
    atomEntryIDMissing,
    atomEntryUpdatedMissing,
    atomAuthorMissing,
    atomEntryAlternateMissing,
    atomEntrySummaryMissing,
    atomFeedSelfMissing,
    atomSelfRelative,
    atomSourceElementMissing,
    atomIDDuplicate,
    atomEntryRepeated,
    atomLinkDuplicate,
    atomLinkNotEmpty,
    atomLinkRelUnregistered,
    atomMetadataMisplaced,
    atomContentTypeMissing,
  ]
}
