import Outbound
import OutboundHTTP
import Testing

/// C7, C12 and the addresses, over real sockets on loopback.
@Suite struct HTTPTransportTests {
  /// A name that resolves to what a test says, one answer after the other.
  private struct Names: NameResolver {
    let addresses: [String]

    func addresses(of name: String) async throws(FetchFailure) -> [IPAddress] {
      addresses.compactMap { IPAddress($0) }
    }
  }

  /// As agreed, but for the time: where all tests share two processors, one may stand still.
  private static let patient: FetchLimits = {
    var limits = FetchLimits()
    (limits.connect, limits.total) = (.seconds(60), .seconds(600))
    return limits
  }()

  private func fetch(
    _ server: ScriptedServer, host: String = "127.0.0.1", names: [String] = [], opens: String?,
    limits: FetchLimits = Self.patient, headers: [(String, String)] = []
  ) async throws -> Result<OutboundResponse, FetchFailure> {
    let policy = AddressPolicy(
      allowed: opens.flatMap { AllowedHost("\($0):\(server.port)") }.map { [$0] } ?? [],
      ports: [80, 443, server.port])
    let fetcher = Fetcher(
      policy: policy, limits: limits, resolver: Names(addresses: names), transport: HTTPTransport())
    let url = try WebURL("http://\(host):\(server.port)/feed?a=b")
    return await fetcher.fetch(OutboundRequest(url: url, headers: HeaderFields(headers))).result
  }

  private func code(_ result: Result<OutboundResponse, FetchFailure>) -> FetchFailure.Code? {
    if case .failure(let failure) = result { failure.code } else { nil }
  }

  @Test func aRequestCarriesItsFieldsAndNoOthers() async throws {
    let server = try await ScriptedServer(
      .bytes("HTTP/1.1 200 OK\r\nETag: \"a\"\r\nSet-Cookie: x=y\r\nContent-Length: 3\r\n\r\nisi"))
    let answer = try await fetch(
      server, host: "mitra.example", names: ["127.0.0.1"], opens: "mitra.example",
      headers: [("User-Agent", "Siar/1"), ("Accept-Encoding", "gzip, deflate")]
    ).get()
    #expect(answer.status == 200 && answer.body == Array("isi".utf8))
    #expect(answer.headers["etag"] == "\"a\"")
    let lines = server.requests[0].lowercased().split(separator: "\r\n").map(String.init).sorted()
    #expect(
      lines == [
        "accept-encoding: gzip, deflate", "get /feed?a=b http/1.1",
        "host: mitra.example:\(server.port)", "user-agent: siar/1",
      ])
    try await server.stop()
  }

  @Test(arguments: [
    "HTTP/1.1 200 OK\r\nContent-Length: 30\r\n\r\nisi", "HTTP/1.1 200 OK\r\nContent-Le",
    "bukan HTTP\r\n\r\n",
    "HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\nisi", "",
    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nisi",
  ])
  func anAnswerThatIsNotWholeIsAnError(_ text: String) async throws {
    let server = try await ScriptedServer(.bytes(text))
    #expect(code(try await fetch(server, opens: "127.0.0.1")) == .interrupted)
    try await server.stop()
  }

  @Test func whatStandsBehindTheContentLengthIsNotRead() async throws {
    let server = try await ScriptedServer(
      .bytes("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nisi dan lagi"))
    #expect(try await fetch(server, opens: "127.0.0.1").get().body == Array("isi".utf8))
    try await server.stop()
  }

  @Test(arguments: [
    ScriptedServer.Answer.stall(""), .stall("HTTP/1.1 200 OK\r\n"),
    .stall("HTTP/1.1 200 OK\r\nContent-Length: 30\r\n\r\nisi"),
  ])
  func aSlowAnswerEndsInTime(_ answer: ScriptedServer.Answer) async throws {
    let server = try await ScriptedServer(answer)
    var limits = FetchLimits()
    limits.total = .milliseconds(300)
    #expect(code(try await fetch(server, opens: "127.0.0.1", limits: limits)) == .timeout)
    try await server.stop()
  }

  @Test func aBodyThatNeverEndsIsCutOff() async throws {
    let more = String(repeating: "x", count: 64 << 10)
    let server = try await ScriptedServer(.endless("HTTP/1.1 200 OK\r\n\r\n", more))
    // Its size ends it, however slow the machine is.
    var limits = FetchLimits()
    limits.total = .seconds(300)
    #expect(code(try await fetch(server, opens: "127.0.0.1", limits: limits)) == .tooLarge)
    try await server.stop()
  }

  @Test(arguments: [
    ("127.0.0.1", []), ("127.1", []), ("2130706433", []), ("0x7f.0.0.1", []), ("017700000001", []),
    ("[::ffff:127.0.0.1]", []), ("localhost", ["127.0.0.1"]), ("mitra.example", ["127.0.0.1"]),
    ("mitra.example", ["93.184.215.14", "127.0.0.1"]), ("mitra.example", ["::ffff:7f00:1"]),
  ])
  func nothingOnThisMachineIsAsked(_ host: String, _ names: [String]) async throws {
    let server = try await ScriptedServer(.bytes("HTTP/1.1 200 OK\r\n\r\n"))
    #expect(code(try await fetch(server, host: host, names: names, opens: nil)) == .addressRefused)
    #expect(server.requests == [])
    try await server.stop()
  }

  @Test func aRedirectToThisMachineIsNotFollowed() async throws {
    let inside = try await ScriptedServer(.bytes("HTTP/1.1 200 OK\r\n\r\n"))
    for status in [301, 302, 303, 307, 308] {
      let server = try await ScriptedServer(
        .bytes(
          "HTTP/1.1 \(status) X\r\nLocation: http://127.0.0.1:\(inside.port)/\r\n"
            + "Content-Length: 0\r\n\r\n"))
      #expect(code(try await fetch(server, opens: "127.0.0.1")) == .addressRefused)
      try await server.stop()
    }
    #expect(inside.requests == [])
    try await inside.stop()
  }

  @Test func nobodyThereIsUnreachable() async throws {
    let server = try await ScriptedServer(.stall(""))
    try await server.stop()
    #expect(code(try await fetch(server, opens: "127.0.0.1")) == .unreachable)
  }

  @Test func namesAreResolvedByTheSystem() async throws {
    let addresses = try await SystemResolver().addresses(of: "localhost")
    #expect(addresses.contains(.v4(0x7F00_0001)) || addresses.contains(.v6(0, 1)))
    await #expect(throws: FetchFailure.self) {
      try await SystemResolver().addresses(of: "tidak-ada.invalid")
    }
  }
}
