import ArticleStore
import Feed
import Foundation
import Newsroom
import Publication
import Testing

@Suite struct PressTests {
  private let newsroom: SampleNewsroom

  init() throws {
    newsroom = try SampleNewsroom()
  }

  @Test func twoPressesOfOneLogGiveTheSameBytesAndTags() async throws {
    try await newsroom.publish("a", at: 1000)
    let one = try await newsroom.press(now: 2000).everything()
    let other = try await newsroom.press(now: 9000).everything()
    #expect(one == other)
    // Four editions in four formats, the home page, the list, the sitemap, the article's page.
    #expect(one.count == 4 * 4 + 4)
  }

  @Test func aCorrectionChangesTheDocumentsOfItsEditionsAlone() async throws {
    try await newsroom.publish("a", region: "kab-asahan", at: 1000)
    try await newsroom.publish("b", region: "kab-majalengka", at: 1000)
    let clock = SettableClock(2000)
    let press = try await newsroom.press(clock: clock)
    let before = Dictionary(
      uniqueKeysWithValues: try await press.everything().map { ($0.path, $0) })
    clock.set(3000)
    try await newsroom.publish("a", headline: "Diperbaiki", region: "kab-asahan", at: 3000)
    let changed = try await press.refresh()
    #expect(
      changed.map(\.path) == ["", "languages/id", "regions/kab-asahan", "regions/sumatera-utara"])
    #expect(
      press.ready("regions/kab-majalengka/rss.xml") == before["regions/kab-majalengka/rss.xml"])
    let old = try #require(before["regions/kab-asahan/rss.xml"])
    let new = try #require(press.ready("regions/kab-asahan/rss.xml"))
    #expect(new.etag != old.etag && new.body != old.body)
    #expect(new.lastModified.seconds == 3000)
    #expect(press.ready("index.html")?.etag != before["index.html"]?.etag)
  }

  /// Written by a clock that ran a year ahead, and corrected once it was right again.
  @Test func noTimeOfADocumentLiesInTheFuture() async throws {
    let (right, wrong) = (Int64(1_700_000_000), Int64(1_731_536_000))
    try await newsroom.publish("a", headline: "Satu", at: wrong, published: right - 100)
    try await newsroom.publish("b", headline: "Dua", at: wrong, published: wrong - 50)
    try await newsroom.publish("a", headline: "Satu Diperbaiki", at: wrong + 5)
    let clock = SettableClock(right)
    let press = try await newsroom.press(clock: clock)
    var before: [Int64] = []
    for step in Int64(0)..<3 {
      clock.set(right + 10 * step)
      try await newsroom.publish("c\(step)", headline: "Baru \(step)", at: right + 10 * step)
      try await press.refresh()
      for file in ["rss.xml", "atom.xml", "feed.json", "ninjs.json"] {
        let document = try #require(try await press.document(.all, file: file))
        let text = String(decoding: document.body, as: UTF8.self)
        for year in ["2024-11-", "Nov 2024"] { #expect(!text.contains(year), "\(file): \(text)") }
        #expect(document.lastModified <= clock.now)
        if file == "rss.xml" { before.append(document.lastModified.seconds) }
      }
      #expect(try #require(press.ready("index.html")).lastModified <= clock.now)
    }
    #expect(before == before.sorted())
    for edition in press.editions { #expect(edition.updated <= clock.now) }
  }

  @Test func anEditionThatNeverHadAnArticleHasNoDocument() async throws {
    try await newsroom.publish("a", region: "kab-asahan", at: 1000)
    let press = try await newsroom.press(now: 2000)
    #expect(try await press.document(.region("kab-blitar"), file: "rss.xml") == nil)
    #expect(try await press.document(.region("kab-asahan"), file: "rss.xml") != nil)
  }

  @Test func aWithdrawalIsANoticeInEveryFormatAndATombstoneBesideItInAtom() async throws {
    let id = try await newsroom.publish("a", headline: "Rahasia", region: "kab-asahan", at: 1000)
    _ = try await newsroom.store.withdraw(id, reason: "Salah orang", now: Timestamp(seconds: 2000))
    let press = try await newsroom.press(now: 3000)
    var texts: [String: String] = [:]
    for file in ["atom.xml", "rss.xml", "feed.json"] {
      let document = try #require(
        try await press.document(.region("kab-asahan"), file: file))
      texts[file] = String(decoding: document.body, as: UTF8.self)
    }
    let atom = try #require(texts["atom.xml"])
    #expect(atom.contains("<at:deleted-entry ref=\"\(id.urn)\""))
    for text in texts.values { #expect(!text.contains("Rahasia")) }
    for file in ["atom.xml", "rss.xml", "feed.json"] {
      #expect(texts[file]?.contains(id.urn) == true)
      #expect(texts[file]?.contains("Berita ditarik") == true)
      #expect(texts[file]?.contains("Salah orang") == true)
    }
    let page = try #require(try await press.articlePage(id))
    #expect(page.isWithdrawn)
    #expect(!String(decoding: page.rendition.body, as: UTF8.self).contains("Rahasia"))
  }

  @Test(arguments: [
    (Timestamp(seconds: 1_792_000_000, offset: 25_200, precision: .day), "15 Oktober 2026"),
    (Timestamp(seconds: 1_792_000_000, offset: 28_800), "15 Oktober 2026, 01.46 WITA"),
  ])
  func thePageTellsItsDateAsReadersWriteIt(published: Timestamp, expected: String) async throws {
    let id = try await newsroom.publish(
      "a", region: published.offset == 28_800 ? "kota-balikpapan" : "kab-asahan",
      at: 1_792_500_000, told: published)
    let page = try #require(try await newsroom.press(now: 1_792_500_000).articlePage(id))
    let html = String(decoding: page.rendition.body, as: UTF8.self)
    #expect(html.contains("<time datetime=\"\(published.rfc3339)\">\(expected)</time>"))
  }

  @Test func aScheduledArticleAppearsWithoutAnyoneActing() async throws {
    let clock = SettableClock(1000)
    let id = try await newsroom.publish("a", at: 1000, published: 5000)
    let press = try await newsroom.press(clock: clock)
    #expect(press.editions.isEmpty)
    #expect(try await press.articlePage(id) == nil)
    clock.set(5000)
    #expect(try await press.refresh().contains(.all))
    #expect(try await press.document(.all, file: "rss.xml") != nil)
  }

  @Test func anotherTitleIsAnotherEpochAndTheSameIsNone() async throws {
    try await newsroom.publish("a", at: 1000)
    let first = try await newsroom.press(now: 2000).document(.all, file: "rss.xml")
    let again = try await newsroom.press(now: 3000).document(.all, file: "rss.xml")
    #expect(first == again)
    let renamed = try await newsroom.press(title: "Kabar Lain", now: 4000)
    let third = try #require(try await renamed.document(.all, file: "rss.xml"))
    #expect(third.lastModified.seconds == 4000)
    #expect(third.etag != first?.etag)
    #expect(
      try await newsroom.store.revisions(after: 0, limit: 9).map(\.kind) == [
        .published, .epoch, .epoch,
      ])
  }

  @Test func aGzipBodyUnpacksToTheBody() async throws {
    try await newsroom.publish("a", at: 1000)
    let document = try #require(
      try await newsroom.press(now: 2000).document(.all, file: "rss.xml"))
    let packed = try #require(document.gzip)
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("\(UUID().uuidString).gz")
    try Data(packed).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let gzip = Process()
    gzip.executableURL = URL(fileURLWithPath: "/bin/gzip")
    gzip.arguments = ["-dc", file.path]
    let pipe = Pipe()
    gzip.standardOutput = pipe
    try gzip.run()
    let unpacked = try pipe.fileHandleForReading.readToEnd() ?? Data()
    gzip.waitUntilExit()
    #expect(Array(unpacked) == document.body)
  }
}

/// Which articles a window holds, by the policy of 48 hours, at least 2, at most 4.
@Suite struct WindowTests {
  @Test(
    arguments: [
      ([], 0), ([0], 1), ([0, -100], 2), ([0, -100, -200], 2), ([0, -1, -2], 3),
      ([0, -1, -2, -3, -4], 4),
    ] as [([Int64], Int)])
  func theWindowHolds(hours: [Int64], expected: Int) {
    let articles = hours.map { SampleNewsroom.published(at: 1_700_000_000 + $0 * 3600) }
    #expect(
      WindowPolicy(hours: 48, minimum: 2, maximum: 4).window(of: articles).count == expected)
  }
}
