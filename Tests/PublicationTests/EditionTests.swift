import ArticleStore
import Feed
import FeedParser
import Foundation
import Newsroom
import Publication
import Testing

/// Editions by partner, language and search.
@Suite struct EditionTests {
  private static func search(_ name: String, any: [String]) -> NamedSearch {
    var search = NamedSearch(name: name)
    search.title = "Pencarian \(name)"
    search.any = any
    return search
  }

  private func paths(_ press: Press) -> [String] {
    press.editions.filter { $0.liveCount > 0 }.map(\.key.path)
  }

  @Test func anArticleStandsInTheEditionsOfItsPartnerLanguageAndSearches() async throws {
    let newsroom = try SampleNewsroom {
      $0.searches = [Self.search("banjir", any: ["banjir rob", "isi"])]
    }
    try await newsroom.publish("a", at: 1000) { submission in
      submission.origin = .partner(PartnerSource(name: "mitra"))
      submission.story.language = "jv-Latn"
    }
    let press = try await newsroom.press(now: 2000)
    #expect(
      paths(press) == [
        "", "languages/jv", "partners/mitra", "regions/kab-asahan", "regions/sumatera-utara",
        "searches/banjir",
      ])
    var parser = FeedParser()
    let names = try await [EditionKey.language("jv"), .partner("mitra"), .search("banjir")]
      .asyncMap { key in
        let document = try #require(try await press.document(key, file: "atom.xml"))
        return try parser.parse(document.body).feed
      }
    #expect(
      names.map(\.title?.value) == [
        "Kabar Uji – Bahasa Jawa", "Kabar Uji – Mitra mitra",
        "Kabar Uji – Pencarian banjir",
      ])
    #expect(names[0].language == "jv" && names[1].language == "id")
    let list = String(decoding: press.ready("feeds.opml")?.body ?? [], as: UTF8.self)
    for path in ["languages/jv", "partners/mitra", "searches/banjir"] {
      #expect(list.contains("xmlUrl=\"https://uji.example/\(path)/rss.xml\""))
    }
  }

  @Test func aSearchThatIsAddedFindsWhatWasThereAndOneThatIsTakenOutIsGone() async throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "siar-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "siar.sqlite").path
    let newsroom = try SampleNewsroom(path: file)
    try await newsroom.publish("a", headline: "Banjir di Asahan", at: 1000)
    try await newsroom.publish("b", headline: "Panen", at: 1001)
    #expect(try await newsroom.press(now: 1002).document(.search("banjir"), file: "rss.xml") == nil)
    let later = try SampleNewsroom(path: file) {
      $0.searches = [Self.search("banjir", any: ["BANJIR"])]
    }
    let press = try await later.press(now: 2000)
    let document = try #require(try await press.document(.search("banjir"), file: "rss.xml"))
    let text = String(decoding: document.body, as: UTF8.self)
    #expect(text.contains("Banjir di Asahan") && !text.contains("Panen"))
    let kinds = try await later.store.revisions(after: 0, limit: 99).map(\.kind)
    #expect(kinds.filter { $0 == .filed }.count == 1)
    let without = try await newsroom.press(now: 3000)
    #expect(try await without.document(.search("banjir"), file: "rss.xml") == nil)
    #expect(without.isDiscontinued(.search("banjir")))
    #expect(!without.isDiscontinued(.search("lain")))
    let opml = String(decoding: without.ready("feeds.opml")?.body ?? [], as: UTF8.self)
    #expect(!opml.contains("searches/"))
    #expect(try await !without.everything().map(\.path).contains { $0.hasPrefix("searches/") })
  }

  @Test func anArticleThatIsTaggedAnewLeavesWithoutATombstone() async throws {
    let newsroom = try SampleNewsroom()
    let id = try await newsroom.publish("a", region: "kab-asahan", at: 1000)
    var tagging = try #require(try await newsroom.store.article(id)).article.tagging
    tagging.regions = ["kota-bogor"]
    _ = try await newsroom.store.tag(id, tagging, now: Timestamp(seconds: 2000))
    let press = try await newsroom.press(now: 3000)
    var parser = FeedParser()
    let left = try #require(try await press.document(.region("kab-asahan"), file: "atom.xml"))
    let feed = try parser.parse(left.body).feed
    #expect(feed.entries.isEmpty && feed.tombstones.isEmpty)
    let joined = try #require(try await press.document(.region("kota-bogor"), file: "atom.xml"))
    #expect(try parser.parse(joined.body).feed.entries.map(\.id) == [id.urn])
  }

  @Test func aRestoredArticleIsNewerThanItsTombstone() async throws {
    let newsroom = try SampleNewsroom()
    let id = try await newsroom.publish("a", at: 1000)
    _ = try await newsroom.store.withdraw(id, reason: "Salah", now: Timestamp(seconds: 2000))
    var parser = FeedParser()
    let press = try await newsroom.press(now: 2000)
    let withdrawn = try parser.parse(
      try #require(try await press.document(.all, file: "atom.xml")).body
    ).feed
    let when = try #require(withdrawn.tombstones.first?.when?.timestamp)
    _ = try await newsroom.store.restore(id, now: Timestamp(seconds: 2000))
    try await press.refresh()
    let restored = try parser.parse(
      try #require(try await press.document(.all, file: "atom.xml")).body
    ).feed
    #expect(restored.tombstones.isEmpty)
    #expect(try #require(restored.entries.first?.updated?.timestamp) > when)
  }

  /// Both ways, in every edition: the correction names the article, the article the correction.
  @Test func aRalatAndItsArticleNameEachOther() async throws {
    let newsroom = try SampleNewsroom()
    let article = try await newsroom.publish("a", headline: "Lima rumah", at: 1000)
    let ralat = try await newsroom.publish("b", headline: "Ralat: tiga rumah", at: 1001)
    _ = try await newsroom.store.note(
      article, .erratum, .article(ralat), now: Timestamp(seconds: 2000))
    let press = try await newsroom.press(now: 3000)
    for file in ["rss.xml", "atom.xml"] {
      var parser = FeedParser()
      let document = try #require(try await press.document(.all, file: file))
      let entries = try parser.parse(document.body).feed.entries
      let one = try #require(entries.first { $0.id == article.urn })
      let other = try #require(entries.first { $0.id == ralat.urn })
      #expect(
        one.links.first(rel: Link.related)?.href == "https://uji.example/articles/\(ralat)")
      #expect(
        other.links.first(rel: Link.related)?.href == "https://uji.example/articles/\(article)")
      #expect(other.inReplyTo.map(\.ref) == [article.urn])
      #expect(one.contents[0].value.contains("<strong>Ralat</strong>"))
      #expect(other.categories.contains { $0.term == "Ralat" })
    }
  }
}

extension Sequence {
  fileprivate func asyncMap<Value>(_ change: (Element) async throws -> Value) async throws
    -> [Value]
  {
    var values: [Value] = []
    for element in self { values.append(try await change(element)) }
    return values
  }
}
