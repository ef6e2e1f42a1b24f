package import Feed

/// One outlet's telling of a story, as far as it takes to recognise another outlet's.
package struct Telling: Sendable, Hashable {
  package var article: ArticleID
  /// The partner that tells it; nil for our own newsroom.
  package var teller: String?
  package var published: Timestamp
  /// The regions that it is about, by slug.
  package var regions: [String]
  /// The headline's words in any order, without what stands for no word.
  package var headline: UInt64
  /// The numbers in the headline.
  package var numbers: Set<UInt64>
  /// Headline and text.
  package var sketch: StorySketch

  /// A telling as it was kept.
  package init(
    article: ArticleID, teller: String?, published: Timestamp, regions: [String],
    headline: UInt64, numbers: Set<UInt64>, sketch: StorySketch
  ) {
    self.article = article
    self.teller = teller
    self.published = published
    self.regions = regions
    self.headline = headline
    self.numbers = numbers
    self.sketch = sketch
  }

  package init(_ article: Article) {
    self.init(
      article.id, article.story, by: article.origin, published: article.published,
      regions: article.tagging.regions)
  }

  /// The telling of an article that is yet to be stored.
  package init(_ submission: Submission) {
    self.init(
      submission.newID, submission.story, by: submission.origin, published: submission.published,
      regions: submission.tagging.regions)
  }

  /// The same telling as that of an article.
  package func of(_ article: ArticleID) -> Telling {
    var telling = self
    telling.article = article
    return telling
  }

  private init(
    _ article: ArticleID, _ story: Story, by origin: Origin, published: Timestamp,
    regions: [String]
  ) {
    let headline = WordHashes(story.headline, isMarkup: false)
    let text = WordHashes(story.content, isMarkup: true)
    self.init(
      article: article, teller: origin.partner, published: published, regions: regions,
      headline: headline.words.sorted().reduce(0) { $0 &* 31 &+ $1 }, numbers: headline.numbers,
      sketch: StorySketch(words: headline.words + text.words))
  }
}
