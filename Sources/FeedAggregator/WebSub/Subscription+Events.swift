import ArticleStore
import Feed
import Outbound
import Sanitizer

/// What happens to a subscription, and what comes of it.
extension Subscription {
  /// For how long a hub is asked to deliver. WebSub section 5.1.
  static let wantedLease = Duration.seconds(10 * 86_400)
  /// A hub that was asked and has not asked back is asked again after this.
  static let patienceForVerification = Duration.seconds(3600)
  /// A hub that said no may have changed its mind.
  static let restAfterDenial = Duration.seconds(7 * 86_400)
  /// However short a lease is, a hub is not asked more often.
  static let shortestRenewal: Int64 = 300
  /// However long it is, it is renewed in time.
  static let longestLease: Int64 = 60 * 86_400
  /// So many times a hub is told that nothing more is wanted.
  static let farewells = 3

  /// What the hub is asked for: `subscribe` or `unsubscribe`.
  var mode: String { status == .ending ? "unsubscribe" : "subscribe" }

  /// Takes in what became of the request to the hub.
  ///
  /// - Parameters:
  ///   - exchange: the request.
  ///   - asked: the subscription as it was before; a hub may have asked back at once.
  ///   - now: the present.
  /// - Returns: the host that wants to be left alone.
  mutating func receive(_ exchange: Exchange, asked: Subscription, now: Timestamp) -> HostRest? {
    guard status == asked.status, leaseEnd == asked.leaseEnd else { return nil }
    switch exchange.result {
    case .failure(let failure): wait("\(failure.message)", now)
    case .success(let response) where (200..<300).contains(response.status):
      wait("it has not asked back yet", now)
    case .success(let response) where [429, 503].contains(response.status):
      let until = now.adding(RetryAfter.pause(response.headers["retry-after"], now: now))
      due = until
      return HostRest(host: "\(exchange.location.host)", until: until)
    case .success(let response): wait(Self.reason(response), now)
    }
    return nil
  }

  /// The status, and what the hub says of it in plain text.
  private static func reason(_ response: OutboundResponse) -> String {
    let text =
      String(decoding: response.body.prefix(200), as: UTF8.self)
      .split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    let isPlain = response.headers["content-type"]?.lowercased().hasPrefix("text/plain") ?? false
    return "status \(response.status)" + (isPlain && !text.isEmpty ? ": \(text)" : "")
  }

  /// Until the hub asks back, polling goes on as if there were none; a dead one is asked again and
  /// again, ever more rarely.
  private mutating func wait(_ message: String, _ now: Timestamp) {
    reason = Sanitizer().plainText(ofText: message)
    failures += 1
    if status == .ending, failures >= Self.farewells { status = .over }
    if let end = leaseEnd, end <= now, status == .active { status = .pending }
    due = now.adding(Backoff.pause(afterErrors: failures, usual: Self.patienceForVerification))
  }

  /// The hub asks whether we want what it was asked for. WebSub section 5.3.
  ///
  /// - Returns: whether we do.
  mutating func confirm(_ intent: HubIntent, now: Timestamp) -> Bool {
    guard intent.topic == topic else { return false }
    switch intent.mode {
    case .subscribe where status != .ending: begin(intent.lease, now)
    case .unsubscribe where status == .ending: status = .over
    case .denied where status != .ending: deny(intent.reason, now)
    case .denied: status = .over
    case .subscribe, .unsubscribe: return false
    }
    return true
  }

  private mutating func begin(_ lease: Int64?, _ now: Timestamp) {
    let seconds = min(max(lease ?? Self.wantedLease.components.seconds, 1), Self.longestLease)
    status = .active
    leaseEnd = now.adding(.seconds(seconds))
    due = now.adding(.seconds(max(seconds / 2, Self.shortestRenewal)))
    failures = 0
    reason = nil
    missed = []
  }

  private mutating func deny(_ message: String?, _ now: Timestamp) {
    status = .denied
    leaseEnd = nil
    reason = message.map { Sanitizer().plainText(ofText: $0) } ?? "the hub gives no reason"
    due = now.adding(Self.restAfterDenial)
  }
}
