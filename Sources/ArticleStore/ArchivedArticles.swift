package import Feed
package import Newsroom

/// The articles of a page of an edition's archive, those that left the edition since included.
package struct ArchivedArticles: Sendable {
  package var edition: Edition
  /// In the order of joining.
  package var articles: [PublishedArticle]
  /// When anything of it last changed; never goes back.
  package var changed: Timestamp
}
