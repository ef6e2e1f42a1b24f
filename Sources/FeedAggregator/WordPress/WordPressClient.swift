import ArticleStore
import Feed
import Foundation
import Outbound

/// Asks a partner's WordPress: first for what changed, then for the rest of it, then what is published
/// no longer, then whether what we publish of it is still there. One request after the other.
struct WordPressClient: Sendable {
  let address: WordPressAddress
  /// The partner lets us see what is not published.
  let isTrusted: Bool
  /// The posts that articles of ours were made of.
  let known: @Sendable (PostSelection) async throws -> [KnownPost]
  /// Sends a request, on condition where fields say so, with the fields that all of ours have.
  let send: @Sendable (WebURL, HeaderFields) async -> Exchange
  /// Whether there is no time left for further requests.
  let isLate: @Sendable () -> Bool

  /// As many as the API gives at once.
  static let pageSize = 100
  /// What stands on more pages is left to the next poll.
  private static let mostPages = 5

  /// Asks for what changed since the last poll, on condition where the same was asked before.
  ///
  /// - Returns: what came of it.
  func ask(_ state: WordPressState, _ conditions: HeaderFields) async throws(PollError) -> Exchange
  {
    let url = try changes(state, after: state.cursor)
    return await send(url, state.address == "\(url)" ? conditions : HeaderFields())
  }

  /// What the answer and those after it bring.
  ///
  /// - Parameters:
  ///   - response: to ``ask(_:_:)``; nil where nothing has changed.
  ///   - state: as it was then.
  ///   - now: the present.
  /// - Returns: the posts that changed, those that are gone, and what is remembered from now on.
  /// - Throws: ``PollError`` where the answer is no list of posts; what the store throws.
  func batch(_ response: OutboundResponse?, _ state: WordPressState, now: Timestamp)
    async throws -> WordPressBatch
  {
    var batch = WordPressBatch(state: state, now: now)
    if let response { try await read(response, into: &batch) }
    batch.state.note(batch.posts)
    try await askForWithheld(&batch)
    try await check(&batch, now: now)
    return batch
  }

  // MARK: What changed

  private func read(_ response: OutboundResponse, into batch: inout WordPressBatch)
    async throws(PollError)
  {
    let state = batch.state
    batch.posts = try WordPressPost.list(response.body)
    guard !state.ignoresCursor, let cursor = state.cursor else { return }
    if let oldest = batch.posts.first?.modification, oldest < Self.secondBefore(cursor) {
      batch.state.ignoresCursor = true
      batch.posts = try posts(await send(try changes(batch.state, after: nil), HeaderFields()))
    } else {
      try await readOn(response, cursor, into: &batch)
    }
  }

  /// Goes on behind the newest change that was read, rather than to the next page: a post that is
  /// changed meanwhile leaves its place, and the others move up over the edge between two pages.
  private func readOn(_ first: OutboundResponse, _ cursor: String, into batch: inout WordPressBatch)
    async throws(PollError)
  {
    var (cursor, page, last) = (cursor, 1, batch.posts)
    batch.state.hasMore = Self.pages(first, last) > page
    for _ in 1..<Self.mostPages where batch.state.hasMore && !isLate() {
      let newest = last.compactMap(\.modification).max() ?? cursor
      // More of them in one second than stand on a page: only then there is a next page.
      (page, cursor) = newest == cursor ? (page + 1, cursor) : (1, newest)
      let exchange = await send(
        try changes(batch.state, after: cursor, page: page), HeaderFields())
      guard let response = try? exchange.result.get(), response.status == 200,
        let posts = try? WordPressPost.list(response.body)
      else { return }
      batch.add(posts)
      last = posts
      batch.state.hasMore = Self.pages(response, posts) > page
    }
  }

  private func changes(_ state: WordPressState, after cursor: String?, page: Int = 1)
    throws(PollError) -> WebURL
  {
    let continues = cursor.map { state.ignoresCursor ? nil : $0 } ?? nil
    var query = [
      ("orderby", "modified"), ("order", continues == nil ? "desc" : "asc"),
      ("per_page", "\(Self.pageSize)"),
    ]
    // One second earlier: nobody says whether all posts of the last one had been there.
    if let continues { query.append(("modified_after", Self.secondBefore(continues))) }
    if page > 1 { query.append(("page", "\(page)")) }
    return try route("wp/v2/posts", query + Self.whole)
  }

  /// What is asked for to read posts.
  static let whole = [("_embed", "author,wp:featuredmedia,wp:term"), ("_fields", fields)]

  private static let fields = """
    id,status,guid,link,date,date_gmt,modified,modified_gmt,title,excerpt,content,_links,_embedded
    """

  private static func pages(_ response: OutboundResponse, _ posts: [WordPressPost]) -> Int {
    response.headers["x-wp-totalpages"].flatMap { Int($0) } ?? (posts.count < pageSize ? 1 : 2)
  }

  /// A moment in the same zone, or without one, as it was given.
  private static func secondBefore(_ moment: String) -> String {
    guard let time = DateParser().parse(moment) else { return moment }
    let text = Timestamp(seconds: time.seconds - 1).rfc3339
    return moment.hasSuffix("Z") ? text : String(text.prefix(19))
  }

  // MARK: Asking

  private func posts(_ exchange: Exchange) throws(PollError) -> [WordPressPost] {
    switch exchange.result {
    case .failure(let failure): throw PollError(.fetch(failure.code.rawValue), failure.message)
    case .success(let response) where response.status == 200:
      return try WordPressPost.list(response.body)
    case .success(let response):
      throw PollError(.status(response.status), "status \(response.status)")
    }
  }

  func route(_ path: String, _ query: [(String, String)]) throws(PollError) -> WebURL {
    do {
      return try address.route(path, query.map { (name: $0.0, value: $0.1) })
    } catch {
      throw PollError(.fetch(FetchFailure.Code.badAddress.rawValue), "\(error)")
    }
  }
}
