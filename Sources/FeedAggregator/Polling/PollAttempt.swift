import ArticleStore
import Feed
import FeedParser
package import Foundation
import Intake
import Newsroom
import Outbound

/// One poll as a value: it takes in an answer, then perhaps a document, and says how the claim ends.
struct PollAttempt: Sendable {
  let claim: PollClaim
  private(set) var state: PollState
  private(set) var verdict: PollVerdict?
  private var response: OutboundResponse?
  private var digest = ""
  private var location: WebURL?
  private var newAddress: String?
  /// What the host asked for beside the answer that was taken in.
  private var pause: Duration?
  private var findings: [Finding] = []
  /// Articles that the partner's hub should have delivered.
  private(set) var missed: [ArticleID] = []
  private var raised: [PartnerAlert] = []
  private var over: [PartnerAlert] = []

  let subscribing: Subscribing?

  /// - Parameters:
  ///   - claim: under which the partner is asked.
  ///   - subscribing: makes subscriptions; nil where none are wanted.
  init(_ claim: PollClaim, subscribing: Subscribing?) {
    self.claim = claim
    self.subscribing = subscribing
    state = PollState(stored: claim.state)
  }

  /// Takes in what came of the request.
  mutating func receive(_ exchange: Exchange, digest: String, now: Timestamp) -> PollVerdict {
    response = try? exchange.result.get()
    location = exchange.location
    self.digest = digest
    let verdict = state.receive(exchange, digest: digest, now: now)
    self.verdict = verdict
    if verdict == .unchanged { follow(exchange.hops, now: now) }
    return verdict
  }

  /// Takes in the document that the answer carried.
  mutating func accept(_ document: ReadDocument, _ hops: [Hop], now: Timestamp) {
    guard let response else { return }
    state.accept(response, digest: digest, now: now)
    state.learn(
      dates: document.dates(upTo: now), timeToLive: document.feed.schedule?.timeToLive,
      maxAge: CacheControl.maxAge(response.headers["cache-control"]))
    if document.repeatsGuids { state.guidsAreDegraded = true }
    if let location { state.hub = HubOffer(response, at: location, feed: document.feed) }
    state.encodingIsRepaired = document.findings.contains { $0.code == .wrongEncoding }
    findings = document.findings
    follow(hops, now: now)
  }

  /// Notes what was learnt of the partner's WordPress.
  mutating func remember(_ wordPress: WordPressState) {
    state.wordPress = wordPress
  }

  /// The host wants to be left alone although it answered.
  mutating func leaveAlone(for pause: Duration) {
    self.pause = pause
  }

  /// The feed's guids tell nothing, from now on for good.
  mutating func distrustGuids() {
    state.guidsAreDegraded = true
  }

  mutating func fail(_ error: PollError, now: Timestamp) {
    verdict = state.fail(error, now)
  }

  private mutating func follow(_ hops: [Hop], now: Timestamp) {
    let hops = claim.partner.source == .feed ? hops : rootHops(hops)
    state.move = PermanentMove.after(hops, known: state.move, now: now)
    guard let move = state.move, move.isDue(others: [], now: now) else { return }
    newAddress = move.target
    state.move = nil
  }

  /// The hops of a WordPress's root, where those of what was asked for below it tell them.
  private func rootHops(_ hops: [Hop]) -> [Hop] {
    guard let first = hops.first, let last = hops.last else { return [] }
    let path = "\(first.from)".dropFirst(claim.partner.address.count)
    let (old, new) = ("\(first.from)", "\(last.to)")
    guard old.hasPrefix(claim.partner.address), new.hasSuffix(path),
      let root = try? WebURL(String(new.dropLast(path.count)))
    else { return [] }
    return hops.dropLast() + [Hop(status: last.status, from: last.from, to: root)]
  }

  /// The end of the claim.
  ///
  /// - Parameters:
  ///   - outcome: what became of the document's entries, where there was one.
  ///   - now: the present.
  ///   - draw: from 0 to 1, for the jitter.
  /// - Returns: when and how the partner is asked next, and all that is remembered of it.
  /// - Throws: where the state cannot be written down.
  mutating func settlement(_ outcome: DeliveryOutcome?, now: Timestamp, draw: Double) throws
    -> PollSettlement
  {
    if let outcome { note(outcome, now: now) }
    let pace = claim.partner.pace
    let subscription = subscription
    state.brokenHub = subscription.flatMap { $0.isBroken ? $0.hub : nil }
    (raised, over) = state.updateAlerts(now: now)
    let pushed = subscription?.liveUntil.map { Duration.seconds(max(0, $0.seconds - now.seconds)) }
    let pause = verdict.flatMap { state.pause(after: $0, pace, pushed: pushed ?? .zero) }
    let due = pause.map { now.adding(PollInterval.jittered($0, draw: draw)) }
    var rest: HostRest?
    let time = if case .pauseHost(let time, _) = verdict { time } else { self.pause }
    if let time, let location {
      rest = HostRest(host: "\(location.host)", until: now.adding(time))
    }
    var settlement = PollSettlement(
      claim, due: due, pause: Int(state.interval(pace).components.seconds),
      state: try state.stored(), rest: rest, address: newAddress)
    settlement.missed = missed
    settlement.hub = hubNews(now: now)
    return settlement
  }

  private mutating func note(_ outcome: DeliveryOutcome, now: Timestamp) {
    state.tally.add(PollReport.Tally(outcome).new, now: now)
    if let end = claim.subscription?.liveUntil, end > now {
      missed = outcome.outcomes.compactMap { if case .created(let id, _) = $0 { id } else { nil } }
    }
    let seen = Set(claim.window.map(\.article))
    state.hasGap =
      outcome.isWhole && !seen.isEmpty && !outcome.window.isEmpty
      && seen.isDisjoint(with: outcome.window.map(\.article))
  }

  func report(_ settlement: PollSettlement, _ outcome: DeliveryOutcome?) -> PollReport {
    var report = PollReport(partner: claim.partner.name, result: result(outcome, settlement))
    report.due = settlement.due
    report.findings = findings
    report.raised = raised
    report.over = over
    report.movedTo = newAddress
    return report
  }

  private func result(_ outcome: DeliveryOutcome?, _ settlement: PollSettlement)
    -> PollReport.Result
  {
    if let outcome { return .delivered(PollReport.Tally(outcome)) }
    switch verdict {
    case .unchanged, .read, nil: return .unchanged
    case .failed(let error): return .failed(error)
    case .pauseHost(_, let error):
      return .resting(until: settlement.rest?.until ?? Timestamp(seconds: 0), error)
    }
  }
}

extension PollReport.Tally {
  init(_ outcome: DeliveryOutcome) {
    for outcome in outcome.outcomes {
      switch outcome {
      case .created: new += 1
      case .revised: revised += 1
      case .unchanged, .collides: unchanged += 1
      }
    }
    withdrawn = outcome.withdrawn.count
  }
}

extension PollState {
  /// The state as a store keeps it; a fresh one where nothing, or what nobody can read, is kept.
  package init(stored: Data) {
    self = (try? Record.decode(PollState.self, stored)) ?? PollState()
  }

  package func stored() throws -> Data {
    try Record.encode(self)
  }
}

extension Timestamp {
  func adding(_ time: Duration) -> Timestamp {
    Timestamp(seconds: seconds + time.components.seconds, offset: offset)
  }
}
