internal import Feed

extension Checker {
  mutating func startedAtom(_ action: Action) {
    if case .entry = action { state.hasEntries = true }
    guard frames.count == 1 else { return }
    if value("xml", "lang") != nil { state.hasLanguage = true }
    if let prefix = state.atomPrefix, !isDefaultNamespaceAtom {
      report(.namespacePrefixOnCore, "the elements of Atom have the prefix \(prefix)")
    }
  }

  private var isDefaultNamespaceAtom: Bool { judged.contains(" " + Namespace.atom.uri) }

  /// RFC 4287 section 4.1.1 lets metadata stand anywhere; readers that stream do not.
  mutating func checkMetadataPlace() {
    guard state.hasEntries, frames.count == 2 else { return }
    report(.atomMetadataMisplaced, "this stands after the first entry")
  }

  mutating func noteDate(_ frame: Frame) {
    let text = trimmed(frame)
    let isUpdated = frame.spec?.name == "atom:updated"
    noteParent {
      if isUpdated { $0.updated = text } else { $0.published = text }
    }
  }

  mutating func endedEntry(_ frame: Frame) {
    let facts = frame.facts
    checkID(facts)
    checkDates(facts)
    let hasContent = count("atom:content", in: frame) > 0
    if !hasContent, !facts.hasAlternate {
      report(.atomEntryAlternateMissing, "the entry has neither content nor alternate link")
    }
    if facts.needsSummary, count("atom:summary", in: frame) == 0 {
      report(.atomEntrySummaryMissing, "the entry has no summary")
    }
    if !facts.hasAuthor, !facts.hasSourceAuthor { noteAuthorless() }
  }

  /// An entry that stands alone has nobody else's author; of others the feed may name one yet.
  private mutating func noteAuthorless() {
    let rule = Rule.atomAuthorMissing
    if frames.count == 1 { return report(rule, "there is no author") }
    if state.authorless.admit(rule) { state.authorless.keep(finding(rule, "there is no author")) }
  }

  private mutating func checkID(_ facts: Facts) {
    guard let id = facts.id, !id.isEmpty else { return }
    let updated = facts.updated ?? ""
    guard let times = state.entryIDs[id] else {
      state.entryIDs[id] = [updated]
      return
    }
    if times.contains(updated) {
      report(
        .atomEntryRepeated, "another entry has the id '\(id)' and the same updated", child: "id",
        at: facts.idOffset)
    }
    state.entryIDs[id]?.insert(updated)
  }

  private mutating func checkDates(_ facts: Facts) {
    guard let updated = facts.updated, let published = facts.published else { return }
    let (first, second) = (Array(published.utf8), Array(updated.utf8))
    if let one = DateForm.rfc3339(first.span).timestamp,
      let other = DateForm.rfc3339(second.span).timestamp, other < one
    {
      report(.dateUpdatedBeforePublished, "the entry was updated before it was published")
    }
  }

  mutating func endedFeed(_ frame: Frame) {
    if count("atom:entry", in: frame) > 1, state.entryIDs.count == 1 {
      report(.atomIDDuplicate, "all entries have the same id")
    }
    if !state.feedHasAuthor { findings.add(state.authorless) }
    if !frame.facts.hasSelf { report(.atomFeedSelfMissing, "there is no link with rel=\"self\"") }
    checkHistory(frame)
  }

  mutating func endedSource(_ frame: Frame) {
    for name in ["title", "id", "updated"] where count("atom:" + name, in: frame) == 0 {
      report(.atomSourceElementMissing, "there is no \(name)")
    }
    if frame.facts.hasSourceAuthor { noteParent { $0.hasSourceAuthor = true } }
  }

  mutating func checkPersonName(_ frame: Frame) {
    let all = Array(bytes(of: frame))
    if MailAddress.isIn(all.span) {
      report(.textContainsMailAddress, "the name has a mail address in it")
    }
  }
}
