import ArticleStore
import Foundation
import Newsroom
import Outbound

/// What is published no longer, where the partner lets us see it: it is told with the next poll.
extension WordPressClient {
  /// Of everything that is not published, in the order in which it was changed, no more than where it
  /// stands: drafts are none of our business.
  func askForWithheld(_ batch: inout WordPressBatch) async throws {
    guard isTrusted, !batch.state.hidesTrash, !isLate() else { return }
    let exchange = await send(
      try route(
        "wp/v2/posts",
        [
          ("status", "future,draft,pending,private,trash"), ("orderby", "modified"),
          ("order", "desc"), ("per_page", "\(Self.pageSize)"), ("_fields", "id,status"),
        ]), HeaderFields())
    guard let response = try? exchange.result.get() else { return }
    // Who may not edit posts may not ask for those that are not published either.
    if response.status == 400 { batch.state.hidesTrash = true }
    batch.heed(response)
    let withheld = (WordPressPresence.list(response) ?? []).filter { $0.status != nil && $0.isGone }
    batch.gone += try await known(.numbered(withheld.map(\.id))).filter { $0.status == .published }
      .map { ($0.number, Retraction.withdrawn) }
  }
}
