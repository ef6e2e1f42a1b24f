import ArticleStore
import Feed
import Newsroom

/// Keeps out of documents what a clock that once ran ahead left in the log: no time in them lies in the
/// future.
///
/// Where no clock did, nothing is changed and documents follow from the log alone.
struct ClockGuard {
  /// The latest present that was seen: no document gets older because a clock is set back.
  let present: Timestamp
  /// A moment that stays the same from one rendering to the next, for times that are to stay so too.
  let start: Timestamp

  private func isAhead(_ time: Timestamp) -> Bool {
    time.seconds - StoreAlert.tolerance > present.seconds
  }

  private func past(_ time: Timestamp, or other: Timestamp) -> Timestamp {
    isAhead(time) ? Timestamp(seconds: other.seconds, offset: time.offset) : time
  }

  func checked(_ epoch: Epoch) -> Epoch {
    Epoch(sequence: epoch.sequence, time: past(epoch.time, or: start))
  }

  /// What the edition says of itself may move with every rendering.
  func checked(_ edition: Edition) -> Edition {
    var edition = edition
    edition.changed = past(edition.changed, or: present)
    edition.updated = past(edition.updated, or: present)
    return edition
  }

  func checked(_ archived: ArchivedArticles) -> ArchivedArticles {
    var archived = archived
    archived.edition = checked(archived.edition)
    archived.articles = archived.articles.map(checked)
    archived.changed = past(archived.changed, or: present)
    return archived
  }

  /// A revision that came after the clock was right again tells when the article last changed.
  func checked(_ published: PublishedArticle) -> PublishedArticle {
    var published = published
    published.significant = past(published.significant, or: start)
    published.article = checked(published.article, changed: published.significant)
    return published
  }

  private func checked(_ article: Article, changed: Timestamp) -> Article {
    var article = article
    article.published = past(article.published, or: start)
    article.updated = past(article.updated, or: max(changed, article.published))
    if case .withdrawn(let when, let reason) = article.status {
      article.status = .withdrawn(at: past(when, or: article.updated), reason: reason)
    }
    for index in article.notes.indices {
      article.notes[index].time = past(article.notes[index].time, or: start)
    }
    for index in article.concerns.indices {
      article.concerns[index].time = past(article.concerns[index].time, or: start)
    }
    return article
  }
}
