import Foundation
import Synchronization

/// A WordPress as its REST API shows it, after the handbook: posts of one site, and who may see what.
final class WordPressSite: Sendable {
  struct Post: Sendable {
    var id: Int
    /// In the site's zone, as ISO 8601 without one.
    var modified: String
    var status = "publish"
    var isProtected = false
    var title: String
    var content: String

    init(_ id: Int, _ modified: String, title: String? = nil, content: String? = nil) {
      self.id = id
      self.modified = modified
      self.title = title ?? "Berita nomor \(id)"
      self.content = content ?? "<p>Isi berita nomor \(id).</p>"
    }
  }

  struct State: Sendable {
    var posts: [Int: Post] = [:]
    /// Before 5.7 the parameter was unknown, and what is unknown is passed over.
    var knowsModifiedAfter = true
    /// The user name and password of somebody who may edit posts.
    var editor: String?
    var fields: [(String, String)] = []
    /// What it answers to everything, while it is out of order.
    var outage: (@Sendable (String) -> PartnerServer.Answer?)?
    /// Done before an answer is made, by the number of the request.
    var before: [Int: @Sendable (inout State) -> Void] = [:]
    var count = 0
  }

  private let state: Mutex<State>

  init(_ posts: [Post]) {
    state = Mutex(State(posts: Dictionary(uniqueKeysWithValues: posts.map { ($0.id, $0) })))
  }

  func change(_ change: (inout State) -> Void) { state.withLock { change(&$0) } }

  var requestCount: Int { state.withLock(\.count) }

  func put(_ post: Post) { change { $0.posts[post.id] = post } }

  func setStatus(_ status: String, of id: Int, at modified: String) {
    change {
      $0.posts[id]?.status = status
      $0.posts[id]?.modified = modified
    }
  }

  static let path = "/wp-json/wp/v2/posts"

  /// The answer to a request below the root of the API; nil for others.
  func answer(_ request: PartnerServer.Request) -> PartnerServer.Answer? {
    guard let url = URLComponents(string: request.target), url.path.hasPrefix(Self.path) else {
      return nil
    }
    let query = Dictionary(
      (url.queryItems ?? []).map {
        ($0.name, ($0.value ?? "").replacing("+", with: " "))
      }, uniquingKeysWith: { $1 })
    let authorization = request["authorization"]
    return state.withLock { state in
      state.before[state.count]?(&state)
      state.count += 1
      if let answer = state.outage?(request.target) { return answer }
      let isEditor =
        state.editor.map {
          authorization == "Basic \(Data($0.utf8).base64EncodedString())"
        } ?? false
      if let id = Int(url.path.dropFirst(Self.path.count + 1)) {
        return state.one(id, isEditor)
      }
      return state.list(query, isEditor)
    }
  }
}

extension WordPressSite.State {
  fileprivate func one(_ id: Int, _ isEditor: Bool) -> PartnerServer.Answer {
    guard let post = posts[id] else { return Self.error(404, "rest_post_invalid_id") }
    guard post.status == "publish" || isEditor else { return Self.error(401, "rest_forbidden") }
    return Self.answer(200, Self.json(post))
  }

  fileprivate func list(_ query: [String: String], _ isEditor: Bool) -> PartnerServer.Answer {
    let statuses = (query["status"] ?? "publish").split(separator: ",").map(String.init)
    guard statuses == ["publish"] || isEditor else {
      return Self.error(400, "rest_invalid_param")
    }
    let include = query["include"]?.split(separator: ",").compactMap { Int($0) }
    let after = knowsModifiedAfter ? query["modified_after"] : nil
    var found = posts.values.filter { post in
      statuses.contains(post.status) && include?.contains(post.id) ?? true
        && after.map { post.modified > $0 } ?? true
    }
    let isAscending = query["order"] == "asc"
    found.sort {
      let isBefore = ($0.modified, $0.id) < ($1.modified, $1.id)
      return isAscending ? isBefore : !isBefore
    }
    let size = min(Int(query["per_page"] ?? "10") ?? 10, 100)
    let (page, pages) = (Int(query["page"] ?? "1") ?? 1, (found.count + size - 1) / size)
    guard page == 1 || page <= pages else {
      return Self.error(400, "rest_post_invalid_page_number")
    }
    let shown = found.dropFirst((page - 1) * size).prefix(size)
    var answer = Self.answer(200, shown.map(Self.json))
    answer.fields += fields + [("X-WP-Total", "\(found.count)"), ("X-WP-TotalPages", "\(pages)")]
    return answer
  }

  static func json(_ post: WordPressSite.Post) -> [String: Any] {
    [
      "id": post.id, "status": post.status, "date": "2026-10-14T08:00:00",
      "date_gmt": "2026-10-14T01:00:00", "modified": post.modified,
      "guid": ["rendered": "https://mitra.example/?p=\(post.id)"],
      "link": "https://mitra.example/berita/\(post.id)/",
      "title": ["rendered": post.title],
      "excerpt": ["rendered": "", "protected": post.isProtected],
      "content": [
        "rendered": post.isProtected ? "" : post.content, "protected": post.isProtected,
      ],
    ]
  }

  fileprivate static func error(_ status: Int, _ code: String) -> PartnerServer.Answer {
    answer(status, ["code": code, "message": "…", "data": ["status": status]])
  }

  static func answer(_ status: Int, _ json: Any) -> PartnerServer.Answer {
    let body = (try? JSONSerialization.data(withJSONObject: json, options: .sortedKeys)) ?? Data()
    return .init(
      status: status, fields: [("Content-Type", "application/json; charset=UTF-8")],
      body: Array(body))
  }
}
