package import Feed

/// Which articles a list shows. What is nil does not narrow it.
package struct ArticleFilter: Sendable, Hashable {
  /// Slug of a region; everything below it counts.
  package var region: String?
  /// Slug of a topic.
  package var topic: String?
  /// Slug of a genre.
  package var genre: String?
  /// A partner's name.
  package var partner: String?
  /// A word of ``ArticleStatus/names``.
  package var status: String?
  /// Published at this time or later, or to be published then.
  package var since: Timestamp?
  /// Words that all stand in the headline, the summary or the text, in any letter case.
  package var text: String?
  /// At most so many, the newest.
  package var limit = 50

  package init() {}
}
