package import ArticleStore
import Crypto
package import Feed
package import FeedParser
package import Newsroom
import Sanitizer

/// Takes a partner's document into the store: parse, sanitise, identify, classify, append, in one
/// transaction.
package struct FeedIngest: Sendable {
  /// What a document came to.
  package struct Report: Sendable {
    /// What was repaired while reading.
    package var findings: [Finding]
    /// An outcome for each entry, in the document's order, with its title.
    package var entries: [(title: String, outcome: Outcome)]
  }

  private let store: any Store
  private let outlet: Outlet
  private let classifier: Classifier
  private let sanitizer = Sanitizer()

  package init(store: any Store, outlet: Outlet, classifier: Classifier) {
    self.store = store
    self.outlet = outlet
    self.classifier = classifier
  }

  /// Takes in the entries of a document.
  ///
  /// - Parameters:
  ///   - bytes: the document as received.
  ///   - partner: the partner's name.
  ///   - now: the present; an entry without a date, or with one in the future, is of now.
  /// - Returns: what became of each entry.
  /// - Throws: `FeedParserError` where the bytes are no feed; what the store throws.
  package func ingest(_ bytes: [UInt8], partner: String, now: Timestamp) async throws -> Report {
    var parser = FeedParser()
    let document = try parser.parse(bytes)
    let feed = document.feed
    let identities = EntryIdentities(feed.entries)
    let source = self.source(feed, partner: partner)
    let submissions = feed.entries.map {
      submission($0, of: feed, identities, source: source, now: now)
    }
    let outcomes = try await store.append(submissions, apartFrom: [], now: now)
    return Report(
      findings: document.findings,
      entries: zip(submissions, outcomes).map { ($0.story.headline, $1) })
  }

  private func source(_ feed: Feed, partner: String) -> PartnerSource {
    PartnerSource(
      name: partner, feedID: feed.id, title: feed.title.map(plain),
      link: feed.links.first(rel: Link.alternate).flatMap { webAddress($0.href) },
      feedURL: feed.links.first(rel: Link.selfRelation).flatMap { webAddress($0.href) },
      rights: feed.rights.map(plain))
  }

  private func submission(
    _ entry: Entry, of feed: Feed, _ identities: EntryIdentities, source: PartnerSource,
    now: Timestamp
  ) -> Submission {
    let story = self.story(entry, of: feed)
    let link = story.canonicalURL
    let digest = textDigest(story)
    let trusted = identities.trustedID(of: entry)
    let known: [Identity] =
      [
        trusted.map { .guid($0, partner: source.name) },
        link.map { .link($0, partner: source.name) },
        .text(digest, partner: source.name),
      ].compactMap(\.self)
    let text = StoryText(
      headline: story.headline, paragraphs: [sanitizer.plainText(story.content)],
      section: entry.categories.first?.term)
    let found = classifier.classify(text)
    return Submission(
      newID: .derived(
        from: "partner:\(source.name):\(trusted ?? link ?? digest)", in: outlet.namespace),
      entryID: identities.publishableID(of: entry), identities: known, story: story,
      tagging: Tagging(found), origin: .partner(source), published: published(entry, now: now),
      explanation: Explanation(found, of: text))
  }

  private func published(_ entry: Entry, now: Timestamp) -> Timestamp {
    let told = entry.published?.timestamp ?? entry.updated?.timestamp ?? entry.created?.timestamp
    guard let told, told <= now else { return now.at(offset: outlet.zone.offset) }
    return told
  }

  private func textDigest(_ story: Story) -> String {
    SHA256.hash(data: Array("\(story.headline)\n\(story.content)".utf8)).prefix(16)
      .map { String($0, radix: 16) }.joined(separator: ".")
  }
}

extension FeedIngest {
  /// The entry as a story: nothing in it can run or load, and every address in it is absolute.
  private func story(_ entry: Entry, of feed: Feed) -> Story {
    let link = entry.links.first(rel: Link.alternate).flatMap { webAddress($0.href) }
    let base = link ?? feed.links.first(rel: Link.alternate)?.href
    let content = html(entry, base: base)
    let summary = entry.summary.map { sanitizer.summary(of: markup($0), maximumCharacters: 300) }
    return Story(
      headline: entry.title.map(plain) ?? sanitizer.summary(of: content, maximumCharacters: 80),
      summary: summary ?? sanitizer.summary(of: content, maximumCharacters: 300),
      content: content,
      authors: (entry.authors.isEmpty ? feed.authors : entry.authors)
        .compactMap(\.name).map { sanitizer.plainText(ofText: $0) },
      pictures: pictures(entry), canonicalURL: link, language: entry.language)
  }

  private func html(_ entry: Entry, base: String?) -> String {
    if let content = entry.contents.first(where: { $0.kind == .html || $0.kind == .xhtml }) {
      return sanitizer.sanitize(content.value, base: base).html
    }
    if let content = entry.contents.first(where: { $0.kind == .plain }) {
      return sanitizer.sanitize(markup(Text(content.value)), base: base).html
    }
    return entry.summary.map { sanitizer.sanitize(markup($0), base: base).html } ?? ""
  }

  private func pictures(_ entry: Entry) -> [Picture] {
    entry.enclosures.compactMap { enclosure in
      guard let type = enclosure.type, type.hasPrefix("image/"),
        let url = webAddress(enclosure.url)
      else { return nil }
      return Picture(url: url, type: type, length: enclosure.length)
    }
  }

  private func plain(_ text: Text) -> String {
    text.kind == .plain
      ? sanitizer.plainText(ofText: text.value) : sanitizer.plainText(text.value)
  }

  /// The text as markup: what is plain is escaped.
  private func markup(_ text: Text) -> String {
    guard text.kind == .plain else { return text.value }
    return text.value.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      .replacing(">", with: "&gt;")
  }

  /// An http or https address; nil for any other scheme, which a reader's click must not meet.
  private func webAddress(_ text: String) -> String? {
    let scheme = text.prefix { $0 != ":" }.lowercased()
    return scheme == "http" || scheme == "https" ? text : nil
  }
}
