package import Feed
package import FeedParser
import LastWords
package import Newsroom

/// Reads a partner's document as what it delivers: parsed, sanitised, identified, classified. It
/// touches no store.
package struct DocumentReader: Sendable {
  /// A policy's bound: what stands behind so many entries is not read.
  static let entryLimit = 2000

  package let outlet: Outlet
  package let classifier: Classifier
  /// Called with what is about to be read: where tests break in.
  package var probe: (@Sendable ([UInt8]) -> Void)?
  private let stories = StoryReader()
  private let reading = StoryReading()

  package init(outlet: Outlet, classifier: Classifier) {
    self.outlet = outlet
    self.classifier = classifier
  }

  /// - Parameters:
  ///   - bytes: the document, without content coding.
  ///   - origin: where it came from and what HTTP said of it.
  ///   - partner: what is agreed with its publisher.
  ///   - guidsAreDegraded: whether the feed's guids were found worthless before.
  ///   - window: the entries of the last document; what says the same is not read again.
  ///   - now: the present; an entry without a date, or with one in the future, is of now.
  /// - Returns: what the document says, and what of it is new to the store.
  /// - Throws: `FeedParserError` where the bytes are no feed, or one of what was never published.
  package func read(
    _ bytes: [UInt8], from origin: DocumentOrigin, of partner: Partner, guidsAreDegraded: Bool,
    window: [WindowEntry] = [], now: Timestamp
  ) throws(FeedParserError) -> ReadDocument {
    let mark = ReadingMark(document: bytes, of: partner.name)
    return try LastWords.saying(mark.words) { () throws(FeedParserError) in
      probe?(bytes)
      return try parse(
        bytes, from: origin, of: partner, guidsAreDegraded: guidsAreDegraded, window: window,
        now: now)
    }
  }

  private func parse(
    _ bytes: [UInt8], from origin: DocumentOrigin, of partner: Partner, guidsAreDegraded: Bool,
    window: [WindowEntry], now: Timestamp
  ) throws(FeedParserError) -> ReadDocument {
    var parser = FeedParser()
    let zone = partner.zone ?? outlet.zone
    let document = try parser.parse(
      bytes, charset: origin.charset, contentLocation: origin.location, language: origin.language,
      defaultOffset: zone.offset)
    guard document.outlines == nil else {
      throw FeedParserError(.notAFeed, "The document is a list of feeds, not a feed.")
    }
    guard !document.feed.isWordPressExport else {
      throw FeedParserError(
        .notAFeed,
        "The document is a WordPress export, not a feed: it holds drafts and private posts too.")
    }
    return deliver(
      document.feed, findings: document.findings, of: partner, guidsAreDegraded: guidsAreDegraded,
      window: window, now: now)
  }

  /// Reads what is a feed already.
  package func read(
    _ feed: Feed, of partner: Partner, guidsAreDegraded: Bool, window: [WindowEntry],
    now: Timestamp
  ) -> ReadDocument {
    LastWords.saying(ReadingMark(feed: feed, of: partner.name).words) {
      deliver(
        feed, findings: [], of: partner, guidsAreDegraded: guidsAreDegraded, window: window,
        now: now)
    }
  }

  private func deliver(
    _ feed: Feed, findings: [Finding], of partner: Partner, guidsAreDegraded: Bool,
    window: [WindowEntry], now: Timestamp
  ) -> ReadDocument {
    let zone = partner.zone ?? outlet.zone
    var feed = feed
    feed.entries = Array(feed.entries.lazy.filter { !$0.isDraft }.prefix(Self.entryLimit))
    feed.bury()
    let locked = feed.entries.filter(PasswordForm.locks)
    if !locked.isEmpty { feed.entries.removeAll(where: PasswordForm.locks) }
    let identities = EntryIdentities(
      feed.entries, feedLink: feed.links.first(rel: Link.alternate)?.href,
      guidsAreDegraded: guidsAreDegraded)
    let context = Context(
      feed: feed, partner: partner, identities: identities, source: source(feed, of: partner),
      now: now.at(offset: zone.offset))
    let digest = EntryDigest(
      feed: feed, partner: partner, rules: classifier.rulesVersion,
      guidsAreDegraded: identities.guidsAreDegraded)
    let known = Dictionary(window.map { ($0.digest, $0.article) }) { first, _ in first }
    var findings = findings
    let entries = feed.entries.compactMap { entry -> Delivery.Entry? in
      let number = digest.of(entry)
      if let article = known[number] { return Delivery.Entry(digest: number, .known(article)) }
      guard let submission = submission(entry, context) else {
        findings.append(Self.emptyEntry(entry))
        return nil
      }
      return Delivery.Entry(digest: number, .told(submission))
    }
    return ReadDocument(
      feed: feed, findings: findings, repeatsGuids: identities.repeatsGuids,
      delivery: Delivery(
        entries,
        withdrawals: (identities.guidsAreDegraded
          ? [] : feed.tombstones.map { retraction($0, of: partner) })
          + locked.compactMap { retraction($0, identities, of: partner) }))
  }

  /// What all entries of a document share.
  private struct Context {
    var feed: Feed
    var partner: Partner
    var identities: EntryIdentities
    var source: PartnerSource
    var now: Timestamp
  }

  private func source(_ feed: Feed, of partner: Partner) -> PartnerSource {
    PartnerSource(
      name: partner.name.text, feedID: feed.id,
      title: partner.title ?? feed.title.map(stories.plain),
      link: (partner.home ?? feed.links.first(rel: Link.alternate)?.href)
        .flatMap(stories.webAddress),
      feedURL: feed.links.first(rel: Link.selfRelation).flatMap { stories.webAddress($0.href) },
      rights: partner.rights ?? feed.rights.map(stories.plain))
  }

  private static func emptyEntry(_ entry: Entry) -> Finding {
    Finding(
      .emptyEntry,
      "The entry \(entry.id ?? "without an id") has neither title nor text: no article.",
      at: entry.position)
  }

  /// Nil where the entry tells nothing.
  private func submission(_ entry: Entry, _ context: Context) -> Submission? {
    let partner = context.partner
    guard let story = stories.story(entry, of: context.feed) else { return nil }
    let text = reading.text(
      of: story,
      clues: .init(
        section: entry.categories.first?.term, defaultRegions: partner.regions,
        defaultTopics: partner.topics))
    let found = classifier.classify(text)
    let guid = context.identities.trustedID(of: entry)
    let link = story.canonicalURL.flatMap(context.identities.trustedLink)
    var submission = Submission(
      newID: .derived(from: "", in: outlet.namespace),
      entryID: context.identities.publishableID(of: entry), identities: [], story: story,
      tagging: Tagging(found), origin: .partner(context.source),
      published: Self.published(entry, now: context.now), isHeld: partner.trust == .hold,
      explanation: Explanation(found, of: text))
    submission.updated = entry.updated?.timestamp
    submission.ownID = story.canonicalURL.flatMap(outlet.article(ofPage:))
    let telling = Telling(submission)
    let digest = TextIdentity(story, telling.sketch, published: entry.toldPublication?.timestamp)
    submission.newID = .derived(
      from: "partner:\(partner.name):\(guid ?? link ?? digest.name)", in: outlet.namespace)
    submission.identities = identities(
      guid: guid, link: link, text: guid ?? link == nil ? digest.name : digest.sound, context)
    submission.telling = telling.of(submission.newID)
    if partner.terms == .summary { submission.story.content = "" }
    return submission
  }

  /// The most trusted first.
  private func identities(guid: String?, link: String?, text: String?, _ context: Context)
    -> [Identity]
  {
    let partner = context.partner.name.text
    let page = link.flatMap(context.identities.trustedAddress)
    let guidPage = guid.flatMap(context.identities.trustedAddress)
    return [
      guid.map { .guid($0, partner: partner) }, page.map { .address($0, partner: partner) },
      link.map { .link($0, partner: partner) },
      guidPage == page ? nil : guidPage.map { .address($0, partner: partner) },
      text.map { .text($0, partner: partner) },
    ].compactMap(\.self)
  }

  private func retraction(_ tombstone: Tombstone, of partner: Partner) -> Retraction {
    Retraction(
      .guid(tombstone.ref, partner: partner.name.text),
      reason: tombstone.comment.map(stories.plain).flatMap { $0.isEmpty ? nil : $0 }
        ?? Retraction.withdrawn)
  }

  /// Takes an article back that its publisher locked with a password.
  private func retraction(_ entry: Entry, _ identities: EntryIdentities, of partner: Partner)
    -> Retraction?
  {
    let link = entry.links.first(rel: Link.alternate).flatMap { stories.webAddress($0.href) }
    let name = partner.name.text
    let identity: Identity? =
      identities.trustedID(of: entry).map { .guid($0, partner: name) }
      ?? link.flatMap(identities.trustedAddress).map { .address($0, partner: name) }
      ?? link.map { .link($0, partner: name) }
    return identity.map { Retraction($0, reason: Retraction.locked, mayReturn: true) }
  }

  /// When the entry says that it was published, but never in the future.
  private static func published(_ entry: Entry, now: Timestamp) -> Timestamp {
    guard let told = entry.toldPublication?.timestamp, told <= now else { return now }
    return told
  }
}

extension Entry {
  /// The date that stands for the entry's publication.
  fileprivate var toldPublication: FeedDate? {
    [published, updated, created].compactMap(\.self).first { $0.timestamp != nil }
  }
}
