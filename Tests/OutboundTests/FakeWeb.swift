import Outbound
import Synchronization

/// Names and answers without a network; remembers what was asked.
final class FakeWeb: NameResolver, Transport {
  private let names: [String: [String]]
  private let answers: [String: OutboundResponse]
  private let log = Mutex<[String]>([])

  init(
    names: [String: [String]] = ["mitra.example": ["8.8.8.8"]],
    _ answers: [String: OutboundResponse]
  ) {
    self.names = names
    self.answers = answers
  }

  /// Address, connection, Authorization and Cookie of every request sent.
  var asked: [String] { log.withLock(\.self) }

  func addresses(of name: String) async throws(FetchFailure) -> [IPAddress] {
    (names[name] ?? []).compactMap { IPAddress($0) }
  }

  func send(
    _ request: OutboundRequest, to address: IPAddress, limits: FetchLimits, within time: Duration
  ) async throws(FetchFailure) -> OutboundResponse {
    let key = request.headers["authorization"].map { " \($0)" } ?? ""
    let cookies = request.headers["cookie"].map { " Cookie: \($0)" } ?? ""
    log.withLock { $0.append("\(request.url) \(address)\(key)\(cookies)") }
    guard let answer = answers["\(request.url)\(cookies)"] ?? answers[request.url.description]
    else {
      throw FetchFailure(.unreachable, "nobody there")
    }
    return answer
  }
}

extension OutboundResponse {
  static func redirect(_ status: Int, _ location: String?, cookies: [String] = [])
    -> OutboundResponse
  {
    OutboundResponse(
      status: status,
      headers: HeaderFields(
        (location.map { [("Location", $0)] } ?? []) + cookies.map { ("Set-Cookie", $0) }))
  }
}

extension FetchLimits {
  /// As agreed, but for the time: where all tests share two processors, one may stand still for a
  /// minute.
  static let patient: FetchLimits = {
    var limits = FetchLimits()
    (limits.connect, limits.total) = (.seconds(60), .seconds(600))
    return limits
  }()
}
