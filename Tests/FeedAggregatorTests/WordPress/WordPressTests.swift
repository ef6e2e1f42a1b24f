import ArticleStore
import Feed
import FeedAggregator
import Foundation
import Newsroom
import Testing

/// A partner's WordPress, asked for what changed.
@Suite struct WordPressTests {
  @Test func aCorrectionIsARevisionAndANewPostAnArticle() async throws {
    let press = try await WordPressScene.polled()
    press.site.put(.init(1, "2026-10-14T12:00:00", title: "Judul baru"))
    press.site.put(.init(3, "2026-10-14T12:30:00"))
    #expect(try await press.poll() == .delivered(.init(new: 1, revised: 1, unchanged: 1)))
    #expect(
      try await press.published() == ["Judul baru", "Berita nomor 2", "Berita nomor 3"])
    #expect(
      try await press.scene.articles().map(\.entryID).contains("https://mitra.example/?p=1"))
    try await press.scene.server.stop()
  }

  @Test func theFirstPollAsksForTheLatestAndLaterOnesForWhatChangedSince() async throws {
    let press = try await WordPressScene.polled()
    _ = try await press.poll()
    let queries = press.queries.filter { $0["include"] == nil }
    #expect(queries[0]["order"] == "desc" && queries[0]["modified_after"] == nil)
    #expect(queries[1]["order"] == "asc" && queries[1]["orderby"] == "modified")
    // By the site's own clock, and one second earlier.
    #expect(queries[1]["modified_after"] == "2026-10-14T10:59:59")
    #expect(queries[1]["per_page"] == "100")
    #expect(queries[1]["_embed"] == "author,wp:featuredmedia,wp:term")
    try await press.scene.server.stop()
  }

  @Test func aPostOfTheSameSecondAsTheLastOneIsNotLost() async throws {
    let press = try await WordPressScene.polled()
    press.site.put(.init(3, "2026-10-14T11:00:00"))
    #expect(try await press.poll() == .delivered(.init(new: 1, unchanged: 1)))
    try await press.scene.server.stop()
  }

  @Test(arguments: ["2001-01-01T00:00:00", "2044-01-01T00:00:00"])
  func aSiteWhoseClockIsWrongIsFollowedByItsOwnClock(_ first: String) async throws {
    let press = try await WordPressScene([.init(1, first)])
    #expect(try await press.poll() == .delivered(.init(new: 1)))
    let next = first.replacing("T00", with: "T01")
    press.site.put(.init(2, next))
    #expect(try await press.poll() == .delivered(.init(new: 1, unchanged: 1)))
    #expect(try await press.scene.state().wordPress?.cursor == next)
    try await press.scene.server.stop()
  }

  private func posts(_ range: ClosedRange<Int>, at second: (Int) -> Int) -> [WordPressSite.Post] {
    range.map { number in
      let seconds = second(number)
      let time = String(
        format: "2026-10-14T%02d:%02d:%02d", 12 + seconds / 3600, seconds / 60 % 60, seconds % 60)
      return .init(number, time)
    }
  }

  @Test func aPostThatIsChangedWhilePagesAreReadLosesNoOther() async throws {
    let press = try await WordPressScene.polled()
    for post in posts(3...252, at: { $0 }) { press.site.put(post) }
    // After the first page one of its posts is changed: all others move up by one place.
    let asked = press.site.requestCount
    press.site.change { state in
      state.before[asked + 1] = { $0.posts[10]?.modified = "2026-10-14T13:00:00" }
    }
    #expect(try await press.poll() == .delivered(.init(new: 250, unchanged: 1)))
    #expect(try await press.published().count == 252)
    try await press.scene.server.stop()
  }

  @Test func moreChangesInOneSecondThanStandOnAPageAreAllRead() async throws {
    let press = try await WordPressScene.polled()
    for post in posts(3...252, at: { _ in 7 }) { press.site.put(post) }
    _ = try await press.poll()
    #expect(try await press.published().count == 252)
    try await press.scene.server.stop()
  }

  @Test func whatIsMoreThanFivePagesIsReadSoonAfter() async throws {
    let press = try await WordPressScene.polled()
    for post in posts(3...702, at: { $0 }) { press.site.put(post) }
    _ = try await press.poll()
    #expect(press.queries.filter { $0["include"] == nil }.count == 1 + 5)
    #expect(try await press.published().count < 600)
    let due = try #require(try await press.scene.record().due)
    #expect(due.seconds - press.scene.clock.now.seconds == 900)
    _ = try await press.poll()
    #expect(try await press.published().count == 702)
    #expect(try await press.scene.state().wordPress?.hasMore == false)
    try await press.scene.server.stop()
  }

  @Test func aSlowSiteIsReadNoLongerThanTheClaimLastsAndLosesNothing() async throws {
    let press = try await WordPressScene.polled()
    for post in posts(3...302, at: { $0 }) { press.site.put(post) }
    press.scene.server.serve { [site = press.site, clock = press.scene.clock] request in
      clock.advance(.seconds(31))
      return site.answer(request)
    }
    _ = try await press.poll()
    #expect(press.queries.count == 1 + 2)
    for _ in 0..<3 { _ = try await press.poll() }
    #expect(try await press.published().count == 302)
    try await press.scene.server.stop()
  }

  @Test func aSiteThatDoesNotKnowModifiedAfterIsAskedForItsLatest() async throws {
    let press = try await WordPressScene.polled()
    press.site.change { $0.knowsModifiedAfter = false }
    press.site.put(.init(3, "2026-10-14T12:30:00"))
    #expect(try await press.poll() == .delivered(.init(new: 1, unchanged: 2)))
    press.site.put(.init(1, "2026-10-14T13:00:00", title: "Judul baru"))
    #expect(try await press.poll() == .delivered(.init(revised: 1, unchanged: 2)))
    #expect(press.queries.last { $0["include"] == nil }?["order"] == "desc")
    try await press.scene.server.stop()
  }

  @Test func nothingThatAPostSaysCanRunAndItsPartsAreTakenIn() async throws {
    let press = try await WordPressScene([])
    var post = WordPressSite.State.json(
      .init(
        7, "2026-10-14T12:00:00", title: "Bupati &#8220;Asahan&#8221; <script>x</script>",
        content:
          "<p onclick=\"x()\">Isi <script>alert(1)</script><a href=\"javascript:x\">a</a></p>"))
    post["_embedded"] = [
      "author": [["name": "Penulis <b>Satu</b>"], ["code": "rest_user_invalid_id"]],
      "wp:featuredmedia": [
        ["source_url": "https://mitra.example/a.jpg", "mime_type": "image/jpeg"]
      ],
      "wp:term": [
        [["name": "Hukum &amp; Kriminal", "taxonomy": "category"]],
        [["name": "Kisaran", "taxonomy": "post_tag"], ["code": "rest_term_invalid"]],
      ],
    ]
    let body = [post, ["id": "bukan nomor"], ["title": 3]] as [Any]
    let answer = WordPressSite.State.answer(200, body)
    press.scene.server.serve { $0.target.hasPrefix(WordPressSite.path) ? answer : nil }
    #expect(try await press.poll() == .delivered(.init(new: 1)))
    let story = try #require(try await press.scene.articles().first?.story)
    #expect(story.headline.hasPrefix("Bupati “Asahan”") && !story.headline.contains("<"))
    #expect(story.content.contains("<p>Isi") && !story.content.contains("script"))
    #expect(!story.content.contains("onclick"))
    #expect(story.authors == ["Penulis Satu"])
    #expect(story.pictures.map(\.url) == ["https://mitra.example/a.jpg"])
    try await press.scene.server.stop()
  }

  @Test(arguments: ["{}", "<html></html>", "{\"code\":\"rest_no_route\"}"])
  func whatIsNoListOfPostsIsAnErrorAndWhatWeHaveStays(_ body: String) async throws {
    let press = try await WordPressScene.polled()
    press.scene.server.serve { _ in .init(body: Array(body.utf8)) }
    guard case .failed(let error) = try await press.poll() else {
      Issue.record("taken for a list")
      return
    }
    #expect(error.kind == .document("not-wordpress"))
    press.scene.server.serve { [site = press.site] in site.answer($0) }
    press.site.put(.init(3, "2026-10-14T12:30:00"))
    #expect(try await press.poll() == .delivered(.init(new: 1, unchanged: 1)))
    try await press.scene.server.stop()
  }

  @Test func c1OnlyTheSameQuestionIsAskedOnCondition() async throws {
    let press = try await WordPressScene.polled()
    press.site.change { $0.fields = [("ETag", "\"1\"")] }
    for _ in 0..<2 { _ = try await press.poll() }
    press.site.change { $0.fields = [] }
    press.site.put(.init(3, "2026-10-14T12:30:00"))
    for _ in 0..<2 { _ = try await press.poll() }
    let lists = press.scene.server.requests.filter { !$0.target.contains("include=") }
    // Nothing yet; the first of its kind; the same again, twice; after the cursor moved, another.
    #expect(lists.map { $0["if-none-match"] } == [nil, nil, "\"1\"", "\"1\"", nil])
    #expect(lists.allSatisfy { $0["user-agent"]?.hasPrefix("Siar/1.0 (+") ?? false })
    try await press.scene.server.stop()
  }

  @Test func c9ABusySiteIsLeftAlone() async throws {
    let press = try await WordPressScene.polled()
    press.scene.server.serve { _ in .init(status: 503, fields: [("Retry-After", "7200")]) }
    guard case .resting(let until, _) = try await press.poll() else {
      Issue.record("not left alone")
      return
    }
    #expect(until.seconds == Scene.start.seconds + 7200)
    try await press.scene.server.stop()
  }

  @Test func c11ASiteThatMovedForGoodIsAskedAtItsNewRoot() async throws {
    let press = try await WordPressScene.polled()
    press.scene.server.serve { [site = press.site] request in
      if request.target.hasPrefix("/baru/") {
        var moved = request
        moved.target = "/wp-json/" + request.target.dropFirst(6)
        return site.answer(moved)
      }
      let target = request.target.replacing("/wp-json/", with: "/baru/")
      return .init(status: 301, fields: [("Location", target)])
    }
    for day in 0..<9 {
      press.site.put(.init(10 + day, "2026-10-15T0\(day):00:00"))
      _ = try await press.poll()
      press.scene.clock.advance(.seconds(86_400))
    }
    #expect(try await press.scene.record().partner.address == press.scene.address("/baru/"))
    try await press.scene.server.stop()
  }

  @Test func aSiteWithoutPrettyPermalinksIsAskedByItsQuery() async throws {
    let scene = try await Scene()
    let site = WordPressSite([.init(1, "2026-10-14T10:00:00")])
    try await scene.store.add(
      [
        Partner(
          name: try Scene.name, source: .wordpress, address: scene.address("/?rest_route=/"))
      ], now: scene.clock.now)
    scene.server.serve { request in
      guard request.target.hasPrefix("/?rest_route=/wp/v2/posts&") else { return nil }
      var pretty = request
      pretty.target = WordPressSite.path + "?" + request.target.dropFirst(26)
      return site.answer(pretty)
    }
    #expect(try await scene.poll().result == .delivered(.init(new: 1)))
    try await scene.server.stop()
  }
}
