package import Newsroom
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
        ? [story.summary].compactMap(\.self).filter { !$0.isEmpty } : paragraphs(of: story.content),
      section: clues?.section, defaultRegions: clues?.defaultRegions ?? [],
      defaultTopics: clues?.defaultTopics ?? []
    ).takingDateline()
  }

  /// Where a paragraph ends in HTML as the sanitiser writes it.
  private static let ends = [
    "</p>", "</li>", "</div>", "</blockquote>", "</figure>", "</h2>", "</h3>", "</h4>", "<br>",
  ]

  private func paragraphs(of html: String) -> [String] {
    let pieces = Self.ends.reduce([html[...]]) { pieces, end in
      pieces.flatMap { $0.split(separator: end) }
    }
    return pieces.map { sanitizer.plainText(String($0)) }.filter { !$0.isEmpty }
  }
}
