import ArticleStore
import Feed
import Newsroom
import Testing

/// What every store must do for editors. Each implementation runs all of it.
@Suite struct DeskContractTests {
  private let store: any Store
  private let id = Sample.id("a.txt")

  init() throws {
    store = try SQLiteStore(regions: try Sample.regions())
  }

  private func publish(_ file: String = "a.txt", headline: String = "Jalan Longsor di Asahan")
    async throws
  {
    _ = try await store.append(
      [Sample.submission(file, headline: headline)], apartFrom: [], now: Timestamp(seconds: 1000))
  }

  private func article(_ id: ArticleID) async throws -> Article {
    try #require(try await store.article(id)).article
  }

  private func kinds() async throws -> [Revision.Kind] {
    try await store.revisions(after: 0, limit: 100).map(\.kind)
  }

  // MARK: Times

  @Test func aScheduledArticleIsMovedHeldAndReleased() async throws {
    _ = try await store.append(
      [Sample.submission("a.txt", published: 5000)], apartFrom: [], now: Timestamp(seconds: 1000))
    let later = Timestamp(seconds: 9000, offset: 25_200)
    _ = try await store.schedule(id, .at(later), now: Timestamp(seconds: 1001))
    #expect(try await store.nextDue()?.seconds == 9000)
    _ = try await store.schedule(id, .held, now: Timestamp(seconds: 1002))
    #expect(try await store.nextDue() == nil)
    #expect(try await article(id).status == .held)
    #expect(try await store.publishDue(now: Timestamp(seconds: 10_000)) == [])
    let released = try await store.schedule(id, .now, now: Timestamp(seconds: 10_001))
    #expect(released.kind == .published && released.joined.count == 7)
    let live = try await article(id)
    #expect(live.published == Timestamp(seconds: 10_001, offset: 25_200))
    #expect(live.updated == live.published)
    #expect(try await kinds() == [.scheduled, .scheduled, .held, .published])
  }

  /// A partner's article was published when its publisher did so; that readers learn of it now is its
  /// last change. Our own is published when an editor lets it go.
  @Test(arguments: [
    (5000, true, 5000, 9000), (8999, true, 8999, 9000), (9500, true, 9000, 9000),
    (5000, false, 9000, 9000),
  ])
  func aReleasedArticleKeepsItsPublishersTime(
    _ told: Int64, _ isPartners: Bool, _ published: Int64, _ updated: Int64
  ) async throws {
    var held = Sample.submission("a.txt", published: told)
    held.isHeld = true
    if isPartners { held.origin = .partner(PartnerSource(name: "mitra")) }
    _ = try await store.append([held], apartFrom: [], now: Timestamp(seconds: 8000))
    let released = try await store.schedule(id, .now, now: Timestamp(seconds: 9000))
    #expect(released.kind == .published)
    let live = try await article(id)
    #expect(live.published == Timestamp(seconds: published, offset: 25_200))
    #expect(live.updated == Timestamp(seconds: updated, offset: 25_200))
  }

  @Test func whatReadersSawIsNotScheduledAndNothingForThePast() async throws {
    try await publish()
    await #expect(
      throws: StoreError.wrongStatus(id, is: "published", needed: "scheduled or held")
    ) {
      try await store.schedule(id, .now, now: Timestamp(seconds: 2000))
    }
    var held = Sample.submission("b.txt", headline: "Lain")
    held.isHeld = true
    _ = try await store.append([held], apartFrom: [], now: Timestamp(seconds: 2000))
    #expect(try await article(Sample.id("b.txt")).status == .held)
    let past = Timestamp(seconds: 1500)
    await #expect(throws: StoreError.timeHasPassed(past)) {
      try await store.schedule(Sample.id("b.txt"), .at(past), now: Timestamp(seconds: 2000))
    }
  }

  // MARK: Withdrawals

  @Test func theNoticeOfAWithdrawalEndsInTheLog() async throws {
    try await publish()
    _ = try await store.withdraw(
      id, reason: "Salah orang", noticeDays: 7, now: Timestamp(seconds: 2000))
    let end = Timestamp(seconds: 2000 + 7 * 86_400)
    #expect(try await store.nextDue() == end)
    let revisions = try await store.publishDue(now: end)
    #expect(revisions.map(\.kind) == [.expired] && revisions[0].left == [])
    let after = try await article(id)
    #expect(after.notice?.isOver == true && after.updated.seconds == 2000)
    #expect(try await store.nextDue() == nil)
    _ = try await store.restore(id, now: Timestamp(seconds: end.seconds + 1))
    #expect(try await article(id).notice == nil)
  }

  @Test func aWithdrawnArticleJoinsNoEditionByItsTags() async throws {
    try await publish()
    _ = try await store.withdraw(id, reason: "Salah", now: Timestamp(seconds: 2000))
    var tagging = try await article(id).tagging
    tagging.regions = ["kab-majalengka"]
    let tagged = try await store.tag(id, tagging, now: Timestamp(seconds: 2001))
    #expect(tagged.joined == [] && tagged.left == [])
    let restored = try await store.restore(id, now: Timestamp(seconds: 2002))
    #expect(restored.joined.contains(.region("kab-majalengka")))
    #expect(restored.left.contains(.region("kab-asahan")))
  }

  // MARK: Notes

  @Test func aNoteMovesUpdatedAndIsARevision() async throws {
    try await publish()
    let revisions = try await store.note(
      id, .erratum, .text("Seharusnya 12 rumah."), now: Timestamp(seconds: 2000))
    #expect(revisions.map(\.kind) == [.noted])
    let noted = try await article(id)
    let time = Timestamp(seconds: 2000, offset: 25_200)
    #expect(noted.notes == [Note(.erratum, .text("Seharusnya 12 rumah."), time: time)])
    #expect(noted.updated == time)
    #expect(try await store.edition(.all, limit: 1)?.0.updated.seconds == 2000)
  }

  @Test func anArticleThatRepliesIsLinkedBothWays() async throws {
    try await publish()
    try await publish("b.txt", headline: "Penjelasan PT Maju")
    let other = Sample.id("b.txt")
    let revisions = try await store.note(
      id, .rightOfReply, .article(other), now: Timestamp(seconds: 2000))
    #expect(revisions.map(\.kind) == [.linked, .noted])
    #expect(revisions.map(\.article) == [other, id])
    let time = Timestamp(seconds: 2000, offset: 25_200)
    let reply = try #require(try await store.article(other))
    #expect(reply.article.concerns == [Concern(.rightOfReply, id, time: time)])
    #expect(reply.article.tagging.genre == "hak-jawab")
    #expect(reply.article.updated.seconds == 900)
    #expect(reply.references.map(\.headline) == ["Jalan Longsor di Asahan"])
    let noted = try #require(try await store.article(id))
    #expect(noted.references.map(\.id) == [other])
    await #expect(throws: StoreError.linkedAlready(id, other)) {
      try await store.note(id, .rightOfReply, .article(other), now: Timestamp(seconds: 2001))
    }
    await #expect(throws: StoreError.concernsItself(id)) {
      try await store.note(id, .erratum, .article(id), now: Timestamp(seconds: 2001))
    }
  }

  @Test func aLinkFollowsTheArticleThatItLeadsTo() async throws {
    var first = Sample.submission("a.txt")
    first.tagging.regions = ["kota-ambon"]
    _ = try await store.append([first], apartFrom: [], now: Timestamp(seconds: 1000))
    try await publish("b.txt", headline: "Penjelasan PT Maju")
    let other = Sample.id("b.txt")
    _ = try await store.note(id, .erratum, .article(other), now: Timestamp(seconds: 2000))
    let key = EditionKey.region("kota-ambon")
    let before = try #require(try await store.edition(key, limit: 1)).0
    let withdrawn = try await store.withdraw(
      other, reason: "Salah", now: Timestamp(seconds: 3000))
    let (after, articles) = try #require(try await store.edition(key, limit: 1))
    #expect(after.sequence == withdrawn.sequence && after.updated == before.updated)
    #expect(articles[0].references == [])
  }

  // MARK: Tags

  @Test func aGenreSetByHandSurvivesACorrectedFile() async throws {
    try await publish()
    var tagging = try await article(id).tagging
    (tagging.genre, tagging.genreBy) = ("opini", .editor)
    _ = try await store.tag(id, tagging, now: Timestamp(seconds: 2000))
    _ = try await store.append(
      [Sample.submission("a.txt", headline: "Dua", digest: "2")], apartFrom: [],
      now: Timestamp(seconds: 3000))
    #expect(try await article(id).tagging.genre == "opini")
  }

  @Test func otherRulesThatSayTheSameAreNoRevision() async throws {
    try await publish()
    var again = Sample.submission("a.txt", digest: "2")
    again.tagging.regionsBy = .rules(version: "2")
    let outcomes = try await store.append([again], apartFrom: [], now: Timestamp(seconds: 2000))
    #expect(outcomes == [.unchanged(id)])
  }

  // MARK: Looking things up

  @Test(arguments: [
    (ArticleFilter(), ["b.txt", "a.txt"]), (.with(\.region, "sumatera-utara"), ["a.txt"]),
    (.with(\.region, "kab-majalengka"), ["b.txt"]), (.with(\.region, "aceh"), []),
    (.with(\.topic, "bencana"), ["b.txt", "a.txt"]), (.with(\.genre, "opini"), ["b.txt"]),
    (.with(\.partner, "mitra"), []), (.with(\.status, "published"), ["a.txt"]),
    (.with(\.status, "scheduled"), ["b.txt"]), (.with(\.limit, 1), ["b.txt"]),
    (.with(\.since, Timestamp(seconds: 5000)), ["b.txt"]),
    (.with(\.text, "longsor ASAHAN"), ["a.txt"]), (.with(\.text, "isi pasar"), ["b.txt"]),
  ])
  func aFilterLetsThrough(filter: ArticleFilter, expected: [String]) async throws {
    try await publish()
    var other = Sample.submission("b.txt", headline: "Pasar Ramai", published: 9000)
    other.tagging.regions = ["kab-majalengka"]
    other.tagging.genre = "opini"
    _ = try await store.append([other], apartFrom: [], now: Timestamp(seconds: 1000))
    let found = try await store.articles(matching: filter)
    #expect(found.map(\.article.id) == expected.map(Sample.id))
  }

  @Test func anArticleIsFoundByEachOfItsNames() async throws {
    let url = "https://x.example/longsor"
    _ = try await store.append(
      [Sample.submission("a.txt", url: url)], apartFrom: [], now: Timestamp(seconds: 1000))
    let id = Sample.id(url)
    let outlet = Outlet(
      id: "uji", title: "Uji", subtitle: "Uji", baseURL: "https://uji.example", language: "id",
      zone: .western)
    let names = [
      id.description, id.description.uppercased(), id.urn, String(id.description.prefix(9)), url,
      "https://uji.example/articles/\(id)",
    ]
    for name in names {
      let name = try #require(ArticleName(name, outlet: outlet))
      #expect(try await store.articles(named: name, limit: 2) == [id])
    }
    #expect(ArticleName("longsor", outlet: outlet) == nil)
    #expect(ArticleName("abc", outlet: outlet) == nil)
    #expect(try await store.articles(named: .prefix("0000"), limit: 2) == [])
  }

  @Test func theHistoryTellsWhatEachRevisionLeft() async throws {
    try await publish()
    _ = try await store.append(
      [Sample.submission("a.txt", headline: "Dua", digest: "2")], apartFrom: [],
      now: Timestamp(seconds: 2000))
    let history = try await store.history(of: id)
    #expect(history.map(\.revision.kind) == [.published, .corrected])
    #expect(
      ArticleChange.between(history[0].article, history[1].article) == [
        ArticleChange("headline", before: "Jalan Longsor di Asahan", after: "Dua")
      ])
    #expect(try await store.history(of: Sample.id("tiada")) == [])
  }
}

extension ArticleFilter {
  fileprivate static func with<Value>(_ part: WritableKeyPath<Self, Value>, _ value: Value) -> Self
  {
    var filter = ArticleFilter()
    filter[keyPath: part] = value
    return filter
  }
}
