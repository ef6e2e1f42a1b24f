package import Newsroom

/// A post of a partner's WordPress that an article was made of.
package struct KnownPost: Sendable, Hashable {
  /// As the WordPress counts.
  package var number: Int
  package var article: ArticleID
  package var status: Status

  package enum Status: Sendable, Hashable {
    /// Readers see the article.
    case published
    /// It was taken back, and comes back when its publisher shows the post again.
    case away
    /// It is none of the publisher's business: held, or withdrawn by an editor.
    case ours
  }

  package init(number: Int, article: ArticleID, status: Status) {
    self.number = number
    self.article = article
    self.status = status
  }
}

/// Which posts of a partner's WordPress are meant.
package enum PostSelection: Sendable, Hashable {
  /// The highest numbers, at most so many, below one where there is one.
  case highest(Int, below: Int?)
  /// Those of these numbers.
  case numbered([Int])
}
