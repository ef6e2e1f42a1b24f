import ArticleStore
import Feed
import FeedAggregator
import Foundation
import Newsroom
import Testing

/// Posts that a partner's WordPress does not show any more, and that come back.
@Suite struct WordPressWithdrawalTests {
  /// What an outlet does to a post so that nobody else sees it; nil for deleting it for good.
  static let ways = ["trash", "draft", "private", "pending", "future", "password", nil]

  private func takeBack(_ id: Int, by way: String?, on press: WordPressScene) {
    press.site.change { state in
      switch way {
      case "password": state.posts[id]?.isProtected = true
      case let status?: state.posts[id]?.status = status
      case nil: state.posts[id] = nil
      }
      state.posts[id]?.modified = "2026-10-14T12:00:00"
    }
  }

  private func reason(_ number: Int, _ press: WordPressScene) async throws -> String? {
    let article = try await press.scene.articles().first {
      $0.story.headline == "Berita nomor \(number)"
    }
    guard case .withdrawn(_, let reason) = article?.status else { return nil }
    return reason
  }

  @Test(arguments: ways)
  func whatThePublicCannotSeeAnyMoreIsTakenBack(_ way: String?) async throws {
    let press = try await WordPressScene.polled()
    takeBack(1, by: way, on: press)
    if way == "password" {
      // The public is shown that there is a post.
      #expect(try await press.poll() == .delivered(.init(unchanged: 1, withdrawn: 1)))
    } else {
      // Not at every poll, but once an hour.
      #expect(try await press.poll() == .delivered(.init(unchanged: 1)))
      press.scene.clock.advance(.seconds(3600))
      #expect(try await press.poll() == .delivered(.init(withdrawn: 1)))
    }
    #expect(try await press.published() == ["Berita nomor 2"])
    #expect(
      try await reason(1, press)
        == (way == "password"
          ? "Dikunci dengan kata sandi oleh penerbitnya" : "Tidak ada lagi di laman penerbitnya"))
    // That it is locked is told as long as it is the last change.
    let again = try await press.poll()
    #expect(again == (way == "password" ? .delivered(.init()) : .unchanged))
    try await press.scene.server.stop()
  }

  /// Who may edit posts is told at once of all but what was deleted for good.
  @Test(arguments: ways)
  func whoMayEditIsToldAtOnce(_ way: String?) async throws {
    let press = try await WordPressScene.editing()
    takeBack(1, by: way, on: press)
    if way == nil {
      #expect(try await press.poll() == .delivered(.init(unchanged: 1)))
      press.scene.clock.advance(.seconds(3600))
      #expect(try await press.poll() == .delivered(.init(withdrawn: 1)))
    } else {
      #expect(try await press.poll() == .delivered(.init(unchanged: 1, withdrawn: 1)))
    }
    #expect(try await press.published() == ["Berita nomor 2"])
    // Of what is not published nothing is asked for but where it stands.
    let withheld = press.queries.filter { $0["status"] != nil }
    #expect(!withheld.isEmpty && withheld.allSatisfy { $0["_fields"] == "id,status" })
    try await press.scene.server.stop()
  }

  @Test(arguments: ways, [false, true])
  func whatIsShownAgainComesBack(_ way: String?, _ mayEdit: Bool) async throws {
    let press = try await mayEdit ? WordPressScene.editing() : WordPressScene.polled()
    let before = try #require(
      try await press.scene.articles().first { $0.story.headline == "Berita nomor 1" })
    takeBack(1, by: way, on: press)
    press.scene.clock.advance(.seconds(3600))
    _ = try await press.poll()
    #expect(try await press.published() == ["Berita nomor 2"])
    press.scene.clock.advance(.seconds(3600))
    press.site.put(.init(1, "2026-10-14T13:00:00"))
    _ = try await press.poll()
    #expect(try await press.published() == ["Berita nomor 1", "Berita nomor 2"])
    let after = try #require(
      try await press.scene.articles().first { $0.story.headline == "Berita nomor 1" })
    #expect(after.id == before.id && after.entryID == before.entryID)
    #expect(after.published == before.published && after.updated > before.updated)
    #expect(after.notice == nil)
    let kinds = try await press.scene.store.history(of: after.id).map(\.revision.kind)
    #expect(kinds == [.published, .withdrawn, .restored])
    try await press.scene.server.stop()
  }

  /// A scheduled post comes due without being modified.
  @Test func whatComesBackUnchangedComesBackWithinTheHour() async throws {
    let press = try await WordPressScene.polled()
    takeBack(1, by: "future", on: press)
    press.scene.clock.advance(.seconds(3600))
    _ = try await press.poll()
    press.site.setStatus("publish", of: 1, at: "2026-10-14T10:00:00")
    _ = try await press.poll()
    #expect(try await press.published() == ["Berita nomor 2"])
    press.scene.clock.advance(.seconds(3600))
    #expect(try await press.poll() == .delivered(.init(revised: 1)))
    #expect(try await press.published() == ["Berita nomor 1", "Berita nomor 2"])
    try await press.scene.server.stop()
  }

  @Test func whatAnEditorTookBackDoesNotComeBackByItself() async throws {
    let press = try await WordPressScene.polled()
    let article = try #require(
      try await press.scene.articles().first { $0.story.headline == "Berita nomor 1" })
    _ = try await press.scene.store.withdraw(
      article.id, reason: "Keliru", now: press.scene.clock.now)
    takeBack(1, by: "draft", on: press)
    press.scene.clock.advance(.seconds(3600))
    _ = try await press.poll()
    press.site.put(.init(1, "2026-10-14T13:00:00", title: "Berita nomor 1"))
    press.scene.clock.advance(.seconds(3600))
    _ = try await press.poll()
    #expect(try await press.published() == ["Berita nomor 2"])
    try await press.scene.server.stop()
  }

  // MARK: Sites out of order

  struct Outage: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var answer: @Sendable (String) -> PartnerServer.Answer?
  }

  private static func answer(_ status: Int, _ body: String) -> PartnerServer.Answer {
    .init(status: status, body: Array(body.utf8))
  }

  static let outages: [Outage] = [
    .init(testDescription: "every list is a page for people") { _ in
      answer(200, "<html><h1>Situs sedang dalam perbaikan</h1></html>")
    },
    .init(testDescription: "every list is empty") {
      $0.contains("posts/") ? nil : answer(200, "[]")
    },
    .init(testDescription: "everything is empty") { _ in answer(200, "[]") },
    .init(testDescription: "the site has no posts any more") {
      $0.contains("posts/") ? answer(404, #"{"code":"rest_post_invalid_id"}"#) : answer(200, "[]")
    },
    .init(testDescription: "everybody has to log in") { _ in
      answer(401, #"{"code":"rest_not_logged_in"}"#)
    },
    .init(testDescription: "everybody is forbidden everything") { _ in
      answer(401, #"{"code":"rest_forbidden"}"#)
    },
    .init(testDescription: "single posts are forbidden, and some lists are empty") {
      if $0.contains("posts/") { return answer(401, #"{"code":"rest_forbidden"}"#) }
      return $0.contains("include=") ? answer(200, #"[{"id":2,"status":"publish"}]"#) : nil
    },
    .init(testDescription: "single posts are not found, and some lists are empty") {
      if $0.contains("posts/") { return answer(404, "<html></html>") }
      return $0.contains("include=") ? answer(200, #"[{"id":2,"status":"publish"}]"#) : nil
    },
    .init(testDescription: "nothing is found") { _ in answer(404, #"{"code":"rest_no_route"}"#) },
    .init(testDescription: "it is in maintenance") { _ in answer(503, "") },
    .init(testDescription: "it fails") { _ in answer(500, "{}") },
    .init(testDescription: "what changed comes, and no list of what stands") {
      $0.contains("include=") ? answer(500, "<html></html>") : nil
    },
    .init(testDescription: "old answers from a cache have none of it") {
      $0.contains("include=") ? answer(200, #"[{"id":9999,"status":"publish"}]"#) : nil
    },
  ]

  @Test(arguments: outages)
  func aSiteThatIsOutOfOrderTakesNothingBack(_ outage: Outage) async throws {
    let press = try await WordPressScene(
      (1...40).map { .init($0, "2026-10-14T10:00:\($0 < 10 ? "0" : "")\($0)") })
    _ = try await press.poll()
    #expect(try await press.published().count == 40)
    press.site.change { $0.outage = outage.answer }
    for _ in 0..<4 {
      press.scene.clock.advance(.seconds(3600))
      _ = try await press.poll()
      #expect(try await press.published().count == 40)
    }
    press.site.change { $0.outage = nil }
    takeBack(7, by: "private", on: press)
    press.scene.clock.advance(.seconds(2 * 86_400))
    _ = try await press.poll()
    #expect(try await press.published().count == 39)
    #expect(try await press.scene.state().alerts.contains(.postsMissing) == false)
    try await press.scene.server.stop()
  }

  @Test func thatMostIsGoneAtOnceIsAnAlertAndNoWithdrawal() async throws {
    let press = try await WordPressScene(
      (1...60).map { .init($0, "2026-10-14T10:00:\($0 < 10 ? "0" : "")\($0)") })
    _ = try await press.poll()
    press.site.change { state in for id in 1...50 { state.posts[id] = nil } }
    press.scene.clock.advance(.seconds(3600))
    let asked = press.site.requestCount
    #expect(try await press.scene.poll().raised == [.postsMissing])
    // What changed, and one list: nobody is asked one by one.
    #expect(press.site.requestCount == asked + 2)
    #expect(try await press.published().count == 60)
    press.site.change { state in
      for id in 1...50 { state.posts[id] = .init(id, "2026-10-14T10:00:00") }
    }
    press.scene.clock.advance(.seconds(3600))
    #expect(try await press.scene.poll().over == [.postsMissing])
    try await press.scene.server.stop()
  }

  @Test func theOnlyPostIsTakenBackWhereTheSiteShowsOthers() async throws {
    let press = try await WordPressScene([.init(5, "2026-10-14T10:00:00")])
    _ = try await press.poll()
    press.site.change { state in
      state.posts = [9: .init(9, "2026-10-13T10:00:00")]
      state.posts[9]?.title = "Laman lama"
    }
    press.scene.clock.advance(.seconds(3600))
    #expect(try await press.poll() == .delivered(.init(withdrawn: 1)))
    try await press.scene.server.stop()
  }

  // MARK: Many posts

  @Test(arguments: [1, 250, 420], [false, true])
  func everyPostThatWePublishIsLookedAtWithFewRequests(_ id: Int, _ mayEdit: Bool) async throws {
    let posts = (1...420).map { number in
      WordPressSite.Post(
        number, String(format: "2026-10-14T%02d:%02d:00", number / 60, number % 60))
    }
    let press =
      try await mayEdit
      ? WordPressScene(Array(posts[..<1]), editor: "pengguna:sandi")
      : WordPressScene(Array(posts[..<1]))
    _ = try await press.poll()
    for post in posts { press.site.put(post) }
    _ = try await press.poll()
    #expect(try await press.published().count == 420)
    press.site.change { $0.posts[id] = nil }
    press.scene.clock.advance(.seconds(3600))
    let asked = press.site.requestCount
    guard case .delivered(let tally) = try await press.poll() else {
      Issue.record("nothing was taken back")
      return
    }
    #expect(tally.withdrawn == 1)
    // What changed, five lists, the post itself, one that stands; with credentials what is withheld.
    #expect(press.site.requestCount - asked == 8 + (mayEdit ? 1 : 0))
    #expect(try await press.scene.state().wordPress?.seen.count == 100)
    try await press.scene.server.stop()
  }

  @Test func aBusySiteIsLeftAloneInTheMiddle() async throws {
    let press = try await WordPressScene.polled()
    press.site.change { state in
      state.outage = {
        $0.contains("include=") ? .init(status: 429, fields: [("Retry-After", "7200")]) : nil
      }
    }
    press.scene.clock.advance(.seconds(3600))
    _ = try await press.poll()
    let due = try #require(try await press.scene.record().due)
    #expect(due.seconds == press.scene.clock.now.seconds + 7200)
    try await press.scene.server.stop()
  }

  @Test func whatIsMoreThanAFewIsTakenBackWithTheNextPolls() async throws {
    let press = try await WordPressScene(
      (1...99).map { .init($0, "2026-10-14T10:00:\($0 < 10 ? "0" : "")\($0)") })
    _ = try await press.poll()
    press.site.change { state in for id in 1...24 { state.posts[id] = nil } }
    var withdrawn: [Int] = []
    press.scene.clock.advance(.seconds(3600))
    for _ in 0..<3 {
      guard case .delivered(let tally) = try await press.poll() else { continue }
      withdrawn.append(tally.withdrawn)
    }
    #expect(withdrawn == [20, 4])
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

  @Test func whatIsLockedWithAPasswordIsNeverTakenIn() async throws {
    let press = try await WordPressScene.polled()
    var locked = WordPressSite.Post(3, "2026-10-14T12:00:00")
    locked.isProtected = true
    press.site.put(locked)
    #expect(try await press.poll() == .delivered(.init(unchanged: 1)))
    #expect(try await press.published() == ["Berita nomor 1", "Berita nomor 2"])
    try await press.scene.server.stop()
  }
}
