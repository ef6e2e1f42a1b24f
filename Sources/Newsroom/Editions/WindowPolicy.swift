package import Feed

/// How much of an edition its subscription document holds: the articles with the newest significant
/// change, by sequence.
package struct WindowPolicy: Sendable, Hashable, Codable {
  /// Everything that changed within so many hours before the newest change is in it.
  package var hours: Int
  /// At least so many articles, older ones included.
  package var minimum: Int
  /// Never more than so many.
  package var maximum: Int

  package init(hours: Int = 48, minimum: Int = 50, maximum: Int = 200) {
    self.hours = hours
    self.minimum = minimum
    self.maximum = maximum
  }

  /// The part of `articles`, given newest significant change first and at most `maximum` of them
  /// needed, that belongs to the window.
  package func window(of articles: [PublishedArticle]) -> ArraySlice<PublishedArticle> {
    guard let newest = articles.first else { return [] }
    let oldest = newest.significant.seconds - Int64(hours) * 3600
    let recent = articles.prefix { $0.significant.seconds >= oldest }.count
    return articles.prefix(min(max(recent, minimum), maximum))
  }
}

/// An article as an edition holds it.
package struct PublishedArticle: Sendable, Hashable {
  package var article: Article
  /// The article's last revision.
  package var sequence: Int64
  /// The article's last significant revision.
  package var significantSequence: Int64
  /// When that was accepted.
  package var significant: Timestamp
  /// Those of the articles that it names which readers can see.
  package var references: [ArticleReference]
  /// Its place in the order in which articles joined the edition that is looked at, from 1; 0 where
  /// none is.
  package var ordinal: Int

  package init(
    article: Article, sequence: Int64, significantSequence: Int64, significant: Timestamp,
    references: [ArticleReference] = [], ordinal: Int = 0
  ) {
    self.article = article
    self.sequence = sequence
    self.significantSequence = significantSequence
    self.significant = significant
    self.references = references
    self.ordinal = ordinal
  }
}
