import Feed
import Foundation
import GRDB
import Newsroom

/// Changes to the log, inside one write transaction: a revision, and all that follows from it.
struct LogWriter {
  let database: Database
  let regions: RegionCatalog
  /// The log's time: the present, but never before the last revision.
  let time: Timestamp

  init(database: Database, regions: RegionCatalog, now: Timestamp) throws {
    self.database = database
    self.regions = regions
    let last = try Int64.fetchOne(
      database, sql: "SELECT time FROM revision ORDER BY sequence DESC LIMIT 1")
    time = Timestamp(seconds: max(now.seconds, last ?? now.seconds))
  }

  private var reader: LogReader { LogReader(database: database) }

  // MARK: Taking in stories

  func append(_ submission: Submission, apartFrom taken: Set<ArticleID>) throws -> Outcome {
    if submission.origin.partner != nil, let own = try ownArticle(like: submission) {
      return .unchanged(own)
    }
    if let known = try recognise(submission) {
      guard !taken.contains(known.article.id) else { return .collides(known.article.id) }
      return try revise(known, with: submission)
    }
    return try create(submission)
  }

  private func recognise(_ submission: Submission) throws -> StoredArticle? {
    for identity in submission.identities {
      guard
        let key = try Int64.fetchOne(
          database, sql: "SELECT article FROM identity WHERE name = ?", arguments: [identity.text]),
        let stored = try storedArticle(key: key)
      else { continue }
      if identity.yieldsToURL, let url = submission.story.canonicalURL,
        let other = stored.article.story.canonicalURL, url != other
      {
        continue
      }
      return stored
    }
    return try storedArticle(id: submission.newID)
  }

  /// Our own article that a partner publishes: it comes back to us and is not published again.
  private func ownArticle(like submission: Submission) throws -> ArticleID? {
    try String.fetchOne(
      database,
      sql: "SELECT id FROM article WHERE partner IS NULL AND (entry_id = ? OR url = ?)",
      arguments: [submission.entryID, submission.story.canonicalURL]
    ).flatMap { ArticleID($0) }
  }

  private func create(_ submission: Submission) throws -> Outcome {
    let isScheduled = submission.published > time
    let article = Article(
      id: submission.newID, entryID: try freeEntryID(for: submission),
      status: isScheduled ? .scheduled : .published, story: submission.story,
      tagging: submission.tagging, origin: submission.origin, published: submission.published,
      updated: submission.published)
    let sequence = try reader.lastSequence() + 1
    try database.execute(
      sql: """
        INSERT INTO article
          (id, entry_id, status, partner, number, sequence, significant_sequence, significant_time)
        VALUES (?, ?, 'scheduled', ?, 0, ?, ?, ?)
        """,
      arguments: [
        article.id.description, article.entryID, article.origin.partner, sequence, sequence,
        time.seconds,
      ])
    let stored = StoredArticle(key: database.lastInsertedRowID, number: 0, article: article)
    try record(isScheduled ? .scheduled : .published, stored)
    try remember(submission, as: stored.key)
    return .created(article.id, sequence: sequence)
  }

  /// The partner's id where no other article has it, else the URN of our own.
  private func freeEntryID(for submission: Submission) throws -> String {
    guard let wanted = submission.entryID,
      try Int64.fetchOne(
        database, sql: "SELECT key FROM article WHERE entry_id = ?", arguments: [wanted]) == nil
    else { return submission.newID.urn }
    return wanted
  }

  private func revise(_ stored: StoredArticle, with submission: Submission) throws -> Outcome {
    if let document = submission.document, try isUnchanged(document) {
      return .unchanged(stored.article.id)
    }
    try remember(submission, as: stored.key)
    var article = stored.article
    article.story = submission.story
    article.origin = submission.origin
    article.tagging = stored.article.tagging.updated(by: submission.tagging)
    if article.status == .scheduled { article.published = submission.published }
    guard article != stored.article else { return .unchanged(article.id) }

    let isNews = article.story != stored.article.story
    let kind: Revision.Kind
    switch article.status {
    case .scheduled: kind = article.published > time ? .scheduled : .published
    case .published: kind = isNews ? .corrected : .tagged
    // What is taken back stays so until an editor restores it; its text may still be mended.
    case .withdrawn: kind = .tagged
    }
    if kind == .published { article.status = .published }
    if kind == .corrected { article.updated = next(after: article.updated, of: article) }
    if article.status == .scheduled || kind == .published { article.updated = article.published }
    let revision = try record(kind, stored.with(article))
    return .revised(article.id, sequence: revision.sequence, kind)
  }

  private func isUnchanged(_ document: SourceDocument) throws -> Bool {
    try String.fetchOne(
      database, sql: "SELECT digest FROM document WHERE name = ?", arguments: [document.name])
      == document.digest
  }

  private func remember(_ submission: Submission, as key: Int64) throws {
    for identity in submission.identities {
      try database.execute(
        sql: """
          INSERT INTO identity (name, article) VALUES (?, ?)
          ON CONFLICT (name) DO UPDATE SET article = excluded.article
          """,
        arguments: [identity.text, key])
    }
    guard let document = submission.document else { return }
    try database.execute(
      sql: """
        INSERT INTO document (name, digest, article) VALUES (?, ?, ?)
        ON CONFLICT (name) DO UPDATE SET digest = excluded.digest, article = excluded.article
        """,
      arguments: [document.name, document.digest, key])
  }

  // MARK: The editor's hand

  func withdraw(_ id: ArticleID, reason: String) throws -> Revision {
    let stored = try existing(id)
    guard stored.article.status == .published else {
      throw StoreError.wrongStatus(id, is: stored.article.status.name, needed: "published")
    }
    var article = stored.article
    let when = next(after: article.updated, of: article)
    article.status = .withdrawn(at: when, reason: reason)
    article.updated = when
    return try record(.withdrawn, stored.with(article))
  }

  func restore(_ id: ArticleID) throws -> Revision {
    let stored = try existing(id)
    guard case .withdrawn = stored.article.status else {
      throw StoreError.wrongStatus(id, is: stored.article.status.name, needed: "withdrawn")
    }
    var article = stored.article
    article.status = .published
    article.updated = next(after: article.updated, of: article)
    return try record(.restored, stored.with(article))
  }

  func tag(_ id: ArticleID, _ tagging: Tagging) throws -> Revision {
    let stored = try existing(id)
    var article = stored.article
    article.tagging = tagging
    return try record(.tagged, stored.with(article))
  }

  func publishDue(at now: Timestamp) throws -> [Revision] {
    let keys = try Int64.fetchAll(
      database, sql: "SELECT key FROM article WHERE due <= ? ORDER BY due, key",
      arguments: [now.seconds])
    return try keys.compactMap(storedArticle(key:)).map { stored in
      var article = stored.article
      article.status = .published
      return try record(.published, stored.with(article))
    }
  }

  func recordEpoch(_ fingerprint: String) throws -> Epoch {
    let last = try Row.fetchOne(
      database,
      sql: """
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
  private func record(_ kind: Revision.Kind, _ stored: StoredArticle) throws -> Revision {
    let sequence = try reader.lastSequence() + 1
    let number = stored.number + 1
    let article = stored.article
    try insertRevision(
      sequence, kind, article: stored.key, number: number, body: ArticleCoding.encode(article))
    let wasLive = try isLive(stored.key)
    try updateArticle(stored.key, to: article, kind, number: number, sequence: sequence)
    let memberships = Memberships(database: database, sequence: sequence, time: time)
    let wanted = article.status == .scheduled ? [] : EditionKey.keys(of: article, in: regions)
    let (joined, left) = try memberships.move(
      article: stored.key, to: wanted, isSignificant: kind.isSignificant,
      wasLive: wasLive, isLive: article.status == .published)
    return Revision(
      sequence: sequence, time: time, kind: kind, article: article.id, number: number,
      joined: joined, left: left)
  }

  private func insertRevision(
    _ sequence: Int64, _ kind: Revision.Kind, article: Int64?, number: Int, body: Data
  ) throws {
    try database.execute(
      sql: """
        INSERT INTO revision (sequence, time, kind, article, number, body)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
      arguments: [sequence, time.seconds, kind.rawValue, article, number, body])
  }

  private func updateArticle(
    _ key: Int64, to article: Article, _ kind: Revision.Kind, number: Int, sequence: Int64
  ) throws {
    let due = article.status == .scheduled ? article.published.seconds : nil
    try database.execute(
      sql:
        "UPDATE article SET status = ?, url = ?, due = ?, number = ?, sequence = ? WHERE key = ?",
      arguments: [
        article.status.name, article.story.canonicalURL, due, number, sequence, key,
      ])
    guard kind.isSignificant else { return }
    try database.execute(
      sql: "UPDATE article SET significant_sequence = ?, significant_time = ? WHERE key = ?",
      arguments: [sequence, time.seconds, key])
  }

  // MARK: Reading what is there

  private func isLive(_ key: Int64) throws -> Bool {
    try String.fetchOne(
      database, sql: "SELECT status FROM article WHERE key = ?", arguments: [key])
      == ArticleStatus.published.name
  }

  private func existing(_ id: ArticleID) throws -> StoredArticle {
    guard let stored = try storedArticle(id: id) else { throw StoreError.unknownArticle(id) }
    return stored
  }

  private func storedArticle(id: ArticleID) throws -> StoredArticle? {
    try Int64.fetchOne(
      database, sql: "SELECT key FROM article WHERE id = ?", arguments: [id.description]
    ).flatMap(storedArticle(key:))
  }

  private func storedArticle(key: Int64) throws -> StoredArticle? {
    try Row.fetchOne(
      database,
      sql: """
        SELECT article.number AS number, body FROM article
        JOIN revision ON revision.sequence = article.sequence WHERE article.key = ?
        """,
      arguments: [key]
    ).map { row in
      let body: Data = row["body"]
      return StoredArticle(
        key: key, number: row["number"], article: try ArticleCoding.decode(body))
    }
  }

  /// The log's time in the article's zone, but later than `earlier`: a significant change always
  /// moves `updated`, also within one second.
  private func next(after earlier: Timestamp, of article: Article) -> Timestamp {
    Timestamp(
      seconds: max(time.seconds, earlier.seconds + 1), offset: article.published.offset)
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
