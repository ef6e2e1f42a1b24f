package import Feed

/// One outlet's telling of a story, as far as it takes to recognise another outlet's.
package struct Telling: Sendable, Hashable, Codable {
  package var article: ArticleID
  /// The partner that tells it; nil for our own newsroom.
  package var teller: String?
  package var published: Timestamp
  /// The regions that it is about, by slug.
  package var regions: [String]
  /// The headline's words in any order, without what stands for no word.
  var headline: UInt64
  /// The numbers in the headline.
  var numbers: Set<UInt64>
  /// Headline and text.
  package var sketch: StorySketch

  package init(_ article: Article) {
    let headline = WordHashes(article.story.headline, isMarkup: false)
    let text = WordHashes(article.story.content, isMarkup: true)
    self.article = article.id
    teller = article.origin.partner
    published = article.published
    regions = article.tagging.regions
    self.headline = headline.words.sorted().reduce(0) { $0 &* 31 &+ $1 }
    numbers = headline.numbers
    sketch = StorySketch(words: headline.words + text.words)
  }
}
