import Crypto
package import Feed
package import FeedParser
package import Newsroom

/// Reads a partner's document as what it delivers: parsed, sanitised, identified, classified. It
/// touches no store.
package struct DocumentReader: Sendable {
  /// A policy's bound: what stands behind so many entries is not read.
  static let entryLimit = 2000

  package let outlet: Outlet
  package let classifier: Classifier
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
    return read(
      document.feed, findings: document.findings, of: partner, guidsAreDegraded: guidsAreDegraded,
      window: window, now: now)
  }

  /// Reads what is a feed already.
  package func read(
    _ feed: Feed, findings: [Finding] = [], of partner: Partner, guidsAreDegraded: Bool,
    window: [WindowEntry], now: Timestamp
  ) -> ReadDocument {
    let zone = partner.zone ?? outlet.zone
    var feed = feed
    feed.entries = Array(feed.entries.lazy.filter { !$0.isDraft }.prefix(Self.entryLimit))
    let identities = EntryIdentities(feed.entries, guidsAreDegraded: guidsAreDegraded)
    let context = Context(
      feed: feed, partner: partner, identities: identities, source: source(feed, of: partner),
      now: now.at(offset: zone.offset))
    let digest = EntryDigest(
      feed: feed, partner: partner, rules: classifier.rulesVersion,
      guidsAreDegraded: identities.guidsAreDegraded)
    let known = Dictionary(window.map { ($0.digest, $0.article) }) { first, _ in first }
    let entries = feed.entries.map { entry in
      let number = digest.of(entry)
      return Delivery.Entry(
        digest: number, known[number].map { .known($0) } ?? .told(submission(entry, context)))
    }
    return ReadDocument(
      feed: feed, findings: findings, repeatsGuids: identities.repeatsGuids,
      delivery: Delivery(
        entries,
        withdrawals: identities.guidsAreDegraded
          ? [] : feed.tombstones.map { retraction($0, of: partner) }))
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

  private func submission(_ entry: Entry, _ context: Context) -> Submission {
    let partner = context.partner
    var story = stories.story(entry, of: context.feed)
    let digest = Self.digest(of: story)
    let link = story.canonicalURL.flatMap { context.identities.trustsLink($0) ? $0 : nil }
    let trusted = context.identities.trustedID(of: entry)
    let text = reading.text(
      of: story,
      clues: .init(
        section: entry.categories.first?.term, defaultRegions: partner.regions,
        defaultTopics: partner.topics))
    let found = classifier.classify(text)
    if partner.terms == .summary { story.content = "" }
    var submission = Submission(
      newID: .derived(
        from: "partner:\(partner.name):\(trusted ?? link ?? digest)", in: outlet.namespace),
      entryID: context.identities.publishableID(of: entry),
      identities: identities(guid: trusted, link: link, digest: digest, partner.name.text),
      story: story, tagging: Tagging(found), origin: .partner(context.source),
      published: Self.published(entry, now: context.now), isHeld: partner.trust == .hold,
      explanation: Explanation(found, of: text))
    submission.ownID = story.canonicalURL.flatMap(outlet.article(ofPage:))
    submission.telling = Telling(submission)
    return submission
  }

  private func identities(guid: String?, link: String?, digest: String, _ partner: String)
    -> [Identity]
  {
    [
      guid.map { .guid($0, partner: partner) }, link.map { .link($0, partner: partner) },
      .text(digest, partner: partner),
    ].compactMap(\.self)
  }

  private func retraction(_ tombstone: Tombstone, of partner: Partner) -> Retraction {
    Retraction(
      .guid(tombstone.ref, partner: partner.name.text),
      reason: tombstone.comment.map(stories.plain).flatMap { $0.isEmpty ? nil : $0 }
        ?? "Ditarik oleh penerbitnya")
  }

  /// When the entry says that it was published, but never in the future.
  private static func published(_ entry: Entry, now: Timestamp) -> Timestamp {
    let told = entry.published?.timestamp ?? entry.updated?.timestamp ?? entry.created?.timestamp
    guard let told, told <= now else { return now }
    return told
  }

  private static func digest(of story: Story) -> String {
    SHA256.hash(data: Array("\(story.headline)\n\(story.content)".utf8)).prefix(16)
      .map { String($0, radix: 16) }.joined(separator: ".")
  }
}
