import Foundation
import Testing

/// The listener as curl sees it. Rows are those of the network checks.
@Suite struct ServeTests {
  private let newsroom: Newsroom
  private let server: RunningServer

  init() throws {
    newsroom = try Newsroom()
    _ = try newsroom.siar("import", "--quiet", Newsroom.samples)
    server = try RunningServer(newsroom)
  }

  @Test(arguments: [
    ("/rss.xml", "application/rss+xml"), ("/atom.xml", "application/atom+xml"),
    ("/feed.json", "application/feed+json"),
  ])
  func p1AResponseCarriesWhatCachesNeed(path: String, type: String) throws {
    let answer = try server.ask(path)
    #expect(answer.status == 200)
    #expect(answer.headers["content-type"] == "\(type); charset=utf-8")
    #expect(answer.headers["etag"]?.hasPrefix("W/\"") == true)
    #expect(answer.headers["vary"] == "Accept-Encoding")
    #expect(
      answer.headers["cache-control"] == "public, max-age=120, stale-while-revalidate=600")
    #expect(answer.headers["content-length"] == "\(answer.body.utf8.count)")
    for name in ["date", "last-modified"] { #expect(answer.headers[name] != nil) }
  }

  @Test func p2A304HasTheValidatorsAndNoBody() throws {
    let full = try server.ask("/rss.xml")
    let etag = try #require(full.headers["etag"])
    let answer = try server.ask("/rss.xml", "-H", "If-None-Match: \(etag)")
    #expect(answer.status == 304 && answer.body.isEmpty)
    for name in ["etag", "cache-control", "vary"] {
      #expect(answer.headers[name] == full.headers[name])
    }
    for name in ["content-type", "content-encoding", "last-modified"] {
      #expect(answer.headers[name] == nil)
    }
  }

  @Test func p5ADateAloneGives304() throws {
    let date = try #require(try server.ask("/rss.xml").headers["last-modified"])
    #expect(try server.ask("/rss.xml", "-H", "If-Modified-Since: \(date)").status == 304)
    let old = "If-Modified-Since: Sun, 06 Nov 1994 08:49:37 GMT"
    #expect(try server.ask("/rss.xml", "-H", old).status == 200)
  }

  @Test func p6AndP7AnyEncodingHasTheSameTag() throws {
    let plain = try server.ask("/rss.xml")
    let packed = try server.ask("/rss.xml", "--compressed")
    #expect(packed.headers["content-encoding"] == "gzip")
    #expect(packed.headers["etag"] == plain.headers["etag"])
    #expect(packed.body == plain.body)
    #expect(
      try server.ask("/rss.xml", "-H", "Accept-Encoding: gzip;q=0").headers["content-encoding"]
        == nil)
  }

  @Test func p9TwoRequestsAreByteIdentical() throws {
    #expect(try server.ask("/atom.xml").body == server.ask("/atom.xml").body)
  }

  @Test func p11HeadIsGetWithoutABody() throws {
    let get = try server.ask("/rss.xml")
    let head = try server.ask("/rss.xml", "--head")
    #expect(head.status == 200 && head.body.isEmpty)
    var (one, other) = (get.headers, head.headers)
    one["date"] = nil
    other["date"] = nil
    #expect(one == other)
    let post = try server.ask("/rss.xml", "-X", "POST")
    #expect(post.status == 405 && post.headers["allow"] == "GET, HEAD, OPTIONS")
  }

  @Test func p13ACodeMovesOnceAndWhatIsUnknownIs404() throws {
    let moved = try server.ask("/regions/12.09/rss.xml")
    #expect(moved.status == 301)
    #expect(moved.headers["location"] == "http://127.0.0.1:8080/regions/kab-asahan/rss.xml")
    for path in [
      "/regions/kab-atlantis/rss.xml", "/regions/kab-blitar/rss.xml", "/rss.xml/",
      "/%2e%2e/rss.xml",
      "/articles/x", "/nothing",
    ] {
      #expect(try server.ask(path).status == 404, "\(path)")
    }
  }

  @Test func p17UnknownQueriesChangeNothing() throws {
    let plain = try server.ask("/rss.xml")
    let query = try server.ask("/rss.xml?utm_source=x&_=123")
    #expect(query.status == 200 && query.headers["etag"] == plain.headers["etag"])
  }

  @Test func aCorrectionByAnotherProcessIsServed() throws {
    let before = try server.ask("/rss.xml")
    let file = "2026-10-14-jalan-longsor-bandar-pulau.txt"
    let text = try String(contentsOfFile: "\(Newsroom.samples)/\(file)", encoding: .utf8)
    let copy = try newsroom.folder.write(
      text.replacing("Jalan Longsor", with: "Ruas Longsor"), to: file)
    #expect(try newsroom.siar("import", copy).output.hasSuffix("0 new, 1 revised, 0 unchanged\n"))
    var after = before
    for _ in 0..<100 where after.body == before.body {
      after = try server.ask("/rss.xml")
      Thread.sleep(forTimeInterval: 0.05)
    }
    #expect(after.body.contains("Ruas Longsor"))
    #expect(after.headers["etag"] != before.headers["etag"])
    let items = { (body: String) in body.components(separatedBy: "<guid").count }
    #expect(items(after.body) == items(before.body))
  }

  @Test func pagesAndListsAreThere() throws {
    let home = try server.ask("/")
    #expect(home.status == 200 && home.headers["content-type"] == "text/html; charset=utf-8")
    #expect(home.body.contains("Kabupaten Asahan"))
    #expect(try server.ask("/healthz").body == "ok\n")
    let list = try server.ask("/feeds.opml")
    #expect(list.status == 200)
    #expect(list.body.contains("http://127.0.0.1:8080/regions/kab-asahan/rss.xml"))
  }

  @Test(arguments: [
    ("127.0.0.1:PORT", "another process listens there; end it, or name another port with --listen"),
    ("192.0.2.7:8080", "this machine does not have that address"),
    ("tiada.invalid:8080", "no address of this machine is called so"),
  ])
  func anAddressThatCannotBeListenedOnIsNamed(_ place: String, _ reason: String) throws {
    let port = server.address.split(separator: ":").last.map(String.init) ?? ""
    let address = place.replacing("PORT", with: port)
    let second = try newsroom.siar("serve", "--listen", address)
    #expect(second.status == 3)
    #expect(
      second.errors.hasSuffix("error: cannot listen on \(address): \(reason)\n"),
      "\(second.errors)")
  }

  @Test func sigtermEndsItWithinASecond() throws {
    let begin = ContinuousClock.now
    server.process.terminate()
    server.process.waitUntilExit()
    #expect(server.process.terminationStatus == 0)
    // A second, and one more for a machine that runs many tests at once.
    #expect(ContinuousClock.now - begin < .seconds(2))
  }
}
