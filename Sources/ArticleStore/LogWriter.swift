import Feed
import Foundation
import GRDB
import Newsroom

/// Changes to the log, inside one write transaction: a revision, and all that follows from it.
struct LogWriter {
  let transaction: StoreTransaction
  let rules: EditionRules
  let tellings: TellingMemory
  /// The present: a revision's time is the clock's. The order is the sequence's alone.
  let time: Timestamp

  init(
    _ transaction: StoreTransaction, rules: EditionRules, tellings: TellingMemory, now: Timestamp
  ) {
    self.transaction = transaction
    self.rules = rules
    self.tellings = tellings
    time = Timestamp(seconds: now.seconds)
  }

  var database: Database { transaction.database }
  var identities: Identities { transaction.identities }
  var reader: LogReader { LogReader(database: database) }

  private func nextSequence() throws -> Int64 { try transaction.nextSequence() }

  func recordEpoch(_ fingerprint: String) throws -> Epoch {
    if let last = try reader.lastEpoch(), last.fingerprint == fingerprint { return last.epoch }
    let sequence = try nextSequence()
    try insertRevision(sequence, .epoch, article: nil, number: 0, body: Data(fingerprint.utf8))
    return Epoch(sequence: sequence, time: time)
  }

  // MARK: One revision

  /// Writes a revision of an article, moves its memberships, and marks the editions that change.
  @discardableResult
  func record(_ kind: Revision.Kind, _ stored: StoredArticle) throws -> Revision {
    let sequence = try nextSequence()
    try updateArticle(stored, kind, sequence: sequence)
    return try log(kind, stored, sequence: sequence)
  }

  /// Writes the first revision of an article.
  func begin(_ article: Article, _ kind: Revision.Kind) throws -> (StoredArticle, Revision) {
    let sequence = try nextSequence()
    let key = try insertArticle(article, sequence: sequence)
    let stored = StoredArticle(
      key: key, number: 0, wasLive: false, significant: sequence, article: article)
    return (stored, try log(kind, stored, sequence: sequence))
  }

  private func log(_ kind: Revision.Kind, _ stored: StoredArticle, sequence: Int64) throws
    -> Revision
  {
    let (article, number) = (stored.article, stored.number + 1)
    try insertRevision(
      sequence, kind, article: stored.key, number: number, body: Record.encode(article))
    let memberships = Memberships(
      database: database, editions: transaction.editions, sequence: sequence, time: time)
    let (joined, left) = try memberships.move(
      stored, to: try editions(of: stored), isSignificant: kind.isSignificant)
    try follow(stored, sequence: sequence)
    if !left.isEmpty || (stored.wasLive && article.status != .published) {
      try letOthersStepIn(for: article)
    }
    return Revision(
      sequence: sequence, time: time, kind: kind, article: article.id, number: number,
      joined: joined, left: left)
  }

  /// Keeps which articles it names, and marks the editions of those that name it.
  private func follow(_ stored: StoredArticle, sequence: Int64) throws {
    // Nobody can name an article before it is there.
    if stored.isNew, stored.article.linkedArticles.isEmpty { return }
    let links = ArticleLinks(database: database)
    try links.set(stored.article.linkedArticles, of: stored.key)
    for edition in try links.editions(naming: stored.key) {
      try transaction.editions.mark(edition, sequence: sequence, time: time)
    }
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

  private func insertArticle(_ article: Article, sequence: Int64) throws -> Int64 {
    try database.run(
      """
      INSERT INTO article
        (id, entry_id, status, url, partner, due, published, number, sequence,
          significant_sequence, significant_time)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 1, ?8, ?8, ?9)
      """,
      [
        article.id.description, article.entryID, article.status.name,
        article.story.canonicalURL, article.origin.partner, article.due?.seconds,
        article.published.seconds, sequence, time.seconds,
      ])
    let key = database.lastInsertedRowID
    transaction.articles.add(article, key: key)
    return key
  }

  private func updateArticle(_ stored: StoredArticle, _ kind: Revision.Kind, sequence: Int64)
    throws
  {
    let article = stored.article
    try database.run(
      """
      UPDATE article
      SET status = ?, url = ?, due = ?, published = ?, number = ?, sequence = ? WHERE key = ?
      """,
      [
        article.status.name, article.story.canonicalURL, article.due?.seconds,
        article.published.seconds, stored.number + 1, sequence, stored.key,
      ])
    guard kind.isSignificant else { return }
    try database.run(
      "UPDATE article SET significant_sequence = ?, significant_time = ? WHERE key = ?",
      [sequence, time.seconds, stored.key])
  }

  // MARK: Reading what is there

  func existing(_ id: ArticleID) throws -> StoredArticle {
    guard let stored = try storedArticle(id: id) else { throw StoreError.unknownArticle(id) }
    return stored
  }

  func storedArticle(id: ArticleID) throws -> StoredArticle? {
    try transaction.articles.key(of: id).flatMap(storedArticle(key:))
  }

  func storedArticle(key: Int64) throws -> StoredArticle? {
    try database.row(
      """
      SELECT article.number AS number, status, significant_sequence, body FROM article
      JOIN revision ON revision.sequence = article.sequence WHERE article.key = ?
      """,
      [key]
    ).map { row in
      StoredArticle(
        key: key, number: row["number"],
        wasLive: row["status"] == ArticleStatus.published.name,
        significant: row["significant_sequence"],
        article: try Record.decode(Article.self, row["body"]))
    }
  }

  /// The present in the article's zone, but later than its `updated`: a significant change always
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
  /// Whether readers see it before what happens to it now.
  var wasLive: Bool
  /// The sequence of its last revision that readers should have taken notice of.
  var significant: Int64
  var article: Article

  var isNew: Bool { number == 0 }

  func with(_ article: Article) -> StoredArticle {
    var stored = self
    stored.article = article
    return stored
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
