/// What a hub says or asks at a callback. WebSub sections 5.2 and 5.3.
struct HubIntent: Sendable, Hashable {
  enum Mode: String, Sendable, Hashable {
    case subscribe
    case unsubscribe
    case denied
  }

  var mode: Mode
  var topic: String
  /// What is to be said back; empty where the subscription is denied.
  var challenge: String
  /// Seconds; nil where it is not given or cannot be read.
  var lease: Int64?
  var reason: String?

  /// Reads the query of the hub's request; nil where it asks nothing that could be answered.
  init?(query: some StringProtocol) {
    let form = FormContent(query: query)
    guard let mode = form["hub.mode"].flatMap(Mode.init), let topic = form["hub.topic"] else {
      return nil
    }
    self.mode = mode
    self.topic = topic
    challenge = form["hub.challenge"] ?? ""
    lease = form["hub.lease_seconds"].flatMap { Int64($0) }
    reason = form["hub.reason"].map { String($0.prefix(200)) }
    if mode != .denied, challenge.isEmpty { return nil }
  }
}
