package import ArticleStore
package import Feed
import FeedParser
import Intake
package import Newsroom
import Outbound

/// Takes in what hubs delivered, as a poll's answer is taken in.
package struct PushReader: Sendable {
  private let store: any PartnerStore
  private let reader: DocumentReader
  private let intake: IntakeGuard
  private let now: @Sendable () -> Timestamp

  package init(
    store: any PartnerStore, outlet: Outlet, classifier: Classifier, intake: IntakeGuard,
    now: @escaping @Sendable () -> Timestamp
  ) {
    self.store = store
    reader = DocumentReader(outlet: outlet, classifier: classifier)
    self.intake = intake
    self.now = now
  }

  func claim(limit: Int) async throws -> [PushClaim] {
    try await store.claimPushes(limit: limit, lease: PartnerPoller.lease, now: now())
  }

  /// Reads a delivered document and ends the claim. Where it cannot be read, or alone cannot be
  /// judged, the partner is polled.
  ///
  /// - Throws: what the store throws; the claim then ends with its lease.
  func read(_ claim: PushClaim) async throws -> PollReport {
    let state = PollState(stored: claim.state)
    do {
      let mark = ReadingMark(document: claim.push.body, of: claim.partner.name)
      return try await intake.read(mark) {
        let document = try document(claim, state)
        let time = now()
        let outcome = try await store.take(document.delivery, of: claim, now: time) { outcome in
          try state.pushed(document, outcome, now: time).stored()
        }
        return PollReport(partner: claim.partner.name, result: .delivered(.init(outcome)))
      }
    } catch let error as FeedParserError {
      return try await refuse(
        claim, PollError(.document(error.code.rawValue), "delivered by the hub: \(error)"))
    } catch let error as SetAsideError {
      return try await refuse(
        claim, PollError(.document("set-aside"), "delivered by the hub: \(error)"))
    } catch StoreError.guidsAreWorthless {
      return try await refuse(
        claim, PollError(.document("guids"), "delivered by the hub: guids stand for other articles")
      )
    } catch StoreError.claimLost {
      return PollReport(partner: claim.partner.name, result: .claimLost)
    }
  }

  private func document(_ claim: PushClaim, _ state: PollState) throws(FeedParserError)
    -> ReadDocument
  {
    // What cannot be decoded is no feed, and told as such.
    let body = (try? BodyDecoder().decode(claim.push.body)) ?? claim.push.body
    var document = try reader.read(
      body,
      from: DocumentOrigin(
        charset: DocumentOrigin.charset(claim.push.type), location: claim.push.topic),
      of: claim.partner, guidsAreDegraded: state.guidsAreDegraded, window: claim.window, now: now())
    document.delivery.isWhole = false
    return document
  }

  private func refuse(_ claim: PushClaim, _ error: PollError) async throws -> PollReport {
    try await store.refuse(claim, now: now())
    return PollReport(partner: claim.partner.name, result: .failed(error))
  }
}

extension PollState {
  /// The state after a document that came by itself. It says nothing of how the feed is served, and
  /// of how often it has news only the newest.
  fileprivate func pushed(_ document: ReadDocument, _ outcome: DeliveryOutcome, now: Timestamp)
    -> PollState
  {
    var state = self
    state.lastSuccess = now
    state.newestEntry = ([newestEntry] + document.dates(upTo: now)).compactMap(\.self).max()
    state.tally.add(PollReport.Tally(outcome).new, now: now)
    return state
  }
}
