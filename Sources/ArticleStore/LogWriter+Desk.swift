import Feed
import GRDB
import Newsroom

/// The editor's hand.
extension LogWriter {
  func withdraw(_ id: ArticleID, reason: String, noticeDays: Int) throws -> Revision {
    let stored = try existing(id)
    guard stored.article.status == .published else {
      throw StoreError.wrongStatus(id, is: stored.article.status.name, needed: "published")
    }
    return try record(
      .withdrawn, stored.with(withdrawn(stored.article, reason: reason, noticeDays: noticeDays)))
  }

  /// The article taken back now.
  func withdrawn(
    _ article: Article, reason: String, noticeDays: Int, cause: WithdrawalNotice.Cause? = nil
  ) -> Article {
    var article = article
    let when = nextUpdate(of: article)
    article.status = .withdrawn(at: when, reason: reason)
    article.notice = WithdrawalNotice(since: when, days: noticeDays)
    article.notice?.cause = cause
    article.updated = when
    return article
  }

  func restore(_ id: ArticleID) throws -> Revision {
    let stored = try existing(id)
    guard case .withdrawn = stored.article.status else {
      throw StoreError.wrongStatus(id, is: stored.article.status.name, needed: "withdrawn")
    }
    guard !stored.article.isErased else { throw StoreError.erased(id) }
    return try record(.restored, stored.with(restored(stored.article)))
  }

  /// The article published again.
  func restored(_ article: Article) -> Article {
    var article = article
    article.status = .published
    article.notice = nil
    article.updated = nextUpdate(of: article)
    return article
  }

  func schedule(_ id: ArticleID, _ schedule: Schedule) throws -> Revision {
    let stored = try existing(id)
    var article = stored.article
    guard article.status.isUnseen else {
      throw StoreError.wrongStatus(id, is: article.status.name, needed: "scheduled or held")
    }
    let kind: Revision.Kind
    switch schedule {
    case .at(let when):
      guard when > time else { throw StoreError.timeHasPassed(when) }
      (article.status, article.published, kind) = (.scheduled, when, .scheduled)
      article.updated = when
    case .now:
      article.updated = time.at(offset: article.published.offset)
      // A partner's article was published when its publisher did so; its readers are told now.
      if article.origin.partner == nil || article.published > article.updated {
        article.published = article.updated
      }
      (article.status, kind) = (.published, .published)
    case .held:
      article.updated = article.published
      (article.status, kind) = (.held, .held)
    }
    return try record(kind, stored.with(article))
  }

  func tag(_ id: ArticleID, _ tagging: Tagging) throws -> Revision {
    let stored = try existing(id)
    var article = stored.article
    article.tagging = tagging
    return try record(.tagged, stored.with(article))
  }

  func note(_ id: ArticleID, _ kind: Note.Kind, _ body: Note.Body) throws -> [Revision] {
    let stored = try existing(id)
    var article = stored.article
    guard article.status == .published else {
      throw StoreError.wrongStatus(id, is: article.status.name, needed: "published")
    }
    let note = Note(kind, body, time: time.at(offset: article.published.offset))
    var revisions: [Revision] = []
    if let other = note.article {
      guard other != id else { throw StoreError.concernsItself(id) }
      guard !article.notes.contains(where: { $0.article == other }) else {
        throw StoreError.linkedAlready(id, other)
      }
      revisions.append(try concern(try existing(other), with: id, note))
    }
    article.notes.append(note)
    article.updated = nextUpdate(of: article)
    revisions.append(try record(.noted, stored.with(article)))
    return revisions
  }

  /// Links the article that says a note back to the one that it concerns; it is of that genre then,
  /// unless an editor said otherwise.
  private func concern(_ stored: StoredArticle, with id: ArticleID, _ note: Note) throws
    -> Revision
  {
    var article = stored.article
    let when = time.at(offset: article.published.offset)
    article.concerns.append(Concern(note.kind, id, time: when))
    if article.tagging.genreBy != .editor {
      (article.tagging.genre, article.tagging.genreBy) = (note.kind.rawValue, .editor)
    }
    return try record(.linked, stored.with(article))
  }

  // MARK: What time brings

  func publishDue(at now: Timestamp) throws -> [Revision] {
    let keys = try Int64.fetchAll(
      database, sql: "SELECT key FROM article WHERE due <= ? ORDER BY due, key",
      arguments: [now.seconds])
    return try keys.compactMap(storedArticle(key:)).map { stored in
      var article = stored.article
      guard article.status == .scheduled else {
        article.notice?.isOver = true
        return try record(.expired, stored.with(article))
      }
      article.status = .published
      return try record(.published, stored.with(article))
    }
  }

  // MARK: The rules changed

  func retag(_ verdict: Verdict) throws -> Revision? {
    let stored = try existing(verdict.article)
    try Explanations(database: database).keep(verdict.explanation, of: stored.key)
    var article = stored.article
    article.tagging = article.tagging.updated(by: verdict.tagging)
    guard article.tagging != stored.article.tagging else { return nil }
    return try record(.tagged, stored.with(article))
  }
}
