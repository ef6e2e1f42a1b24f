import ArticleStore
import Feed
import Foundation
import Newsroom
import Testing

/// What every store must know of the posts of a partner's WordPress. Each implementation runs all of it.
@Suite struct PostContractTests {
  private let store: any PartnerStore
  private let now = Timestamp(seconds: 10_000)
  private let name: PartnerName

  init() throws {
    store = try SQLiteStore(regions: try Sample.regions())
    name = try #require(PartnerName("mitra"))
  }

  /// Takes posts in, and takes others back.
  @discardableResult
  private func take(_ posts: [Int], of partner: String = "mitra", back: [Int] = [])
    async throws -> DeliveryOutcome
  {
    let name = try #require(PartnerName(partner))
    if try await store.partner(name) == nil {
      try await store.add(
        [Partner(name: name, source: .wordpress, address: "https://\(partner).example/")], now: now)
    }
    let entries = posts.map { number in
      var submission = Sample.submission("\(partner) \(number)", headline: "Berita \(number)")
      submission.origin = .partner(PartnerSource(name: partner))
      submission.identities = [.guid("\(partner) \(number)", partner: partner)]
      submission.document = nil
      submission.post = number
      return Delivery.Entry(digest: UInt64(number), .told(submission))
    }
    let withdrawals = back.map {
      Retraction(.post($0, partner: partner), reason: "Ditarik", mayReturn: true)
    }
    let claim = try await store.claimPoll(of: name, lease: .seconds(120), now: now)
    return try await store.take(Delivery(entries, withdrawals: withdrawals), of: claim, now: now) {
      _ in PollSettlement(claim, due: nil, pause: 900, state: Data())
    }
  }

  private func id(_ number: Int, _ partner: String = "mitra") -> ArticleID {
    Sample.id("\(partner) \(number)")
  }

  private func numbers(_ selection: PostSelection) async throws -> [Int] {
    try await store.posts(of: name, selection).map(\.number)
  }

  @Test func theHighestNumbersComeFirstWhateverTheirLength() async throws {
    try await take([9, 10, 1_000_000, 2, 99])
    try await take([5, 7], of: "mitra-2")
    #expect(try await numbers(.highest(9, below: nil)) == [1_000_000, 99, 10, 9, 2])
    #expect(try await numbers(.highest(2, below: 99)) == [10, 9])
    #expect(try await numbers(.highest(9, below: 2)) == [])
    #expect(try await numbers(.numbered([5, 2, 77, 1_000_000, -1, .max])) == [1_000_000, 2])
    #expect(try await numbers(.numbered([])) == [])
  }

  @Test func theyTellWhetherReadersSeeTheArticleAndWhoTookItBack() async throws {
    try await take([1, 2, 3, 4])
    try await take([], back: [2, 77])
    _ = try await store.withdraw(id(3), reason: "Keliru", now: now)
    _ = try await store.retract(
      [Retraction(.post(4, partner: "mitra"), reason: "Ditarik")], now: now)
    #expect(
      try await store.posts(of: name, .highest(9, below: nil)) == [
        KnownPost(number: 4, article: id(4), status: .away),
        KnownPost(number: 3, article: id(3), status: .ours),
        KnownPost(number: 2, article: id(2), status: .away),
        KnownPost(number: 1, article: id(1), status: .published),
      ])
  }

  @Test func whatItsSourceTookBackComesBackOnceItIsToldAgain() async throws {
    try await take([1])
    let withdrawn = try await take([], back: [1]).withdrawn
    #expect(withdrawn.map(\.kind) == [.withdrawn])
    let restored = try await take([1]).outcomes
    guard case .revised(_, _, .restored)? = restored.first else {
      Issue.record("\(restored)")
      return
    }
    let articles = try await store.history(of: id(1)).map(\.article)
    #expect(articles.map(\.status.name) == ["published", "withdrawn", "published"])
    #expect(articles[2].updated > articles[1].updated && articles[2].notice == nil)
    #expect(articles[2].published == articles[0].published)
  }

  /// An old document may come late, out of a cache.
  @Test(
    arguments: [(nil, false), (9_999, false), (10_000, false), (10_001, true)] as [(Int64?, Bool)])
  func whatItsSourceDeletedComesBackOnceItIsToldAsNewer(_ updated: Int64?, _ returns: Bool)
    async throws
  {
    var submission = Sample.submission("a", headline: "Berita")
    submission.origin = .partner(PartnerSource(name: "mitra"))
    submission.identities = [.guid("a", partner: "mitra")]
    submission.document = nil
    _ = try await store.append([submission], apartFrom: [], now: now)
    _ = try await store.retract([Retraction(.guid("a", partner: "mitra"))], now: now)
    submission.updated = updated.map { Timestamp(seconds: $0) }
    _ = try await store.append([submission], apartFrom: [], now: Timestamp(seconds: 20_000))
    let status = try #require(try await store.article(submission.newID)).article.status
    #expect(status.name == (returns ? "published" : "withdrawn"))
  }

  /// A site that is set up anew counts from one again.
  @Test func aNumberDoesNotMakeTwoStoriesOne() async throws {
    try await take([1])
    var other = Sample.submission("lain", headline: "Lain")
    other.origin = .partner(PartnerSource(name: "mitra"))
    other.identities = [.guid("lain", partner: "mitra")]
    other.post = 1
    let outcomes = try await store.append([other], apartFrom: [], now: now)
    guard case .created? = outcomes.first else {
      Issue.record("\(outcomes)")
      return
    }
    #expect(try await store.posts(of: name, .numbered([1])).map(\.article) == [other.newID])
  }
}
