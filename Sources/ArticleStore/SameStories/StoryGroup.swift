package import Newsroom

/// Articles that tell one story.
package struct StoryGroup: Sendable, Hashable {
  /// One telling.
  package struct Member: Sendable, Hashable {
    package var article: PublishedArticle
    /// How sure it was that it tells the story of those before it, 0.5 to 1; nil for the first one.
    package var score: Double?
    /// Where readers meet it.
    package var editions: [EditionKey]
  }

  /// In the order in which they came.
  package var members: [Member]
}
