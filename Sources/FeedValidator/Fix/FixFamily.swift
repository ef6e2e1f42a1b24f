internal import Feed

/// The fixes that answer findings of the rules.
struct FixFamily {
  let document: [UInt8]
  let address: String?
  let format: DocumentFormat?
  /// Whether relative addresses count from somewhere else than the document's own.
  let hasBase: Bool

  init(document: [UInt8], address: String?, format: DocumentFormat?) {
    self.document = document
    self.address = address
    self.format = format
    hasBase = address != nil && document.span.contains("xml:base")
  }

  /// What puts the finding right; nothing where there is more than one right answer, or none.
  func edits(for finding: Finding) -> [Edit] {
    if format?.feed.map({ DocumentKind($0) == .jsonFeed }) == true { return json(finding) }
    switch finding.rule {
    case .dateRFC822Invalid, .dateRFC822Problematic: return date(finding, \.rfc822)
    case .dateRFC3339Invalid, .dateW3CDTFInvalid: return date(finding, \.rfc3339)
    case .rssItemGuidPermalinkInvalid, .rssItemGuidNotPermalink: return permalink(finding)
    case .booleanAttributeInvalid: return boolean(finding)
    case .attributeUnexpected: return spelling(finding)
    case .rssChannelSelfMissing, .atomFeedSelfMissing: return selfLink(finding)
    case .uriNotAbsolute, .uriAttributeNotAbsolute, .atomSelfRelative: return relative(finding)
    case .uriCharacterInvalid: return character(finding)
    case .uriWhitespace: return space(finding)
    case .languageInvalid, .xmlLangInvalid: return language(finding)
    case .namespaceMediaWrong: return mediaNamespace(finding)
    case .coordinatesComma: return comma(finding)
    default: return []
    }
  }

  /// The place whose value a finding is about; nil where it is no plain text.
  func slot(_ finding: Finding) -> ValueSlot? {
    let last = finding.path.split(separator: "/").last ?? ""
    return last.hasPrefix("@")
      ? ValueSlot(attributeAt: finding.offset, in: document)
      : ValueSlot(elementAt: finding.offset, in: document)
  }

  /// The last part of a finding's path without its number: `guid`, `@href`.
  func name(_ finding: Finding) -> Substring {
    (finding.path.split(separator: "/").last ?? "").prefix { $0 != "[" }
  }

  /// One edit of a slot, if that changes anything.
  func replace(
    _ slot: ValueSlot, with text: String, _ rule: Rule, _ message: String
  ) -> [Edit] {
    let replacement = slot.escape(text)
    guard replacement != Array(document[slot.range]) else { return [] }
    return [Edit(slot.range, replacement, rule, message)]
  }
}
