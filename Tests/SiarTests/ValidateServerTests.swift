import Foundation
import Testing

/// `siar validate --http` against servers that do right and wrong.
@Suite struct ValidateServerTests {
  private let newsroom: Newsroom

  init() throws {
    newsroom = try Newsroom()
  }

  private static func feed(_ more: String = "", self path: String = "feed") -> [UInt8] {
    Array(
      """
      <?xml version="1.0" encoding="utf-8"?>
      <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
      <title>Kabar</title><link>https://kabar.example/</link><description>Berita</description>
      <language>id</language><atom:link rel="self" href="\(path)"/>
      <item><title>Satu</title><link>https://kabar.example/satu</link>
      <guid isPermaLink="false">tag:kabar.example,2026:1</guid></item>\(more)
      </channel></rss>
      """.utf8)
  }

  private func validate(_ arguments: String...) throws -> (Program, [String]) {
    let result = try newsroom.siar(["validate", "--format", "jsonl", "--http"] + arguments)
    let rules = try result.lines(of: "diagnostic").compactMap { $0["rule"] as? String }
    return (result, rules.filter { $0.hasPrefix("http-") }.sorted())
  }

  @Test func ourOwnServerBehavesWell() throws {
    _ = try newsroom.siar("import", "--quiet", Newsroom.samples)
    let server = try RunningServer(newsroom)
    for name in ["rss.xml", "atom.xml", "feed.json"] {
      let (result, rules) = try validate("\(server.address)/\(name)")
      // The base URL of the tests is not the address that the server got, and there is no hub yet.
      #expect(
        Set(rules).isSubset(of: ["http-self-mismatch", "http-hub-missing"]), "\(name): \(rules)")
      #expect(result.status == 0)
    }
  }

  @Test func aServerThatDoesNothingRightIsToldSo() throws {
    let server = try ScriptedServer { request in
      let item = "<item><title>\(request.number)</title></item>"
      return .init(fields: [("Content-Type", "text/html")], body: Self.feed(item))
    }
    let (result, rules) = try validate("\(server.address)/feed")
    #expect(
      rules == [
        "http-cache-control-missing", "http-charset-missing", "http-hub-missing",
        "http-media-type-wrong", "http-validators-missing",
      ])
    #expect(result.status == 0, "none of these is an error")
    #expect(server.requests.map(\.path) == ["/feed", "/feed"])
    #expect(server.requests.allSatisfy { $0.fields["accept-encoding"] == "gzip" })
    let strict = try newsroom.siar("validate", "--http", "--strict", "\(server.address)/feed")
    #expect(strict.status == 1)
  }

  @Test func conditionsAreAskedOneAtATime() throws {
    let server = try ScriptedServer { request in
      let fields = [
        ("ETag", "\"1\""), ("Last-Modified", "Mon, 23 Nov 2026 10:00:00 GMT"),
        ("Cache-Control", "max-age=60"), ("Content-Type", "application/rss+xml; charset=utf-8"),
      ]
      if request.fields["if-none-match"] == "\"1\"" { return .init(status: 304, fields: fields) }
      return .init(fields: fields, body: Self.feed())
    }
    let (_, rules) = try validate("\(server.address)/feed")
    #expect(rules == ["http-hub-missing", "http-last-modified-ignored"])
    let conditions = server.requests.map {
      [$0.fields["if-none-match"], $0.fields["if-modified-since"]]
    }
    #expect(
      conditions == [
        [nil, nil], [nil, nil], ["\"1\"", nil], [nil, "Mon, 23 Nov 2026 10:00:00 GMT"],
      ])
  }

  @Test func whatIsNotStableIsFoundByTwoRequests() throws {
    let server = try ScriptedServer { request in
      let id = "<guid isPermaLink=\"false\">\(request.number)</guid>"
      let item =
        "<item><title>Dua</title><link>https://kabar.example/dua</link>\(id)</item>"
      return .init(
        fields: [
          ("ETag", "\"1\""), ("Cache-Control", "max-age=60"),
          ("Content-Type", "application/rss+xml; charset=utf-8"),
        ], body: Self.feed(item))
    }
    let (result, rules) = try validate("\(server.address)/feed")
    #expect(rules.contains("http-ids-unstable") && rules.contains("http-etag-reused"))
    #expect(result.status == 1)
  }

  @Test func redirectsAreFollowedAndTold() throws {
    let server = try ScriptedServer { request in
      switch request.path {
      case "/lama": .init(status: 301, fields: [("Location", "/pindah")])
      case "/pindah": .init(status: 302, fields: [("Location", "/feed")])
      case "/putar": .init(status: 302, fields: [("Location", "/putar")])
      default: .init(body: Self.feed())
      }
    }
    let (_, rules) = try validate("\(server.address)/lama")
    #expect(
      Set(rules).isSuperset(of: [
        "http-redirect-permanent", "http-redirect-temporary", "http-redirect-chain",
      ]))
    let (loop, found) = try validate("\(server.address)/putar")
    #expect(loop.status == 3 && found == ["http-redirect-broken"])
  }

  @Test(arguments: [404, 410, 429, 500, 503])
  func aFeedThatCouldNotBeFetchedIsUnreadableAndNotInvalid(status: Int) throws {
    let server = try ScriptedServer { _ in
      .init(status: status, body: Array("<rss><channel></rss>".utf8))
    }
    let (result, rules) = try validate("\(server.address)/feed")
    #expect(result.status == 3 && rules == ["http-status"])
    #expect(result.errors.contains("the server answered \(status) "))
    #expect(server.requests.count == 1)
    let plain = try newsroom.siar("validate", "--format", "jsonl", "\(server.address)/feed")
    #expect(plain.status == 3)
    let lines = try plain.lines(of: "input").compactMap { $0["verdict"] as? String }
    #expect(lines == ["unreadable"])
    #expect(try plain.lines(of: "diagnostic").isEmpty)
  }

  @Test func aBodyIsTakenForWhatItIs() throws {
    let server = try ScriptedServer { _ in
      .init(fields: [("Content-Encoding", "gzip")], body: Self.feed())
    }
    #expect(try validate("\(server.address)/feed").0.status == 0)
  }

  @Test func aBodyWhoseCodingIsDamagedIsUnreadable() throws {
    let server = try ScriptedServer { _ in
      .init(
        fields: [("Content-Encoding", "gzip")],
        body: [0x1F, 0x8B, 0x08, 0, 0, 0, 0, 0, 0, 3] + Self.feed())
    }
    let (result, rules) = try validate("\(server.address)/feed")
    #expect(result.status == 3 && rules == [])
    #expect(result.errors.contains("the body is not as it is coded"))
  }

  @Test func aServerThatNeverAnswersIsGivenUp() throws {
    let server = try ScriptedServer { _ in
      Thread.sleep(forTimeInterval: 3)
      return .init(body: Self.feed())
    }
    let result = try newsroom.siar("validate", "--timeout", "1", "\(server.address)/feed")
    #expect(result.status == 3)
    #expect(result.errors.contains("was not done within the time of a fetch"))
  }
}
