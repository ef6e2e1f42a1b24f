import Feed
import FeedAggregator
import Outbound
import Testing

/// C1 to C5, C10, C12 and 410, each as one value after the other.
@Suite struct PollStateTests {
  private let now = Timestamp(seconds: 1_791_979_200)

  private func poll(
    _ state: inout PollState, _ status: Int, _ fields: [(String, String)] = [], body: String = "",
    conditional: Bool? = nil, at time: Timestamp? = nil
  ) throws -> PollVerdict {
    let asks = conditional ?? true
    let request = OutboundRequest(
      url: try WebURL("https://mitra.example/feed"),
      headers: asks ? state.conditions : HeaderFields())
    let response = OutboundResponse(
      status: status, headers: HeaderFields(fields), body: Array(body.utf8))
    let verdict = state.receive(
      Exchange(request: request, result: .success(response)), digest: body, now: time ?? now)
    if verdict == .read { state.accept(response, digest: body, now: time ?? now) }
    return verdict
  }

  @Test func c1ValidatorsComeBackByteForByte() throws {
    var state = PollState()
    #expect(state.conditions == HeaderFields())
    let fields = [("ETag", "W/\"a -gzip\""), ("Last-Modified", "kemarin")]
    #expect(try poll(&state, 200, fields, body: "a") == .read)
    #expect(
      state.conditions
        == HeaderFields([
          ("If-None-Match", "W/\"a -gzip\""), ("If-Modified-Since", "kemarin"),
        ]))
  }

  @Test func c2A200ReplacesBothAlsoWhenTheBodyIsUnchanged() throws {
    var state = PollState()
    _ = try poll(&state, 200, [("ETag", "1"), ("Last-Modified", "x")], body: "a")
    #expect(try poll(&state, 200, [("ETag", "2")], body: "a") == .unchanged)
    #expect(state.validators == PollState.Validators(etag: "2"))
  }

  @Test func c3A304UpdatesWhatItCarriesAndClearsErrors() throws {
    var state = PollState()
    _ = try poll(&state, 200, [("ETag", "1"), ("Last-Modified", "x")], body: "a")
    _ = try poll(&state, 500)
    #expect(state.errorCount == 1)
    #expect(try poll(&state, 304, [("ETag", "2")]) == .unchanged)
    #expect(state.validators == PollState.Validators(etag: "2", lastModified: "x"))
    #expect(state.errorCount == 0 && state.lastError == nil)
  }

  @Test func c4A304ToAnUnconditionalRequestIsAnError() throws {
    var state = PollState()
    guard case .failed(let error) = try poll(&state, 304, conditional: false) else {
      Issue.record("taken for an answer")
      return
    }
    #expect(error.kind == .unexpectedNotModified && state.errorCount == 1)
  }

  @Test func c5AnotherBodyUnderOneETagIsReadAndFlagged() throws {
    var state = PollState()
    _ = try poll(&state, 200, [("ETag", "1")], body: "a")
    #expect(!state.reusesETags)
    #expect(try poll(&state, 200, [("ETag", "1")], body: "b") == .read)
    #expect(state.reusesETags)
  }

  @Test(
    arguments: [
      (403, [("Content-Type", "text/html; charset=utf-8")], PollError.Kind.challenge),
      (503, [("cf-mitigated", "challenge")], .challenge),
      (200, [("CF-Mitigated", "x")], .challenge),
      (403, [("Content-Type", "text/plain")], .status(403)), (404, [], .status(404)),
      (500, [], .status(500)), (200, [("ETag", "9")], .empty), (410, [], .gone),
    ] as [(Int, [(String, String)], PollError.Kind)])
  func c10AndC12EachErrorHasItsKindAndWhatWeHaveStays(
    _ status: Int, _ fields: [(String, String)], _ kind: PollError.Kind
  ) throws {
    var state = PollState()
    _ = try poll(&state, 200, [("ETag", "1")], body: "a")
    guard case .failed(let error) = try poll(&state, status, fields) else {
      Issue.record("no error")
      return
    }
    #expect(error.kind == kind && state.errorCount == 1)
    #expect(state.validators.etag == "1" && state.bodyDigest == "a")
  }

  @Test(arguments: [429, 503])
  func c9ABusyHostIsLeftAloneAndIsNoError(_ status: Int) throws {
    var state = PollState()
    let error = PollError(.busy, "status \(status)")
    #expect(
      try poll(&state, status, [("Retry-After", "60")]) == .pauseHost(.seconds(60), error))
    #expect(try poll(&state, status) == .pauseHost(.seconds(1500), error))
    #expect(state.errorCount == 0)
  }

  @Test func goneTwiceADayApartIsTheEnd() throws {
    var state = PollState()
    let later = { (hours: Int64) in Timestamp(seconds: 1_791_979_200 + hours * 3600) }
    _ = try poll(&state, 410)
    _ = try poll(&state, 410, at: later(23))
    #expect(!state.isDisabled)
    _ = try poll(&state, 304, conditional: false, at: later(24))
    _ = try poll(&state, 410, at: later(25))
    #expect(!state.isDisabled)
    _ = try poll(&state, 410, at: later(49))
    #expect(state.isDisabled)
  }
}
