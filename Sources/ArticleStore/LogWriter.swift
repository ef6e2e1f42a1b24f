import Feed
import Foundation
import GRDB
import Newsroom

/// Changes to the log, inside one write transaction: a revision, and all that follows from it.
struct LogWriter {
  let database: Database
  let rules: EditionRules
  let tellings: TellingMemory
  /// The log's time: the present, but never before the last revision.
  let time: Timestamp

  init(database: Database, rules: EditionRules, tellings: TellingMemory, now: Timestamp) throws {
    self.database = database
    self.rules = rules
    self.tellings = tellings
    let last = try database.one(
      Int64.self, "SELECT time FROM revision ORDER BY sequence DESC LIMIT 1")
    time = Timestamp(seconds: max(now.seconds, last ?? now.seconds))
  }

  var reader: LogReader { LogReader(database: database) }

  func recordEpoch(_ fingerprint: String) throws -> Epoch {
    let last = try database.row(
      """
      SELECT sequence, time, body FROM revision WHERE kind = 'epoch'
      ORDER BY sequence DESC LIMIT 1
      """)
    if let last, last["body"] == fingerprint {
      return Epoch(sequence: last["sequence"], time: Timestamp(seconds: last["time"]))
    }
    let sequence = try reader.lastSequence() + 1
    try insertRevision(sequence, .epoch, article: nil, number: 0, body: Data(fingerprint.utf8))
    return Epoch(sequence: sequence, time: time)
  }

  // MARK: One revision

  /// Writes a revision of an article, moves its memberships, and marks the editions that change.
  @discardableResult
  func record(_ kind: Revision.Kind, _ stored: StoredArticle) throws -> Revision {
    let sequence = try reader.lastSequence() + 1
    let number = stored.number + 1
    let article = stored.article
    try insertRevision(
      sequence, kind, article: stored.key, number: number, body: ArticleCoding.encode(article))
    let wasLive = try isLive(stored.key)
    try updateArticle(stored.key, to: article, kind, number: number, sequence: sequence)
    let memberships = Memberships(database: database, sequence: sequence, time: time)
    let (joined, left) = try memberships.move(
      article: stored.key, to: try editions(of: stored), isSignificant: kind.isSignificant,
      wasLive: wasLive, isLive: article.status == .published)
    let links = ArticleLinks(database: database)
    try links.set(article.linkedArticles, of: stored.key)
    try links.markEditions(besides: stored.key, sequence: sequence, time: time)
    if !left.isEmpty || (wasLive && article.status != .published) {
      try letOthersStepIn(for: article)
    }
    return Revision(
      sequence: sequence, time: time, kind: kind, article: article.id, number: number,
      joined: joined, left: left)
  }

  /// A withdrawn article stays where readers met it: in no other edition has a tombstone a meaning.
  func editions(of stored: StoredArticle) throws -> [EditionKey] {
    switch stored.article.status {
    case .held, .scheduled: []
    case .published: try shown(rules.keys(of: stored.article), of: stored)
    case .withdrawn: try reader.editions(ofArticle: stored.key)
    }
  }

  private func insertRevision(
    _ sequence: Int64, _ kind: Revision.Kind, article: Int64?, number: Int, body: Data
  ) throws {
    try database.run(
      """
      INSERT INTO revision (sequence, time, kind, article, number, body)
      VALUES (?, ?, ?, ?, ?, ?)
      """,
      [sequence, time.seconds, kind.rawValue, article, number, body])
  }

  private func updateArticle(
    _ key: Int64, to article: Article, _ kind: Revision.Kind, number: Int, sequence: Int64
  ) throws {
    try database.run(
      """
      UPDATE article
      SET status = ?, url = ?, due = ?, published = ?, number = ?, sequence = ? WHERE key = ?
      """,
      [
        article.status.name, article.story.canonicalURL, article.due?.seconds,
        article.published.seconds, number, sequence, key,
      ])
    guard kind.isSignificant else { return }
    try database.run(
      "UPDATE article SET significant_sequence = ?, significant_time = ? WHERE key = ?",
      [sequence, time.seconds, key])
  }

  // MARK: Reading what is there

  private func isLive(_ key: Int64) throws -> Bool {
    try database.one(String.self, "SELECT status FROM article WHERE key = ?", [key])
      == ArticleStatus.published.name
  }

  func existing(_ id: ArticleID) throws -> StoredArticle {
    guard let stored = try storedArticle(id: id) else { throw StoreError.unknownArticle(id) }
    return stored
  }

  func storedArticle(id: ArticleID) throws -> StoredArticle? {
    try database.one(
      Int64.self, "SELECT key FROM article WHERE id = ?", [id.description]
    ).flatMap(storedArticle(key:))
  }

  func storedArticle(key: Int64) throws -> StoredArticle? {
    try database.row(
      """
      SELECT article.number AS number, body FROM article
      JOIN revision ON revision.sequence = article.sequence WHERE article.key = ?
      """,
      [key]
    ).map { row in
      let body: Data = row["body"]
      return StoredArticle(
        key: key, number: row["number"], article: try ArticleCoding.decode(body))
    }
  }

  /// The log's time in the article's zone, but later than its `updated`: a significant change always
  /// moves that, also within one second.
  func nextUpdate(of article: Article) -> Timestamp {
    Timestamp(
      seconds: max(time.seconds, article.updated.seconds + 1), offset: article.published.offset)
  }
}

/// An article with its place in the tables.
struct StoredArticle {
  var key: Int64
  /// How many revisions it has.
  var number: Int
  var article: Article

  func with(_ article: Article) -> StoredArticle {
    StoredArticle(key: key, number: number, article: article)
  }
}

extension Article {
  /// When something happens to it without anyone acting: it is published, or the notice of its
  /// withdrawal ends.
  fileprivate var due: Timestamp? {
    switch status {
    case .held, .published: nil
    case .scheduled: published
    case .withdrawn: notice.flatMap { $0.isOver ? nil : $0.until }
    }
  }
}
