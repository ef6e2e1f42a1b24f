import ArticleStore
import Feed
import Intake
import Newsroom
import Outbound

/// Polling a partner's WordPress.
extension PartnerPoller {
  /// After this no further request is begun: the claim has to outlast the last one.
  private static let patience: Int64 = 60

  func pollWordPress(_ attempt: inout PollAttempt) async throws -> PollReport {
    let (partner, zone) = (attempt.claim.partner, attempt.claim.partner.zone ?? reader.outlet.zone)
    let client = WordPressClient(
      address: WordPressAddress(root: try url(of: partner)), isTrusted: partner.credentials != nil,
      known: { [store] in try await store.posts(of: partner.name, $0) },
      send: try sender(for: partner, accepting: "application/json"), isLate: lateness())
    let state = attempt.state.wordPress ?? WordPressState()
    let exchange = try await client.ask(state, attempt.state.conditions)
    let verdict = attempt.receive(exchange, digest: Self.digest(exchange), now: now())
    guard verdict == .read || verdict == .unchanged else { return try await settle(&attempt) }
    let response = verdict == .read ? try? exchange.result.get() : nil
    var batch = try await client.batch(response, state, now: now())
    batch.state.address = "\(exchange.request.url)"
    attempt.remember(batch.state)
    if let rest = batch.rest { attempt.leaveAlone(for: rest) }
    if verdict == .unchanged, batch.isEmpty { return try await settle(&attempt) }
    let feed = batch.feed(of: partner, zone: zone)
    return try await guarded(ReadingMark(feed: feed, of: partner.name)) {
      try await take(exchange.hops, &attempt) { [batch] attempt in
        let window = attempt.claim.window.filter { !batch.returned.contains($0.article) }
        var document = reader.read(
          feed, of: partner, guidsAreDegraded: attempt.state.guidsAreDegraded, window: window,
          now: now())
        document.delivery.isWhole = false
        document.delivery.withdrawals += batch.retractions(of: partner)
        batch.name(&document.delivery, entries: document.feed.entries)
        document.recentDates = batch.state.seen.compactMap(\.published)
        return document
      }
    }
  }

  /// Whether the poll that begins now has taken too long.
  private func lateness() -> @Sendable () -> Bool {
    let (start, now) = (self.now(), self.now)
    return { now().seconds - start.seconds > Self.patience }
  }
}
