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
      send: try sender(for: partner, accepting: "application/json"), isLate: lateness())
    let (exchange, asked) = try await client.ask(
      attempt.state.wordPress ?? WordPressState(), attempt.state.conditions)
    let verdict = attempt.receive(exchange, digest: Self.digest(exchange), now: now())
    guard verdict == .read || verdict == .unchanged else { return try await settle(&attempt) }
    let response = verdict == .read ? try? exchange.result.get() : nil
    var batch = try await client.batch(response, asked, now: now())
    batch.state.address = "\(exchange.request.url)"
    attempt.remember(batch.state)
    if verdict == .unchanged, batch.isEmpty { return try await settle(&attempt) }
    let feed = batch.feed(of: partner, zone: zone)
    return try await guarded(ReadingMark(feed: feed, of: partner.name)) {
      try await take(exchange.hops, &attempt) { [batch] attempt in
        var document = reader.read(
          feed, of: partner, guidsAreDegraded: attempt.state.guidsAreDegraded,
          window: attempt.claim.window, now: now())
        document.delivery.isWhole = false
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
