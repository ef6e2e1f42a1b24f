import ArticleStore
import Feed
import Foundation
import Newsroom
import Outbound

/// Whether every post that we publish is still there: in lists first, a hundred in one request; what
/// they do not have is asked for one by one, and never taken back without that.
extension WordPressClient {
  /// How often the newest posts are looked at, in seconds, and with them a part of the others.
  private static let checkInterval: Int64 = 3600
  /// Lists at one time: a thousand posts each hour, and more where a day would not do for all.
  private static let fewestLists = 10
  private static let mostLists = 40
  /// So many are asked for one by one at a time.
  private static let mostDoubts = 20

  func check(_ batch: inout WordPressBatch, now: Timestamp) async throws {
    guard let checked = batch.state.checked else {
      batch.state.checked = now
      return
    }
    guard now.seconds - checked.seconds >= Self.checkInterval, batch.rest == nil else { return }
    var look = WordPressLook()
    let isWhole = try await lookAtLists(&look, &batch)
    batch.gone += look.locked.map { ($0.number, Retraction.locked) }
    try await readAgain(look.back, &batch)
    if try await follow(look, &batch, now), isWhole { batch.state.checked = now }
  }

  // MARK: Lists

  /// Looks at the newest posts, and at others where the last look ended.
  ///
  /// - Returns: whether all lists came that were asked for.
  private func lookAtLists(_ look: inout WordPressLook, _ batch: inout WordPressBatch)
    async throws -> Bool
  {
    let newest = try await known(.highest(Self.pageSize, below: nil))
    guard let end = newest.last?.number else { return true }
    guard try await lookAt(newest, &look, &batch) else { return false }
    for _ in 1..<listCount(batch.state) {
      let place = min(batch.state.place ?? end, end)
      let posts = try await known(.highest(Self.pageSize, below: place))
      guard let last = posts.last?.number else {
        batch.state.endRound()
        return true
      }
      guard try await lookAt(posts, &look, &batch) else { return false }
      batch.state.pass(posts.count, downTo: last)
    }
    return true
  }

  private func listCount(_ state: WordPressState) -> Int {
    let listsOfAll = (state.lastRound ?? 0) / Self.pageSize
    return min(max(Self.fewestLists, listsOfAll / 24 + 1), Self.mostLists)
  }

  private func lookAt(
    _ posts: [KnownPost], _ look: inout WordPressLook, _ batch: inout WordPressBatch
  ) async throws -> Bool {
    let asked = posts.filter { $0.status != .ours }
    if asked.isEmpty { return true }
    if isLate() { return false }
    let exchange = await send(
      try list(asked, [("_fields", WordPressPresence.fields)]), HeaderFields())
    guard let response = try? exchange.result.get() else { return false }
    batch.heed(response)
    guard let listed = WordPressPresence.list(response) else { return false }
    look.note(asked, listed)
    return true
  }

  private func list(_ posts: [KnownPost], _ more: [(String, String)]) throws(PollError) -> WebURL {
    let numbers = posts.map { "\($0.number)" }.joined(separator: ",")
    return try route(
      "wp/v2/posts", [("include", numbers), ("per_page", "\(Self.pageSize)")] + more)
  }

  /// Reads posts that were gone and are there again.
  private func readAgain(_ posts: [KnownPost], _ batch: inout WordPressBatch) async throws {
    let posts = Array(posts.prefix(Self.pageSize))
    guard !posts.isEmpty, !isLate(), batch.rest == nil else { return }
    let exchange = await send(try list(posts, Self.whole), HeaderFields())
    guard let response = try? exchange.result.get(), response.status == 200,
      let found = try? WordPressPost.list(response.body)
    else { return }
    batch.add(found.filter { !$0.isGone })
    batch.returned = Set(posts.map(\.article))
  }

  // MARK: One by one

  /// Asks for what the lists did not have.
  ///
  /// - Returns: whether nothing is left to ask for.
  private func follow(_ look: WordPressLook, _ batch: inout WordPressBatch, _ now: Timestamp)
    async throws -> Bool
  {
    if look.missing.isEmpty {
      if look.standing != nil { batch.state.emptySince = nil }
      return true
    }
    guard !look.isSuspicious, let standing = try await standing(look, &batch) else {
      batch.state.emptySince = batch.state.emptySince ?? now
      return true
    }
    var gone: [(number: Int, reason: String)] = []
    for post in look.missing.prefix(Self.mostDoubts) {
      guard let response = try await ask(for: post.number, &batch) else { return false }
      if let reason = Self.reason(response) { gone.append((post.number, reason)) }
    }
    // A site that refuses everything one by one, for a while, says nothing of one post.
    if !gone.isEmpty {
      guard let response = try await ask(for: standing, &batch),
        let present = WordPressPresence.one(response), present.id == standing, !present.isGone
      else { return false }
    }
    batch.gone += gone
    batch.state.emptySince = nil
    return look.missing.count <= Self.mostDoubts || gone.isEmpty
  }

  /// A post that everybody may see: one of those looked at, or any.
  private func standing(_ look: WordPressLook, _ batch: inout WordPressBatch) async throws -> Int? {
    if let standing = look.standing { return standing }
    if isLate() || batch.rest != nil { return nil }
    let exchange = await send(
      try route("wp/v2/posts", [("per_page", "1"), ("_fields", WordPressPresence.fields)]),
      HeaderFields())
    guard let response = try? exchange.result.get() else { return nil }
    batch.heed(response)
    let missing = Set(look.missing.map(\.number))
    return WordPressPresence.list(response)?.first { !$0.isGone && !missing.contains($0.id) }?.id
  }

  private func ask(for number: Int, _ batch: inout WordPressBatch) async throws
    -> OutboundResponse?
  {
    if isLate() || batch.rest != nil { return nil }
    let exchange = await send(
      try route("wp/v2/posts/\(number)", [("_fields", WordPressPresence.fields)]), HeaderFields())
    guard let response = try? exchange.result.get() else { return nil }
    batch.heed(response)
    return batch.rest == nil ? response : nil
  }

  private struct Refusal: Decodable {
    var code: String
  }

  /// Why the public has no such post, where the answer for it says so: it was deleted, lies behind a
  /// password, or is not published, which only its publisher may see.
  private static func reason(_ response: OutboundResponse) -> String? {
    switch response.status {
    case 404, 410: return Retraction.gone
    case 401, 403:
      let refusal = try? JSONDecoder().decode(Refusal.self, from: Data(response.body))
      return refusal?.code == "rest_forbidden" ? Retraction.gone : nil
    default:
      guard let post = WordPressPresence.one(response), post.isGone else { return nil }
      return post.isLocked ? Retraction.locked : Retraction.withdrawn
    }
  }
}

extension WordPressBatch {
  /// A site that is busy is left alone.
  mutating func heed(_ response: OutboundResponse) {
    guard [429, 503].contains(response.status) else { return }
    rest = RetryAfter.pause(response.headers["retry-after"], now: now)
  }
}

extension WordPressState {
  /// Notes that posts were looked at, down to a number.
  fileprivate mutating func pass(_ count: Int, downTo number: Int) {
    place = number
    roundCount = (roundCount ?? 0) + count
  }

  /// All posts were looked at: the next look begins anew.
  fileprivate mutating func endRound() {
    (place, lastRound, roundCount) = (nil, roundCount, nil)
  }
}
