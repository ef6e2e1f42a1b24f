import ArticleStore
import Feed
import Newsroom
import Testing

/// What every store must do. Each implementation runs all of it.
@Suite struct StoreContractTests {
  private let store: any Store

  init() throws {
    store = try SQLiteStore(regions: try Sample.regions())
  }

  private func append(_ submission: Submission, at seconds: Int64) async throws -> Outcome {
    try await store.append([submission], apartFrom: [], now: Timestamp(seconds: seconds))[0]
  }

  @Test func aNewStoryIsPublishedInItsEditions() async throws {
    let outcome = try await append(Sample.submission("a.txt"), at: 1000)
    #expect(outcome == .created(Sample.id("a.txt"), sequence: 1))
    let keys = [
      "", "languages/id", "regions/kab-asahan", "regions/kab-asahan/topics/bencana",
    ]
    let more = [
      "regions/sumatera-utara", "regions/sumatera-utara/topics/bencana", "topics/bencana",
    ]
    let expected = (keys + more).compactMap { EditionKey(path: $0) }
    #expect(
      try await store.revisions(after: 0, limit: 10) == [
        Revision(
          sequence: 1, time: Timestamp(seconds: 1000), kind: .published,
          article: Sample.id("a.txt"), number: 1, joined: expected)
      ])
    let editions = try await store.editions()
    #expect(editions.map(\.key) == expected)
    #expect(editions.allSatisfy { $0.liveCount == 1 && $0.joinedCount == 1 && $0.sequence == 1 })
  }

  @Test func theSameDocumentAgainChangesNothing() async throws {
    _ = try await append(Sample.submission("a.txt"), at: 1000)
    #expect(
      try await append(Sample.submission("a.txt"), at: 2000) == .unchanged(Sample.id("a.txt")))
    #expect(try await store.lastSequence() == 1)
  }

  @Test func aCorrectedHeadlineIsARevisionOfTheSameArticle() async throws {
    _ = try await append(Sample.submission("a.txt"), at: 1000)
    let corrected = Sample.submission("a.txt", headline: "Jalan Longsor Diperbaiki", digest: "2")
    #expect(
      try await append(corrected, at: 2000)
        == .revised(Sample.id("a.txt"), sequence: 2, .corrected))
    let stored = try #require(try await store.article(Sample.id("a.txt")))
    #expect(stored.article.published == Sample.published)
    #expect(stored.article.updated == Timestamp(seconds: 2000, offset: 25_200))
    #expect(stored.article.story.headline == "Jalan Longsor Diperbaiki")
    #expect(stored.significantSequence == 2)
  }

  @Test func aCorrectionWithinTheSameSecondStillMovesUpdated() async throws {
    let first = Sample.submission("a.txt", published: 1000)
    _ = try await append(first, at: 1000)
    _ = try await append(Sample.submission("a.txt", headline: "Dua", digest: "2"), at: 1000)
    let stored = try #require(try await store.article(Sample.id("a.txt")))
    #expect(stored.article.updated.seconds == 1001)
  }

  @Test func aRenamedFileOfTheSameHeadlineAndDayIsTheSameArticle() async throws {
    _ = try await append(Sample.submission("a.txt"), at: 1000)
    let renamed = Sample.submission("b.txt", headline: "JALAN  longsor di Asahan", digest: "2")
    #expect(
      try await append(renamed, at: 2000).article == Sample.id("a.txt"))
  }

  @Test func otherAddressesAreOtherArticlesAlthoughTheFileIsNamedAlike() async throws {
    _ = try await append(Sample.submission("a.txt", url: "https://x.example/1"), at: 1000)
    let other = Sample.submission("a.txt", url: "https://x.example/2", digest: "2")
    #expect(
      try await append(other, at: 2000) == .created(Sample.id("https://x.example/2"), sequence: 2))
  }

  @Test func twoDocumentsOfOneRunNeverTellOneArticle() async throws {
    let outcomes = try await store.append(
      [Sample.submission("a.txt"), Sample.submission("b.txt", digest: "2")], apartFrom: [],
      now: Timestamp(seconds: 1000))
    #expect(
      outcomes == [
        .created(Sample.id("a.txt"), sequence: 1), .collides(Sample.id("a.txt")),
      ])
    #expect(try await store.lastSequence() == 1)
  }

  @Test func aScheduledArticleAppearsWhenItsTimeHasCome() async throws {
    let outcome = try await append(Sample.submission("a.txt", published: 5000), at: 1000)
    #expect(outcome == .created(Sample.id("a.txt"), sequence: 1))
    #expect(try await store.editions() == [])
    #expect(try await store.nextDue() == Timestamp(seconds: 5000))
    #expect(try await store.publishDue(now: Timestamp(seconds: 4999)) == [])
    let due = try await store.publishDue(now: Timestamp(seconds: 5000))
    #expect(due.map(\.kind) == [.published])
    #expect(try await store.editions().count == 7)
    #expect(try await store.nextDue() == nil)
  }

  @Test func aWithdrawalStaysInItsEditionsAndIsNotCounted() async throws {
    _ = try await append(Sample.submission("a.txt"), at: 1000)
    let id = Sample.id("a.txt")
    let revision = try await store.withdraw(
      id, reason: "Salah orang", now: Timestamp(seconds: 2000))
    #expect(revision.kind == .withdrawn && revision.left == [])
    let (edition, articles) = try #require(try await store.edition(.all, limit: 10))
    #expect(edition.liveCount == 0 && edition.joinedCount == 1)
    #expect(
      articles.map(\.article.status) == [
        .withdrawn(at: Timestamp(seconds: 2000, offset: 25_200), reason: "Salah orang")
      ])
    await #expect(throws: StoreError.wrongStatus(id, is: "withdrawn", needed: "published")) {
      try await store.withdraw(id, reason: "", now: Timestamp(seconds: 2001))
    }
    let restored = try await store.restore(id, now: Timestamp(seconds: 2000))
    #expect(restored.kind == .restored)
    let article = try #require(try await store.article(id)).article
    #expect(article.updated.seconds == 2001)
    #expect(try await store.edition(.all, limit: 10)?.0.liveCount == 1)
  }

  @Test func anotherRegionMovesAnArticleBetweenEditionsAndIsNoNews() async throws {
    _ = try await append(Sample.submission("a.txt"), at: 1000)
    let before = try #require(try await store.article(Sample.id("a.txt"))).article
    let tagging = Tagging(
      regions: ["kab-majalengka"], regionsBy: .editor, topics: ["bencana"], topicsBy: .editor)
    let revision = try await store.tag(before.id, tagging, now: Timestamp(seconds: 2000))
    #expect(
      revision.joined.map(\.path) == [
        "regions/jawa-barat", "regions/jawa-barat/topics/bencana", "regions/kab-majalengka",
        "regions/kab-majalengka/topics/bencana",
      ])
    #expect(
      revision.left.map(\.path) == [
        "regions/kab-asahan", "regions/kab-asahan/topics/bencana", "regions/sumatera-utara",
        "regions/sumatera-utara/topics/bencana",
      ])
    let after = try #require(try await store.article(before.id)).article
    #expect(after.updated == before.updated)
    let left = try #require(try await store.edition(.region("kab-asahan"), limit: 10))
    #expect(left.0.liveCount == 0 && left.0.sequence == 2 && left.1 == [])
  }

  @Test func whatAnEditorTaggedSurvivesACorrectedFile() async throws {
    _ = try await append(Sample.submission("a.txt"), at: 1000)
    let tagging = Tagging(
      regions: ["kab-majalengka"], regionsBy: .editor, topics: ["bencana"], topicsBy: .editor)
    _ = try await store.tag(Sample.id("a.txt"), tagging, now: Timestamp(seconds: 2000))
    _ = try await append(Sample.submission("a.txt", headline: "Dua", digest: "2"), at: 3000)
    let stored = try #require(try await store.article(Sample.id("a.txt")))
    #expect(stored.article.tagging == tagging)
  }

  @Test func ourOwnArticleThatComesBackFromAPartnerIsLeftAlone() async throws {
    _ = try await append(Sample.submission("a.txt"), at: 1000)
    var back = Sample.submission("b.txt", headline: "Diubah mitra", digest: "2")
    back.entryID = Sample.id("a.txt").urn
    back.origin = .partner(PartnerSource(name: "mitra"))
    back.identities = [.guid(Sample.id("a.txt").urn, partner: "mitra")]
    #expect(try await append(back, at: 2000) == .unchanged(Sample.id("a.txt")))
    #expect(try await store.lastSequence() == 1)
  }

  @Test func anEpochIsNotedOnceForEachWayOfRendering() async throws {
    let first = try await store.recordEpoch("one", now: Timestamp(seconds: 1000))
    #expect(first == Epoch(sequence: 1, time: Timestamp(seconds: 1000)))
    #expect(try await store.recordEpoch("one", now: Timestamp(seconds: 2000)) == first)
    let second = try await store.recordEpoch("two", now: Timestamp(seconds: 3000))
    #expect(second == Epoch(sequence: 2, time: Timestamp(seconds: 3000)))
  }

  /// A clock that ran ahead leaves its time on what it wrote and nowhere else; that of an edition, from
  /// which caches are told, never goes back.
  @Test func aRevisionsTimeIsTheClocksAndTheOrderTheSequences() async throws {
    _ = try await append(Sample.submission("a.txt", published: 10), at: 1000)
    _ = try await append(
      Sample.submission("b.txt", headline: "Lain", digest: "2", published: 10), at: 500)
    _ = try await append(
      Sample.submission("c.txt", headline: "Lagi", digest: "3", published: 10), at: 600)
    #expect(
      try await store.revisions(after: 0, limit: 10).map(\.time.seconds) == [1000, 500, 600])
    let edition = try #require(try await store.edition(.all, limit: 10)).0
    #expect(edition.sequence == 3)
    #expect(edition.changed.seconds == 1000 && edition.updated.seconds == 1000)
  }
}
