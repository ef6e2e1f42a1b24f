import ArticleStore
import Feed
import FeedAggregator
import Foundation
import Newsroom
import Testing

private enum Snapshots {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("shared/corpora/real-feeds/disway")
  static let areThere = FileManager.default.fileExists(atPath: folder.path)
}

/// Snapshots of one partner's feed over five days, polled in order.
@Suite(.enabled(if: Snapshots.areThere, "needs ../shared/corpora/real-feeds/disway"))
struct DiswayReplayTests {
  @Test func everyArticleComesOnceAndEditsAreRevisions() async throws {
    let scene = try await Scene()
    try await scene.addPartner()
    let names = try FileManager.default.contentsOfDirectory(atPath: Snapshots.folder.path).sorted()
    #expect(names.count == 8)
    var tally = PollReport.Tally()
    for name in names {
      let bytes = Array(try Data(contentsOf: Snapshots.folder.appendingPathComponent(name)))
      scene.server.answer("/feed", .init(body: bytes))
      guard case .delivered(let found) = try await scene.poll().result else { continue }
      tally.new += found.new
      tally.revised += found.revised
      scene.clock.advance(.seconds(6 * 3600))
    }
    let articles = try await scene.articles()
    #expect(articles.count == 43 && tally.new == 43)
    #expect(Set(articles.map(\.story.canonicalURL)).count == 43)
    #expect(try await scene.store.lastSequence() == Int64(tally.new + tally.revised))
    try await scene.server.stop()
  }
}
