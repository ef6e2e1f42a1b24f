import Outbound
import Testing

/// C11: redirects.
@Suite struct RedirectTests {
  private func fetch(
    _ url: String, names: [String: [String]] = ["mitra.example": ["8.8.8.8"]],
    _ answers: [String: OutboundResponse], authorization: String? = nil
  ) async throws -> (Exchange, [String]) {
    let web = FakeWeb(names: names, answers)
    let fetcher = Fetcher(
      policy: AddressPolicy(), limits: .patient, resolver: web, transport: web)
    var headers = HeaderFields()
    if let authorization { headers.add("Authorization", authorization) }
    let exchange = await fetcher.fetch(OutboundRequest(url: try WebURL(url), headers: headers))
    return (exchange, web.asked)
  }

  private func code(_ exchange: Exchange) -> FetchFailure.Code? {
    if case .failure(let failure) = exchange.result { failure.code } else { nil }
  }

  private func chain(_ count: Int) -> [String: OutboundResponse] {
    var answers = ["https://mitra.example/\(count)": OutboundResponse(status: 200)]
    for step in 0..<count {
      answers["https://mitra.example/\(step)"] = .redirect(302, "\(step + 1)")
    }
    return answers
  }

  @Test func fourHopsAreFollowedAndNotFive() async throws {
    let four = try await fetch("https://mitra.example/0", chain(4))
    #expect(four.0.hops.count == 4 && code(four.0) == nil)
    #expect(four.0.location.description == "https://mitra.example/4")
    let five = try await fetch("https://mitra.example/0", chain(5))
    #expect(code(five.0) == .tooManyRedirects)
    #expect(five.1.count == 5)
  }

  @Test(arguments: [
    (OutboundResponse.redirect(301, nil), FetchFailure.Code.badRedirect),
    (.redirect(301, ""), .badRedirect), (.redirect(302, "http://"), .badRedirect),
    (.redirect(308, "https://[::1"), .badRedirect),
    (.redirect(301, "ftp://mitra.example/"), .badRedirect),
    (.redirect(302, "https://a:b@mitra.example/"), .badRedirect),
    (.redirect(307, "/"), .redirectLoop),
    (.redirect(303, "https://MITRA.example:443/#x"), .redirectLoop),
    (.redirect(302, "http://mitra.example/"), .redirectDowngrade),
    (.redirect(301, "https://127.0.0.1/"), .addressRefused),
    (.redirect(302, "https://0x7f.1/"), .addressRefused),
    (.redirect(303, "//dalam.example/"), .addressRefused),
    (.redirect(307, "https://[::ffff:10.0.0.1]/"), .addressRefused),
    (.redirect(308, "https://mitra.example:6379/"), .addressRefused),
    (.redirect(302, "https://tidak-ada.example/"), .unresolvable),
  ])
  func aBadRedirectIsNotFollowed(_ answer: OutboundResponse, _ expected: FetchFailure.Code)
    async throws
  {
    let names = ["mitra.example": ["8.8.8.8"], "dalam.example": ["192.168.0.7"]]
    let (exchange, asked) = try await fetch(
      "https://mitra.example/", names: names, ["https://mitra.example/": answer])
    #expect(code(exchange) == expected)
    #expect(asked == ["https://mitra.example/ 8.8.8.8"])
  }

  @Test func aLoopOfTwoEnds() async throws {
    let (exchange, asked) = try await fetch(
      "https://mitra.example/a",
      [
        "https://mitra.example/a": .redirect(302, "b"),
        "https://mitra.example/b": .redirect(302, "a"),
      ])
    #expect(code(exchange) == .redirectLoop && asked.count == 2)
  }

  @Test func aPasswordStaysWithItsOrigin() async throws {
    let (_, asked) = try await fetch(
      "https://mitra.example/a",
      names: ["mitra.example": ["8.8.8.8"], "lain.example": ["9.9.9.9"]],
      [
        "https://mitra.example/a": .redirect(302, "/b"),
        "https://mitra.example/b": .redirect(302, "https://lain.example/"),
        "https://lain.example/": OutboundResponse(status: 200),
      ], authorization: "Basic x")
    #expect(
      asked == [
        "https://mitra.example/a 8.8.8.8 Basic x", "https://mitra.example/b 8.8.8.8 Basic x",
        "https://lain.example/ 9.9.9.9",
      ])
  }

  @Test func aNameIsResolvedOnceForEachRequestAndThenPinned() async throws {
    let (exchange, asked) = try await fetch(
      "http://mitra.example/", names: ["mitra.example": ["8.8.4.4", "8.8.8.8"]], [:])
    #expect(code(exchange) == .unreachable)
    #expect(asked == ["http://mitra.example/ 8.8.4.4", "http://mitra.example/ 8.8.8.8"])
  }
}
