import Feed
package import Outbound
import Synchronization

/// Names and servers of all simulated partners, and the clock that they share with the aggregator.
package final class SimulatedWeb: Transport, NameResolver {
  private struct State {
    var now: Int64
    var partners: [String: SimulatedPartner]
  }

  private let state: Mutex<State>

  /// Each fault is that of every so manieth partner.
  init(partners count: Int, start: Timestamp) {
    let faults = Fault.allCases
    let partners = (0..<count).map {
      SimulatedPartner(number: $0, fault: faults[$0 % faults.count], start: start.seconds)
    }
    state = Mutex(
      State(
        now: start.seconds,
        partners: Dictionary(uniqueKeysWithValues: partners.map { ($0.host, $0) })))
  }

  var now: Timestamp { state.withLock { Timestamp(seconds: $0.now) } }

  func advance(_ seconds: Int64) { state.withLock { $0.now += seconds } }

  var partners: [SimulatedPartner] { state.withLock { Array($0.partners.values) } }

  package func addresses(of name: String) async throws(FetchFailure) -> [IPAddress] {
    [.v4(0x0808_0808)]
  }

  package func send(
    _ request: OutboundRequest, to address: IPAddress, limits: FetchLimits, within time: Duration
  ) async throws(FetchFailure) -> OutboundResponse {
    let answer: Result<OutboundResponse, FetchFailure>? = state.withLock { state in
      state.partners["\(request.url.host)"]?.answer(request, now: state.now)
    }
    guard let answer else { throw FetchFailure(.unreachable, "nobody there") }
    return try answer.get()
  }
}
