import ArticleStore
import Feed
import FeedGenerator
import Newsroom
import Publication
import Testing

/// Archives as rows A1 to A3 of the network checks and RFC 5005 want them.
@Suite struct ArchiveTests {
  private let newsroom: SampleNewsroom
  private static let start: Int64 = 1_790_000_000

  init() throws {
    newsroom = try SampleNewsroom { $0.window = WindowPolicy(hours: 1, minimum: 5, maximum: 20) }
  }

  /// Publishes articles an hour apart, `a0` first.
  private func publish(_ numbers: Range<Int>) async throws {
    for number in numbers {
      let time = Self.start + Int64(number) * 3600
      try await newsroom.publish("a\(number)", at: time, published: time)
    }
  }

  private func id(_ number: Int) -> ArticleID {
    .derived(from: "a\(number)", in: newsroom.site.outlet.namespace)
  }

  private func press() async throws -> Press {
    try await newsroom.press(now: Self.start + 10_000_000)
  }

  private static func links(_ feed: Feed, _ relation: String) -> [String] {
    feed.links.filter { $0.rel == relation }.map(\.href)
  }

  @Test(arguments: [OutputFormat.atom, .rss, .jsonFeed])
  func a1PagesNameEachOther(format: OutputFormat) async throws {
    try await publish(0..<250)
    let walk = try await Walk(press(), .region("kab-asahan"), format)
    let base = "https://uji.example/regions/kab-asahan"
    let file = format.fileName
    #expect(
      walk.pages.map(\.address) == [
        "\(base)/\(file)", "\(base)/archive/3-50/\(file)", "\(base)/archive/2/\(file)",
        "\(base)/archive/1/\(file)",
      ])
    for (index, page) in walk.pages.enumerated() {
      #expect(Self.links(page.feed, Link.selfRelation) == [page.address])
      // JSON Feed has words for the page itself and the one before it alone.
      if format == .jsonFeed { continue }
      #expect(page.feed.history.isArchive == (index > 0))
      #expect(Self.links(page.feed, Link.current) == (index > 0 ? ["\(base)/\(file)"] : []))
      #expect(
        Self.links(page.feed, Link.nextArchive)
          == (index == 3 ? ["\(base)/archive/2/\(file)"] : []))
      #expect(page.feed.id == walk.pages[0].feed.id)
    }
    #expect(walk.pages.map(\.feed.entries.count) == [5, 50, 100, 100])
  }

  @Test func anEditionThatFitsItsWindowHasNoArchive() async throws {
    try await publish(0..<4)
    let press = try await press()
    #expect(try await Walk(press, .all).pages.count == 1)
    let paths = try await press.everything().map(\.path)
    #expect(!paths.contains { $0.contains("archive") })
  }

  @Test func filesAreWrittenForEveryPageThatAWalkMeets() async throws {
    try await publish(0..<130)
    let paths = try await press().everything().map(\.path).filter { $0.hasPrefix("archive/") }
    let expected = ["1", "2-30"].flatMap { page in
      ["atom.xml", "feed.json", "rss.xml"].map { "archive/\(page)/\($0)" }
    }
    #expect(paths == expected)
  }

  @Test func a2ASealedPageKeepsItsAddressAndItsArticles() async throws {
    try await publish(0..<120)
    let before = try await Walk(press(), .all)
    _ = try await newsroom.store.withdraw(
      id(3), reason: "Salah", now: Timestamp(seconds: Self.start + 5_000_000))
    var moved = try #require(try await newsroom.store.article(id(4))).article.tagging
    moved.regions = ["kota-bogor"]
    _ = try await newsroom.store.tag(id(4), moved, now: Timestamp(seconds: Self.start + 5_000_001))
    try await newsroom.publish("a5", headline: "Baru", at: Self.start + 5_000_002)
    try await publish(120..<260)
    let press = try await press()
    for key in [EditionKey.all, .region("kab-asahan")] {
      let pages = try await Walk(press, key).pages
      let sealed = try #require(pages.last)
      #expect(sealed.address.hasSuffix("/archive/1/atom.xml"))
      let ids = sealed.feed.entries.compactMap(\.id)
      #expect(Set(ids) == Set((0..<100).map { id($0).urn }) && ids.count == 100)
      #expect(sealed.feed.tombstones.map(\.ref) == [id(3).urn])
    }
    #expect(before.pages.last?.address == "https://uji.example/archive/1/atom.xml")
  }

  @Test func a2ARemovalByLawGivesThePageAnotherAddressAndTheOldOneIsGone() async throws {
    try await publish(0..<230)
    let press = try await press()
    let before = try await Walk(press, .all)
    #expect(before.pages.map(\.address).suffix(1) == ["https://uji.example/archive/1/atom.xml"])
    _ = try await newsroom.store.erase(
      id(7), ErasureOrder(scope: .all, reason: "Identitas anak"),
      now: Timestamp(seconds: Self.start + 6_000_000))
    try await press.refresh()
    let after = try await Walk(press, .all)
    let base = "https://uji.example/archive"
    #expect(
      after.pages.dropFirst().map(\.address) == [
        "\(base)/3-30/atom.xml", "\(base)/2/atom.xml", "\(base)/1.2/atom.xml",
      ])
    guard case .removed = try await Walk.answer(press, "\(base)/1/atom.xml", .atom) else {
      Issue.record("the old page is not gone")
      return
    }
    for unknown in ["9", "1.3", "3-31", "2.2"] {
      guard case .unknown = try await Walk.answer(press, "\(base)/\(unknown)/atom.xml", .atom)
      else {
        Issue.record("there is a page \(unknown)")
        return
      }
    }
    let page = try #require(after.pages.last)
    #expect(page.feed.tombstones.map(\.ref) == [id(7).urn])
    #expect(page.feed.entries.count == 100)
  }

  @Test func a2AnOpenPageThatWasCollectedEarlierStaysWhatItWas() async throws {
    try await publish(0..<30)
    let press = try await press()
    let first = try await Walk(press, .all).pages[1]
    try await publish(30..<60)
    try await press.refresh()
    let again = try #require(try await Walk.archive(press, first.address, .atom))
    #expect(String(decoding: again.body, as: UTF8.self).split(separator: "<entry").count == 31)
    #expect(try await Walk(press, .all).pages[1].address.hasSuffix("/archive/1-60/atom.xml"))
  }

  @Test func a3AWalkMeetsEveryArticleAndNeverAnOlderState() async throws {
    try await publish(0..<215)
    for number in [2, 50, 104, 210] {
      try await newsroom.publish(
        "a\(number)", headline: "Diperbaiki \(number)", at: Self.start + 7_000_000 + Int64(number))
    }
    _ = try await newsroom.store.withdraw(
      id(60), reason: "Salah", now: Timestamp(seconds: Self.start + 8_000_000))
    let press = try await press()
    for format in Renderer.archiveFormats {
      let met = try await Walk(press, .all, format).met
      let expected = (0..<215).filter { $0 != 60 }.map { id($0).urn }
      #expect(Set(met.keys) == Set(expected))
      for (id, times) in met { #expect(times == times.sorted(), "\(id)") }
    }
    let text = try await press.everything().filter { $0.path.hasPrefix("archive/1/") }
      .map { String(decoding: $0.body, as: UTF8.self) }
    #expect(text.count == 3)
    for document in text { #expect(document.contains("Diperbaiki 50")) }
  }
}
