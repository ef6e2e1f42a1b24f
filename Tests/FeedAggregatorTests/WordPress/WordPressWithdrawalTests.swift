import ArticleStore
import Feed
import FeedAggregator
import Newsroom
import Testing

/// Posts that a partner's WordPress does not show any more.
@Suite struct WordPressWithdrawalTests {
  @Test(arguments: ["trash", "draft", "private", nil] as [String?])
  func whatThePublicCannotSeeAnyMoreIsTakenBack(_ status: String?) async throws {
    let press = try await WordPressScene.polled()
    if let status {
      press.site.setStatus(status, of: 1, at: "2026-10-14T12:00:00")
    } else {
      press.site.change { $0.posts[1] = nil }
    }
    // Not at every poll, but once an hour.
    #expect(try await press.poll() == .delivered(.init(unchanged: 1)))
    press.scene.clock.advance(.seconds(3600))
    #expect(try await press.poll() == .delivered(.init(withdrawn: 1)))
    #expect(try await press.published() == ["Berita nomor 2"])
    let article = try #require(
      try await press.scene.articles().first { $0.story.headline == "Berita nomor 1" })
    guard case .withdrawn(_, let reason) = article.status else {
      Issue.record("not withdrawn")
      return
    }
    #expect(reason == "Tidak ada lagi di laman penerbitnya")
    #expect(try await press.poll() == .unchanged)
    try await press.scene.server.stop()
  }

  @Test(arguments: [
    (500, "{}"), (404, "<html></html>"), (401, "{\"code\":\"rest_not_logged_in\"}"),
    (200, "[]"),
  ])
  func whatIsOutOfOrderTakesNothingBackUnlessThePostIsNotFound(_ status: Int, _ body: String)
    async throws
  {
    let press = try await WordPressScene.polled()
    press.scene.clock.advance(.seconds(3600))
    press.scene.server.serve { [site = press.site] request in
      request.target.contains("include=")
        ? .init(status: status, body: Array(body.utf8)) : site.answer(request)
    }
    _ = try await press.poll()
    #expect(try await press.published().count == 2)
    try await press.scene.server.stop()
  }

  @Test func onlyAFewPostsAreAskedForOneByOneAtATime() async throws {
    let press = try await WordPressScene(
      (1...20).map { .init($0, "2026-10-14T10:00:\($0 < 10 ? "0" : "")\($0)") })
    _ = try await press.poll()
    press.site.change { state in for id in 1...12 { state.posts[id] = nil } }
    var withdrawn: [Int] = []
    for _ in 0..<3 {
      press.scene.clock.advance(.seconds(3600))
      guard case .delivered(let tally) = try await press.poll() else { continue }
      withdrawn.append(tally.withdrawn)
    }
    #expect(withdrawn == [5, 5, 2])
    try await press.scene.server.stop()
  }

  @Test func whoMayEditIsToldOfTheTrashAtOnce() async throws {
    let press = try await WordPressScene(
      [.init(1, "2026-10-14T10:00:00"), .init(2, "2026-10-14T11:00:00")],
      credentials: "env:MITRA")
    press.site.change { $0.editor = "pengguna:sandi" }
    #expect(try await press.poll() == .delivered(.init(new: 2)))
    press.site.setStatus("trash", of: 1, at: "2026-10-14T12:00:00")
    #expect(try await press.poll() == .delivered(.init(unchanged: 1, withdrawn: 1)))
    #expect(try await press.published() == ["Berita nomor 2"])
    #expect(press.queries.allSatisfy { $0["status"] == "publish,trash" && $0["include"] == nil })
    try await press.scene.server.stop()
  }

  @Test func whoMayNotEditIsNotAskedForTheTrashAgain() async throws {
    let press = try await WordPressScene.polled(credentials: "env:MITRA")
    press.scene.clock.advance(.seconds(3600))
    press.site.setStatus("trash", of: 1, at: "2026-10-14T12:00:00")
    #expect(try await press.poll() == .delivered(.init(unchanged: 1, withdrawn: 1)))
    #expect(press.queries.count { $0["status"] != nil } == 1)
    try await press.scene.server.stop()
  }

  @Test func whatIsLockedWithAPasswordIsTakenBackAndNeverTakenIn() async throws {
    let press = try await WordPressScene.polled()
    for id in [1, 3] {
      var locked = WordPressSite.Post(id, "2026-10-14T12:00:00")
      locked.isProtected = true
      press.site.put(locked)
    }
    #expect(try await press.poll() == .delivered(.init(unchanged: 1, withdrawn: 1)))
    #expect(try await press.published() == ["Berita nomor 2"])
    try await press.scene.server.stop()
  }
}
