import Sanitizer

/// What the classifier reads of a story whose content is safe HTML: the same when it comes in from a
/// partner and when it is considered again.
package struct StoryReading: Sendable {
  private let sanitizer = Sanitizer()

  package init() {}

  /// The text of a story, its summary where no more of it was kept; `clues` is what is known beside it.
  package func text(of story: Story, clues: Explanation.Clues?) -> StoryText {
    StoryText(
      headline: story.headline, dateline: clues?.dateline ?? story.place,
      paragraphs: story.content.isEmpty
        ? [story.summary].filter { !$0.isEmpty } : sanitizer.paragraphs(ofSafe: story.content),
      section: clues?.section, defaultRegions: clues?.defaultRegions ?? [],
      defaultTopics: clues?.defaultTopics ?? []
    ).takingDateline()
  }
}
