import Outbound
import Testing

/// C7, C11: cookies within one chain of redirects. RFC 6265.
@Suite struct CookieTests {
  private static let names = [
    "mitra.example": ["8.8.8.8"], "www.mitra.example": ["8.8.8.8"],
    "kabar.mitra.example": ["8.8.8.8"], "lain.example": ["9.9.9.9"], "a.co.id": ["8.8.4.4"],
    "b.co.id": ["9.9.9.9"],
  ]

  private func fetch(_ url: String, _ answers: [String: OutboundResponse]) async throws
    -> (Result<OutboundResponse, FetchFailure>, [String])
  {
    let web = FakeWeb(names: Self.names, answers)
    let fetcher = Fetcher(
      policy: AddressPolicy(), limits: .patient, resolver: web, transport: web)
    let exchange = await fetcher.fetch(OutboundRequest(url: try WebURL(url)))
    return (exchange.result, web.asked.map { $0.replacing(#/ \d+(\.\d+){3}/#, with: "") })
  }

  private static let feed = OutboundResponse(status: 200, body: Array("<rss/>".utf8))

  @Test func aSiteThatSetsACookieAndComesBackIsRead() async throws {
    let (result, asked) = try await fetch(
      "https://mitra.example/feed",
      [
        "https://mitra.example/feed": .redirect(302, "/cek?ke=feed", cookies: ["sudah=1; Path=/"]),
        "https://mitra.example/cek?ke=feed Cookie: sudah=1": .redirect(302, "/feed"),
        "https://mitra.example/feed Cookie: sudah=1": Self.feed,
      ])
    #expect(try result.get() == Self.feed)
    #expect(
      asked == [
        "https://mitra.example/feed", "https://mitra.example/cek?ke=feed Cookie: sudah=1",
        "https://mitra.example/feed Cookie: sudah=1",
      ])
  }

  @Test func aSiteThatSendsToTheSameAddressWithACookieIsRead() async throws {
    let (result, _) = try await fetch(
      "https://mitra.example/feed",
      [
        "https://mitra.example/feed": .redirect(
          307, "https://mitra.example/feed", cookies: ["a=b"]),
        "https://mitra.example/feed Cookie: a=b": Self.feed,
      ])
    #expect(try result.get() == Self.feed)
  }

  @Test func aLoopWithTheSameCookieIsALoop() async throws {
    let again = OutboundResponse.redirect(302, "/feed", cookies: ["a=b"])
    let (result, asked) = try await fetch(
      "https://mitra.example/feed", ["https://mitra.example/feed": again])
    #expect(throws: FetchFailure.self) { try result.get() }
    #expect(asked.count == 2)
  }

  @Test func aLoopWithEverNewCookiesEnds() async throws {
    var answers = ["https://mitra.example/": OutboundResponse.redirect(302, "/", cookies: ["a=0"])]
    for step in 0..<9 {
      answers["https://mitra.example/ Cookie: a=\(step)"] = .redirect(
        302, "/", cookies: ["a=\(step + 1)"])
    }
    let (result, asked) = try await fetch("https://mitra.example/", answers)
    #expect(throws: FetchFailure.self) { try result.get() }
    #expect(asked.count == 5)
  }

  /// What the second address of a chain is sent of the cookies that the first one set.
  @Test(
    arguments: [
      // The host's own, and those of the site.
      ("https://mitra.example/a/feed", "https://mitra.example/b", "x=1; Path=/", "x=1"),
      ("https://mitra.example/a/feed", "https://mitra.example/a/c", "x=1", "x=1"),
      ("https://mitra.example/a/feed", "https://mitra.example/ab", "x=1", nil),
      ("https://mitra.example/a/feed", "https://mitra.example/b", "x=1", nil),
      ("https://mitra.example/", "https://mitra.example/b", "x=1; path=/c", nil),
      ("https://mitra.example/", "https://www.mitra.example/", "x=1", nil),
      ("https://mitra.example/", "https://www.mitra.example/", "x=1; Domain=mitra.example", "x=1"),
      (
        "https://www.mitra.example/", "https://kabar.mitra.example/", "x=1; domain=.Mitra.example",
        "x=1"
      ),
      // No other site's.
      ("https://mitra.example/", "https://lain.example/", "x=1; Domain=lain.example", nil),
      ("https://mitra.example/", "https://lain.example/", "x=1; Domain=example", nil),
      ("https://mitra.example/", "https://lain.example/", "x=1", nil),
      ("https://a.co.id/", "https://b.co.id/", "x=1; Domain=co.id", nil),
      ("https://mitra.example/", "https://mitra.example/b", "x=1; Domain=kabar.mitra.example", nil),
      // Attributes.
      ("http://mitra.example/", "https://mitra.example/b", "x=1; Secure", nil),
      (
        "https://mitra.example/", "https://mitra.example/b", "x=1; Secure; HttpOnly; SameSite=Lax",
        "x=1"
      ),
      ("https://mitra.example/", "https://mitra.example/b", "x=1; Max-Age=0", nil),
      (
        "https://mitra.example/", "https://mitra.example/b", "x=1; Max-Age=-99999999999999999999",
        nil
      ),
      (
        "https://mitra.example/", "https://mitra.example/b", "x=1; Max-Age=99999999999999999999",
        "x=1"
      ),
      ("https://mitra.example/", "https://mitra.example/b", "x=\"1 2\"; Max-Age=60", "x=\"1 2\""),
      ("https://mitra.example/", "https://mitra.example/b", "x=", "x="),
      // What says nothing.
      ("https://mitra.example/", "https://mitra.example/b", "", nil),
      ("https://mitra.example/", "https://mitra.example/b", "x", nil),
      ("https://mitra.example/", "https://mitra.example/b", "=1", nil),
      ("https://mitra.example/", "https://mitra.example/b", "x=é", nil),
      ("https://mitra.example/", "https://mitra.example/b", "x=1;;=;Domain=;Path", "x=1"),
      (
        "https://mitra.example/", "https://mitra.example/b",
        "x=\(String(repeating: "1", count: 5000))", nil
      ),
    ] as [(String, String, String, String?)])
  func goesBackToItsSiteAlone(_ from: String, _ to: String, _ cookie: String, _ sent: String?)
    async throws
  {
    let (_, asked) = try await fetch(from, [from: .redirect(302, to, cookies: [cookie])])
    #expect(asked.last == to + (sent.map { " Cookie: \($0)" } ?? ""))
  }

  @Test func aDateInThePastDeletes() async throws {
    var answer = OutboundResponse.redirect(
      302, "/b", cookies: ["x=1", "y=2", "x=; Expires=Thu, 01 Jan 1970 00:00:00 GMT"])
    answer.headers.add("Date", "Fri, 13 Nov 2026 06:45:10 GMT")
    let (_, asked) = try await fetch("https://mitra.example/", ["https://mitra.example/": answer])
    #expect(asked.last == "https://mitra.example/b Cookie: y=2")
  }

  @Test func manyCookiesAreBoundedAndLongerPathsGoFirst() async throws {
    let cookies = ["pendek=1; Path=/"] + (0..<100).map { "c\($0)=1; Path=/b" }
    let (_, asked) = try await fetch(
      "https://mitra.example/",
      ["https://mitra.example/": .redirect(302, "/b", cookies: cookies)])
    let sent = asked.last.map { $0.split(separator: "; ") } ?? []
    #expect(sent.count == 30)
    #expect(sent.first == "https://mitra.example/b Cookie: c0=1" && sent.last == "pendek=1")
  }

  @Test func nothingIsKeptFromOneFetchToTheNext() async throws {
    let web = FakeWeb(
      names: Self.names,
      [
        "https://mitra.example/": .redirect(302, "/b", cookies: ["x=1"]),
        "https://mitra.example/b": Self.feed,
      ])
    let fetcher = Fetcher(
      policy: AddressPolicy(), limits: .patient, resolver: web, transport: web)
    for _ in 0..<2 {
      _ = await fetcher.fetch(OutboundRequest(url: try WebURL("https://mitra.example/")))
    }
    let round = ["https://mitra.example/ 8.8.8.8", "https://mitra.example/b 8.8.8.8 Cookie: x=1"]
    #expect(web.asked == round + round)
  }
}
