import Feed
import FeedGenerator
import FeedParser
import FeedValidator
import Foundation
import Newsroom

/// Holds one document of an edition against what every document must hold to.
struct DocumentCheck {
  let site: Site
  let now: Timestamp
  let truth: Truth
  let told: [ArticleID: Year.Told]
  /// What was found wrong.
  private(set) var faults: [String] = []
  private(set) var checked = 0

  init(site: Site, now: Timestamp, truth: Truth, told: [ArticleID: Year.Told]) {
    self.site = site
    self.now = now
    self.truth = truth
    self.told = told
  }

  /// Reads and checks a document; `window` names the articles that it must hold, in any order.
  mutating func check(
    _ bytes: [UInt8], _ format: OutputFormat, window: [ArticleID], place: String
  ) throws {
    checked += 1
    var parser = FeedParser()
    let document = try parser.parse(bytes)
    let feed = document.feed
    let text = String(decoding: bytes, as: UTF8.self)
    expect(document.findings.isEmpty, "\(place): had to be repaired: \(document.findings)")
    for finding in FeedValidator(now: now, profiles: []).validate(bytes, input: place).diagnostics
    where finding.severity != .info {
      expect(false, "\(place): \(finding.rule.id): \(finding.message)")
    }
    checkText(text, format, place)
    checkIdentity(feed, format, window, place)
    checkOrder(feed, place)
    for entry in feed.entries { checkEntry(entry, of: feed, format, place) }
    checkErasure(text, window, place)
  }

  mutating func expect(_ holds: Bool, _ fault: @autoclosure () -> String) {
    if !holds { faults.append(fault()) }
  }

  private mutating func checkText(_ text: String, _ format: OutputFormat, _ place: String) {
    let forbidden = text.unicodeScalars.contains {
      $0.value < 0x20 && ![9, 10, 13].contains($0.value) || [0xFFFE, 0xFFFF].contains($0.value)
    }
    expect(!forbidden, "\(place): a character that XML forbids")
    expect(
      text.firstMatch(of: /(?:href|src|url)=\\?"(?!https?:|mailto:|urn:)/) == nil,
      "\(place): a relative address")
    if format == .rss {
      let dates = text.matches(of: /<(?:pubDate|lastBuildDate)>([^<]*)</).map(\.1)
      let form = /[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} [+-]\d{4}/
      expect(
        !dates.isEmpty && dates.allSatisfy { $0.wholeMatch(of: form) != nil },
        "\(place): a date in another form")
      expect(!text.contains("isPermaLink=\"true\""), "\(place): an id that is an address")
      expect(text.contains("<language>"), "\(place): no language")
      expect(text.contains("<ttl>") && text.contains("<image>"), "\(place): no ttl or image")
    }
    if format != .jsonFeed { expect(text.contains("xml:base="), "\(place): no xml:base") }
  }

  private mutating func checkIdentity(
    _ feed: Feed, _ format: OutputFormat, _ window: [ArticleID], _ place: String
  ) {
    let ids = feed.entries.compactMap(\.id)
    expect(Set(ids).count == ids.count, "\(place): an id twice")
    let tombstones = Set(feed.tombstones.map(\.ref))
    let live = Set(window.filter { truth.states[$0]?.isLive == true }.map(\.urn))
    let withdrawn = Set(window.filter { truth.states[$0]?.isWithdrawn == true }.map(\.urn))
    let updates = Dictionary(
      feed.entries.filter(\.isNotice).map { ($0.id ?? "", $0.updated?.timestamp) },
      uniquingKeysWith: { first, _ in first })
    let notices = Set(updates.keys)
    let shown = Set(ids).subtracting(notices)
    expect(shown == live, "\(place): \(shown.symmetricDifference(live).count) entries differ")
    expect(notices.isSubset(of: withdrawn), "\(place): a notice of a live article")
    guard format == .atom else { return }
    expect(tombstones == withdrawn, "\(place): other tombstones")
    for tombstone in feed.tombstones where notices.contains(tombstone.ref) {
      expect(
        updates[tombstone.ref] == tombstone.when?.timestamp,
        "\(place): a notice of another time than its tombstone")
    }
  }

  private mutating func checkOrder(_ feed: Feed, _ place: String) {
    let times = feed.entries.compactMap { $0.published?.timestamp }
    expect(times.count == feed.entries.count, "\(place): an entry without a date")
    expect(times == times.sorted(by: >), "\(place): another order")
    let newest = feed.entries.compactMap { $0.updated?.timestamp?.seconds }.max() ?? 0
    // JSON Feed has no date of its own.
    guard let updated = feed.updated?.timestamp?.seconds else {
      return expect(feed.format?.rawValue.hasPrefix("json") == true, "\(place): no date")
    }
    // Two changes of one article in one second are told a second apart.
    expect(updated + 10 >= newest, "\(place): an entry is newer than the document")
    expect(updated <= now.seconds, "\(place): a document of the future")
  }

  private mutating func checkErasure(_ text: String, _ window: [ArticleID], _ place: String) {
    for id in window {
      guard let told = told[id], told.isErased else { continue }
      expect(!text.contains(told.mark), "\(place): what was erased")
      expect(!text.contains("desa ke-\(told.number) "), "\(place): a headline that was erased")
    }
  }
}

/// Entries.
extension DocumentCheck {
  private mutating func checkEntry(
    _ entry: Entry, of feed: Feed, _ format: OutputFormat, _ place: String
  ) {
    guard let id = entry.id.flatMap({ ArticleID($0.replacing("urn:uuid:", with: "")) }),
      let told = told[id]
    else { return expect(false, "\(place): an unknown entry \(entry.id ?? "")") }
    let place = "\(place) \(id)"
    if let published = entry.published?.timestamp, let updated = entry.updated?.timestamp {
      expect(updated >= published, "\(place): updated before it was published")
      expect(published <= now && updated.seconds <= now.seconds + 10, "\(place): in the future")
      expect(published.seconds == told.published.seconds, "\(place): published was moved")
    }
    guard !entry.isNotice else {
      let said = entry.contents.map(\.value).joined() + (entry.summary?.value ?? "")
      return expect(!said.contains(told.mark), "\(place): a notice with the text")
    }
    checkTexts(entry, told, format, place)
    checkOrigin(entry, told, format, place)
    checkCategories(entry, told, format, place)
    let language = entry.language ?? feed.language
    expect(language == (told.language ?? "id"), "\(place): language \(language ?? "none")")
  }

  private mutating func checkTexts(
    _ entry: Entry, _ told: Year.Told, _ format: OutputFormat, _ place: String
  ) {
    let label = told.genre == "advertorial" ? "Advertorial: " : ""
    // A note may have made it a ralat, which is no advertorial any more.
    expect(
      entry.title?.value == label + told.headline || entry.title?.value == told.headline,
      "\(place): title \(entry.title?.value ?? "")")
    if label != "", entry.categories.contains(where: { $0.term == "Advertorial" }) {
      expect(entry.title?.value.hasPrefix(label) == true, "\(place): an advertorial unlabelled")
    }
    let text = entry.contents.map(\.value).joined()
    let isFull = told.origin.source?.terms != .summary
    expect(text.contains(told.content) == isFull, "\(place): the text, or what was not allowed")
    if format != .jsonFeed {
      expect(
        entry.summary?.value == "Ringkasan berita ke-\(told.number).", "\(place): the summary")
    }
    for picture in entry.media?.contents ?? [] {
      expect(
        picture.medium == "image" && picture.width == 1200 && picture.height == 800
          && picture.details.description != nil && !picture.details.credits.isEmpty,
        "\(place): a picture without its details")
    }
    for enclosure in entry.enclosures {
      expect(
        enclosure.type != nil && enclosure.length == 123_456, "\(place): an enclosure's length")
    }
  }

  private mutating func checkOrigin(
    _ entry: Entry, _ told: Year.Told, _ format: OutputFormat, _ place: String
  ) {
    let page = entry.links.first(rel: Link.alternate)?.href ?? ""
    guard let source = told.origin.source else {
      expect(page.hasPrefix("https://siar.example/articles/"), "\(place): page \(page)")
      return expect(entry.source == nil, "\(place): a source of our own article")
    }
    expect(page == "https://\(source.name).example/\(told.number)", "\(place): page \(page)")
    // JSON Feed has no word for a source; ours stands in its extension.
    guard format != .jsonFeed else { return }
    expect(
      entry.source?.title?.value == source.title || entry.source?.id == source.feedID,
      "\(place): no source")
    expect(entry.rights?.value == source.rights, "\(place): no rights line")
  }

  private mutating func checkCategories(
    _ entry: Entry, _ told: Year.Told, _ format: OutputFormat, _ place: String
  ) {
    guard format != .jsonFeed else { return }
    let words = entry.categories.map { $0.label ?? $0.term }
    expect(!words.isEmpty, "\(place): no categories")
    expect(Set(words).count == words.count, "\(place): a category twice")
    expect(!words.contains { $0.allSatisfy(\.isNumber) }, "\(place): a code for readers")
    expect(
      entry.categories.allSatisfy { $0.scheme?.hasPrefix("http") == true },
      "\(place): a scheme that is none")
    expect(!entry.locations.isEmpty, "\(place): no place on the earth")
  }
}

extension Entry {
  /// It tells of a withdrawal.
  var isNotice: Bool { title?.value == "Berita ditarik" }
}
