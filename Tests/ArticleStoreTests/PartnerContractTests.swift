import ArticleStore
import Feed
import Foundation
import Newsroom
import Testing

/// What every store must do for partners. Each implementation runs all of it.
@Suite struct PartnerContractTests {
  private let store: any PartnerStore
  private let now = Timestamp(seconds: 10_000)
  private let lease = Duration.seconds(120)

  init() throws {
    store = try SQLiteStore(regions: try Sample.regions())
  }

  private func partner(_ name: String, _ address: String? = nil) throws -> Partner {
    Partner(
      name: try #require(PartnerName(name)), address: address ?? "https://\(name).example/feed")
  }

  private func claimed(at seconds: Int64, limit: Int = 9) async throws -> [String] {
    try await store.claimPolls(limit: limit, lease: lease, now: Timestamp(seconds: seconds))
      .map(\.partner.name.text)
  }

  private func settlement(
    _ claim: PollClaim, due: Int64?, rest: HostRest? = nil, address: String? = nil
  ) -> PollSettlement {
    PollSettlement(
      claim, due: due.map { Timestamp(seconds: $0) }, pause: 900, state: Data("s".utf8),
      rest: rest, address: address)
  }

  @Test func namesAndAddressesAreUniqueAndAddingIsAllOrNothing() async throws {
    try await store.add([try partner("satu")], now: now)
    await #expect(throws: StoreError.self) {
      try await store.add(
        [try partner("dua"), try partner("satu", "https://x.example/")], now: now)
    }
    await #expect(throws: StoreError.self) {
      try await store.add([try partner("tiga", "https://satu.example/feed")], now: now)
    }
    #expect(try await store.partners().map(\.partner) == [try partner("satu")])
  }

  @Test func aStoreKnowsThatItHeldPartnersWhenTheyAreGone() async throws {
    #expect(try await !store.knowsPartners())
    try await store.add([try partner("satu")], now: now)
    try await store.remove(try partner("satu").name, now: now)
    #expect(try await store.knowsPartners())
    #expect(try await store.partners().isEmpty)
  }

  @Test func theLongestDueIsClaimedFirstAndNobodyTwice() async throws {
    try await store.add([try partner("dua")], now: Timestamp(seconds: 200))
    try await store.add([try partner("satu")], now: Timestamp(seconds: 100))
    #expect(try await claimed(at: 99) == [])
    #expect(try await claimed(at: 300, limit: 1) == ["satu"])
    #expect(try await claimed(at: 300) == ["dua"])
    #expect(try await claimed(at: 300) == [])
  }

  /// A poll four years ahead of its time, with a rest that its host asked for then.
  @Test func nobodyWaitsForYearsBecauseAClockRanAhead() async throws {
    try await store.add([try partner("satu")], now: now)
    let ahead = Timestamp(seconds: now.seconds + 4 * 365 * 86_400)
    let claim = try await store.claimPolls(limit: 9, lease: lease, now: ahead)[0]
    let rest = HostRest(
      host: "satu.example", until: Timestamp(seconds: ahead.seconds + 1500))
    _ = try await store.settle(
      [settlement(claim, due: ahead.seconds + 900, rest: rest)], now: ahead)
    #expect(try await claimed(at: now.seconds + 10) == ["satu"])
  }

  @Test func oneRequestAtATimePerHost() async throws {
    let names = ["a", "b", "c"]
    try await store.add(
      try names.map { try partner($0, "https://satu.example/\($0)") }, now: now)
    let first = try await store.claimPolls(limit: 9, lease: lease, now: now)
    #expect(first.count == 1)
    await #expect(throws: StoreError.hostIsAsked("satu.example")) {
      try await store.claimPoll(of: try partner("c").name, lease: lease, now: now)
    }
    #expect(try await store.settle([settlement(first[0], due: 99_999)], now: now) == [true])
    #expect(try await claimed(at: 10_000).count == 1)
  }

  @Test func theWorkOfAProcessThatDiedIsTakenOverAndItsOwnClaimIsVoid() async throws {
    try await store.add([try partner("satu")], now: now)
    let old = try await store.claimPolls(limit: 9, lease: lease, now: now)[0]
    // It is due again when its usual interval is over, not when the lease is.
    #expect(try await claimed(at: 10_000 + 899) == [])
    let new = try await store.claimPolls(
      limit: 9, lease: lease, now: Timestamp(seconds: 10_900))
    #expect(new.count == 1)
    #expect(try await store.settle([settlement(old, due: 99_999)], now: now) == [false])
    await #expect(throws: StoreError.claimLost(old.partner.name)) {
      let delivery = Delivery([Delivery.Entry(digest: 1, .told(Sample.submission("a.txt")))])
      _ = try await store.take(delivery, of: old, now: now) { _ in
        settlement(old, due: 99_999)
      }
    }
    #expect(try await store.lastSequence() == 0)
    #expect(try await store.settle([settlement(new[0], due: 99_999)], now: now) == [true])
  }

  @Test func aHostThatRestsIsNotAskedByAnyOfItsPartners() async throws {
    try await store.add(
      try ["a", "b"].map { try partner($0, "https://satu.example/\($0)") }, now: now)
    let claim = try await store.claimPolls(limit: 9, lease: lease, now: now)[0]
    let rest = HostRest(host: "satu.example", until: Timestamp(seconds: 20_000))
    _ = try await store.settle([settlement(claim, due: 10_900, rest: rest)], now: now)
    #expect(try await claimed(at: 19_999) == [])
    await #expect(
      throws: StoreError.hostRests("satu.example", until: Timestamp(seconds: 20_000))
    ) { try await store.claimPoll(of: try partner("b").name, lease: lease, now: now) }
    #expect(try await claimed(at: 20_000).count == 1)
  }

  @Test func aPausedPartnerIsNotDueAndAResumedOneIsAtOnce() async throws {
    var partner = try partner("satu")
    try await store.add([partner], now: now)
    let claim = try await store.claimPolls(limit: 9, lease: lease, now: now)[0]
    partner.isPaused = true
    try await store.change(partner, now: now)
    _ = try await store.settle([settlement(claim, due: 10_900)], now: now)
    #expect(try await store.nextPoll() == nil)
    partner.isPaused = false
    try await store.change(partner, now: Timestamp(seconds: 11_000))
    #expect(try await store.nextPoll() == Timestamp(seconds: 11_000))
  }

  @Test func aDeliveryAndTheEndOfItsClaimAreOneTransaction() async throws {
    try await store.add([try partner("satu")], now: now)
    let claim = try await store.claimPolls(limit: 9, lease: lease, now: now)[0]
    struct Refusal: Error {}
    let delivery = Delivery([Delivery.Entry(digest: 7, .told(Sample.submission("a.txt")))])
    await #expect(throws: Refusal.self) {
      try await store.take(delivery, of: claim, now: now) { _ in throw Refusal() }
    }
    #expect(try await store.lastSequence() == 0)
    let outcome = try await store.take(delivery, of: claim, now: now) { outcome in
      #expect(outcome.outcomes.count == 1)
      return settlement(claim, due: 10_900)
    }
    #expect(outcome.window == [WindowEntry(article: Sample.id("a.txt"), digest: 7)])
    let next = try await store.claimPolls(
      limit: 9, lease: lease, now: Timestamp(seconds: 10_900))[0]
    #expect(next.window == outcome.window && next.state == Data("s".utf8))
  }

  /// A guid is its bytes: with `é` as one character and as two it is two guids, as in the table.
  @Test func guidsThatLookAlikeAreTwo() async throws {
    try await store.add([try partner("satu")], now: now)
    func submission(_ name: String, _ guid: String) -> Submission {
      var submission = Sample.submission(name, headline: name)
      submission.identities = [.guid(guid, partner: "satu")]
      submission.entryID = guid
      submission.document = nil
      return submission
    }
    let (one, two) = ("https://satu.example/caf\u{E9}", "https://satu.example/cafe\u{301}")
    func take(_ submissions: [Submission], at seconds: Int64) async throws -> [Outcome] {
      let time = Timestamp(seconds: seconds)
      let claim = try await store.claimPolls(limit: 9, lease: lease, now: time)[0]
      let entries = submissions.map { Delivery.Entry(digest: 1, .told($0)) }
      return try await store.take(Delivery(entries), of: claim, now: time) { _ in
        settlement(claim, due: seconds + 900)
      }.outcomes
    }
    #expect(
      try await take([submission("a", one)], at: 10_000) == [.created(Sample.id("a"), sequence: 1)])
    // Known by its guid alone, and looked for after the one that looks like it.
    var again = submission("a", one)
    again.newID = Sample.id("another")
    #expect(
      try await take([submission("b", two), again], at: 10_900)
        == [.created(Sample.id("b"), sequence: 2), .unchanged(Sample.id("a"))])
    // Not known by its guid, and its entry id is taken: it is published under one of its own.
    var stranger = submission("c", one)
    stranger.identities = [.guid("c", partner: "satu")]
    var lookalike = submission("d", two)
    lookalike.identities = [.guid("d", partner: "satu")]
    _ = try await store.append([lookalike, stranger], apartFrom: [], now: now)
    var entryIDs: [String?] = []
    for name in ["a", "b", "c", "d"] {
      entryIDs.append(try await store.article(Sample.id(name))?.article.entryID)
    }
    #expect(entryIDs == [one, two, Sample.id("c").urn, Sample.id("d").urn])
  }

  @Test func editionsAreCountedOverAllChangesThatShareATransaction() async throws {
    let samples = (0..<40).map { Sample.submission("\($0).txt", headline: "Berita \($0)") }
    _ = try await store.append([samples[0]], apartFrom: [], now: now)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for sample in samples {
        group.addTask { _ = try await store.append([sample], apartFrom: [], now: now) }
      }
      group.addTask {
        _ = try await store.withdraw(samples[0].newID, reason: "x", noticeDays: 30, now: now)
      }
      try await group.waitForAll()
    }
    let edition = try #require(try await store.edition(.all, limit: 100))
    #expect(edition.0.joinedCount == 40 && edition.0.liveCount == 39 && edition.0.sequence == 41)
    #expect(edition.1.count == 40)
  }

  /// Documents that come at the same time share a transaction of the file; what one of them throws
  /// takes nothing of the others with it, and leaves no gap in the log.
  @Test func documentsThatComeTogetherAreEachStoredWholeOrNotAtAll() async throws {
    struct Refusal: Error {}
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let store = try SQLiteStore(
      path: folder.appendingPathComponent("store").path, regions: try Sample.regions())
    try await store.add(try (0..<60).map { try partner("mitra-\($0)") }, now: now)
    let claims = try await store.claimPolls(limit: 60, lease: lease, now: now)
    let stored = try await withThrowingTaskGroup(of: ArticleID?.self) { group in
      for (number, claim) in claims.enumerated() {
        let submission = Sample.submission("\(number).txt", headline: "Berita \(number)")
        let delivery = Delivery([Delivery.Entry(digest: 1, .told(submission))])
        group.addTask {
          do {
            _ = try await store.take(delivery, of: claim, now: now) { _ in
              if number % 3 == 0 { throw Refusal() }
              return settlement(claim, due: 99_999)
            }
            return submission.newID
          } catch is Refusal {
            return nil
          }
        }
      }
      return try await group.reduce(into: Set<ArticleID>()) { if let id = $1 { $0.insert(id) } }
    }
    #expect(stored.count == 40)
    let revisions = try await store.revisions(after: 0, limit: 100)
    #expect(revisions.map(\.sequence) == Array(1...40))
    #expect(Set(revisions.compactMap(\.article)) == stored)
    let edition = try #require(try await store.edition(.all, limit: 100))
    #expect(edition.0.joinedCount == 40 && edition.0.liveCount == 40 && edition.0.sequence == 40)
    #expect(Set(edition.1.map(\.ordinal)) == Set(1...40))
    // Those that were refused are still claimed.
    #expect(try await store.partners().count { $0.leasedUntil != nil } == 20)
  }
}
