import GRDB
import Newsroom

/// Whether a feed's guids mean what they should: one story each, for ever.
///
/// A permalink or a headline may be edited, and sites move; what gives guids away is a guid that
/// stands for another story than before, as where they count positions or are all the same.
struct GuidCheck {
  let log: LogWriter

  /// Whether the guids of a document contradict what is known of the feed's articles. Where most of a
  /// whole document has moved, too; of a few news it proves nothing.
  func areWorthless(in delivery: Delivery) throws -> Bool {
    let submissions = delivery.submissions
    var (kept, moved) = (delivery.entries.count - submissions.count, 0)
    for submission in submissions {
      switch try finding(submission) {
      case .kept: kept += 1
      case .moved: moved += 1
      case .contradicts: return true
      case nil: continue
      }
    }
    return delivery.isWhole && moved > kept
  }

  private enum Finding {
    /// The guid's article is still this one.
    case kept
    /// Another page and another headline stand behind the guid.
    case moved
    /// The link is another article's.
    case contradicts
  }

  private func finding(_ submission: Submission) throws -> Finding? {
    let identities = log.identities
    guard let guid = submission.identities.first(where: \.isGuid),
      let key = try identities.article(of: guid), let url = submission.story.canonicalURL
    else { return nil }
    let row = try log.database.row("SELECT url FROM article WHERE key = ?", [key])
    guard let known: String = row?["url"], known != url else { return .kept }
    if let page = PageAddress(url), PageAddress(known) == page { return .kept }
    for page in submission.identities.filter(\.isPage) {
      if let other = try identities.article(of: page), other != key { return .contradicts }
    }
    let story = try log.storedArticle(key: key)?.article.story
    return story?.headline == submission.story.headline ? .kept : .moved
  }
}

extension Identity {
  fileprivate var isGuid: Bool { if case .guid = self { true } else { false } }
  fileprivate var isPage: Bool {
    switch self {
    case .link, .address: true
    case .url, .file, .headline, .guid, .text, .post: false
    }
  }
}
