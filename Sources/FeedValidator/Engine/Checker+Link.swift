extension Checker {
  /// RFC 4287 section 4.2.7: a link, in Atom and in RSS.
  mutating func checkLink() {
    let href = value("href") ?? ""
    let rel = relation
    if let rel = value("rel") { checkRelation(rel) }
    let key = "\(value("type") ?? "")\u{0}\(value("hreflang") ?? "")"
    let isRepeated = noteLink(rel, href, alternate: key)
    if rel == "alternate", isRepeated {
      report(.atomLinkDuplicate, "there is another alternate link of this type and language")
    }
    if rel == "self" { checkSelf(href) }
    checkDraftThread()
    guard frames.count > 1 else { return }
    let place = frames[frames.count - 2].place
    if place == .entry || place == .item, Self.pages.contains(rel) {
      report(.historyLinkInEntry, "\(rel) has no meaning in an entry", attribute: "rel")
    }
  }

  /// The relation without IANA's prefix; alternate where there is none.
  private var relation: String {
    guard let rel = value("rel") else { return "alternate" }
    let prefix = "http://www.iana.org/assignments/relation/"
    return rel.hasPrefix(prefix) ? String(rel.dropFirst(prefix.count)) : rel
  }

  /// Keeps what the link says for the end of its parent; true if it has such an alternate already.
  private mutating func noteLink(_ rel: String, _ href: String, alternate key: String) -> Bool {
    var isRepeated = false
    noteParent { facts in
      switch rel {
      case "alternate":
        facts.hasAlternate = true
        isRepeated = !facts.alternates.insert(key).inserted
      case "self": facts.hasSelf = true
      default: break
      }
      if Self.pages.contains(rel) || rel == "self" { facts.links.append((rel, href)) }
    }
    return isRepeated
  }

  private mutating func checkRelation(_ rel: String) {
    guard !rel.isEmpty else { return }
    let bytes = Array(rel.utf8)
    if rel.contains(":") {
      if let fault = Reference.fault(in: bytes.span, absolute: true), !fault.isUnregistered {
        report(.uriInvalid, fault.message(bytes.span), attribute: "rel")
      }
    } else if !LinkRelations.registered.contains(rel.lowercased()) {
      report(.atomLinkRelUnregistered, "the relation \(rel) is not registered", attribute: "rel")
    }
  }

  private mutating func checkSelf(_ href: String) {
    let bytes = Array(href.utf8)
    let hasBase = frames.count > 1 && judgedBase
    if Reference.schemeEnd(bytes.span) == nil, !hasBase {
      report(.atomSelfRelative, "the self link '\(href)' is relative", attribute: "href")
    }
  }

  private var judgedBase: Bool { state.hasBase || value("xml", "base") != nil }

  mutating func checkLinkIsEmpty(_ frame: Frame) {
    if !trimmed(frame).isEmpty { report(.atomLinkNotEmpty, "the link holds text") }
  }

  /// RFC 4685 section 4 says updated; its drafts said when.
  private mutating func checkDraftThread() {
    if value("thr", "when") != nil {
      report(.threadLinkAttributeUnbound, "thr:when is now thr:updated", attribute: "thr:when")
    }
  }

  /// RFC 5005: pages and archives.
  mutating func checkHistory(_ frame: Frame) {
    let links = frame.facts.links
    let own = links.first { $0.rel == "self" }?.href
    if state.isComplete {
      for link in links where Self.pages.contains(link.rel) {
        if link.rel == "current" {
          if link.href != own { report(.historyCurrentNotSelf, "current is not self") }
        } else {
          report(.historyLinkInCompleteFeed, "a complete feed has no \(link.rel)")
        }
      }
    }
    if state.isArchive, !links.contains(where: { $0.rel == "prev-archive" || $0.rel == "current" })
    {
      report(.historyArchiveIncomplete, "the archive has neither prev-archive nor current")
    }
    guard let own else { return }
    for (end, beyond) in [("last", "next"), ("first", "previous")] {
      if links.contains(where: { $0.rel == end && $0.href == own }),
        links.contains(where: { $0.rel == beyond })
      {
        report(.historyLinkPastEnd, "this is the \(end) page, but there is a \(beyond) one")
      }
    }
  }

  private static let pages: Set<String> = [
    "first", "last", "previous", "next", "prev-archive", "next-archive", "current",
  ]
}
