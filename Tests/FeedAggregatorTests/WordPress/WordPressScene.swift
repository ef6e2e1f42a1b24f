import ArticleStore
import Feed
import FeedAggregator
import Foundation
import Newsroom
import Testing

/// A partner whose WordPress is asked.
final class WordPressScene: Sendable {
  let scene: Scene
  let site: WordPressSite

  /// A site with some posts; `credentials` is where the partner's are, `editor` whose they have to be
  /// to see what is not published.
  init(_ posts: [WordPressSite.Post], credentials: String? = nil, editor: String? = nil)
    async throws
  {
    scene = try await Scene()
    site = WordPressSite(posts)
    let partner = Partner(
      name: try Scene.name, source: .wordpress, address: scene.address("/wp-json/"))
    try await scene.store.add([partner], now: scene.clock.now)
    site.change { $0.editor = editor }
    if let credentials = credentials ?? (editor == nil ? nil : "env:MITRA") {
      var trusted = partner
      trusted.credentials = CredentialSource(credentials)
      try await scene.store.change(trusted, now: scene.clock.now)
    }
    scene.server.serve { [site] in site.answer($0) }
  }

  /// A site with two posts that was polled once.
  static func polled(credentials: String? = nil) async throws -> WordPressScene {
    let press = try await WordPressScene(
      [.init(1, "2026-10-14T10:00:00"), .init(2, "2026-10-14T11:00:00")],
      credentials: credentials)
    #expect(try await press.poll() == .delivered(.init(new: 2)))
    return press
  }

  /// The same with the credentials of somebody who may edit posts.
  static func editing() async throws -> WordPressScene {
    let press = try await WordPressScene(
      [.init(1, "2026-10-14T10:00:00"), .init(2, "2026-10-14T11:00:00")], editor: "pengguna:sandi")
    #expect(try await press.poll() == .delivered(.init(new: 2)))
    return press
  }

  func poll() async throws -> PollReport.Result { try await scene.poll().result }

  /// Headlines of what readers see.
  func published() async throws -> Set<String> {
    Set(
      try await scene.articles().filter { $0.status == .published }.map(\.story.headline))
  }

  /// The queries of the requests for lists of posts.
  var queries: [[String: String]] {
    scene.server.requests.compactMap { URLComponents(string: $0.target) }
      .filter { $0.path == WordPressSite.path }
      .map { url in
        Dictionary(
          (url.queryItems ?? []).map { ($0.name, $0.value ?? "") }, uniquingKeysWith: { $1 })
      }
  }
}
