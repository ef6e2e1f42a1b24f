import ArticleStore
import Feed
import Newsroom

/// What the command tells of an article.
struct ArticleReport: Encodable {
  var id: String
  var entryID: String
  var status: String
  var headline: String
  var summary: String
  var published: String
  var updated: String
  /// Its page.
  var url: String
  var language: String?
  var partner: String?
  var regions: [String]
  var topics: [String]
  var genre: String?
  /// What an editor decided: `regions`, `topics`, `genre`.
  var byEditor: [String]
  var authors: [String]
  var pictures: [PictureReport]
  var notes: [NoteReport]
  /// The articles that this one corrects or answers.
  var concerns: [ConcernReport]
  /// The articles of other outlets that tell the same story.
  var tellings: [String]
  var withdrawal: WithdrawalReport?
  var erasures: [ErasureReport]
  /// The editions in which readers meet it, by path; everything is called `all`.
  var editions: [String]

  /// - Parameters:
  ///   - stored: the article.
  ///   - site: whose it is.
  ///   - editions: where it stands.
  init(_ stored: PublishedArticle, site: Site, editions: [EditionKey]) {
    let article = stored.article
    let story = article.story
    id = article.id.description
    entryID = article.entryID
    status = article.status.name
    headline = story.headline
    summary = story.summary
    published = article.published.rfc3339
    updated = article.updated.rfc3339
    url = story.canonicalURL ?? site.outlet.page(of: article.id)
    language = story.language ?? site.outlet.language
    partner = article.origin.partner
    regions = article.tagging.regions
    topics = article.tagging.topics
    genre = article.tagging.genre
    byEditor = article.tagging.partsByEditor
    authors = story.authors
    pictures = story.pictures.map(PictureReport.init)
    notes = article.notes.map(NoteReport.init)
    concerns = article.concerns.map(ConcernReport.init)
    tellings = article.tellings.map(\.description)
    withdrawal = WithdrawalReport(article)
    erasures = article.erasures.map(ErasureReport.init)
    self.editions = article.status == .published ? editions.map(\.name) : []
  }
}

struct PictureReport: Encodable {
  var url: String
  var caption: String?
  var credit: String?
  var rights: String?

  init(_ picture: Picture) {
    url = picture.url
    caption = picture.caption
    credit = picture.credit
    rights = picture.rights
  }
}

struct NoteReport: Encodable {
  var kind: String
  var time: String
  var text: String?
  var article: String?

  init(_ note: Note) {
    kind = note.kind.rawValue
    time = note.time.rfc3339
    if case .text(let text) = note.body { self.text = text }
    article = note.article?.description
  }
}

struct ConcernReport: Encodable {
  var kind: String
  var time: String
  var article: String

  init(_ concern: Concern) {
    kind = concern.kind.rawValue
    time = concern.time.rfc3339
    article = concern.article.description
  }
}

struct WithdrawalReport: Encodable {
  var time: String
  var reason: String
  /// Until when RSS and JSON Feed tell of it.
  var noticeUntil: String?

  init?(_ article: Article) {
    guard case .withdrawn(let when, let reason) = article.status else { return nil }
    time = when.rfc3339
    self.reason = reason
    noticeUntil = article.notice?.until.rfc3339
  }
}

struct ErasureReport: Encodable {
  var scope: String
  var time: String
  var reason: String
  var law: String?
  /// In how many places it stood.
  var count: Int?

  init(_ erasure: Erasure) {
    scope = erasure.scope.rawValue
    time = erasure.time.rfc3339
    reason = erasure.reason
    law = erasure.law
    count = erasure.count
  }

  /// What was erased, why, and by which law.
  var words: String {
    let places = count.map { $0 == 1 ? " in 1 place" : " in \($0) places" } ?? ""
    return "\(scope)\(places), \(ArticleReport.minutes(time)): \(reason)"
      + (law.map { " (\($0))" } ?? "")
  }
}

extension OpenSite {
  func report(of stored: PublishedArticle) async throws -> ArticleReport {
    ArticleReport(
      stored, site: site, editions: try await store.editions(of: stored.article.id))
  }
}

extension EditionKey {
  /// The path, or `all` for everything.
  var name: String { self == .all ? "all" : path }
}

extension Tagging {
  fileprivate var partsByEditor: [String] {
    [
      regionsBy == .editor ? "regions" : nil, topicsBy == .editor ? "topics" : nil,
      genreBy == .editor ? "genre" : nil,
    ].compactMap(\.self)
  }
}
