import Feed
import Testing

/// The generated feeds say everything that a feed can say, so that no property is proved by nobody.
@Suite struct RandomFeedTests {
  /// Set by the parser alone, or told by other properties.
  private static let exceptions: Set<String> = [
    "Feed.format", "Entry.position", "Link.hrefAsWritten", "FeedDate.source", "Text.base",
    "Content.base", "PodcastEpisode.durationAsWritten", "MediaThumbnail.time", "MediaCredit.scheme",
    "MediaDetails.others",
  ]

  @Test func everyPropertyIsSet() {
    var seen: Set<String> = []
    var set: Set<String> = []
    for seed in 1...300 as ClosedRange<UInt64> {
      var random = RandomFeed(seed: seed)
      Self.look(at: random.feed(), seen: &seen, set: &set)
    }
    #expect(seen.count > 150)
    #expect(seen.subtracting(set).subtracting(Self.exceptions) == [])
  }

  /// Notes the properties of `value` and of what is inside it, and those with something in them.
  private static func look(at value: Any, seen: inout Set<String>, set: inout Set<String>) {
    let mirror = Mirror(reflecting: value)
    for child in mirror.children {
      let content = Mirror(reflecting: child.value)
      let isEmpty =
        (content.displayStyle == .optional || content.displayStyle == .collection)
        && content.children.isEmpty
      if mirror.displayStyle == .struct, let label = child.label {
        let name = "\(type(of: value)).\(label)"
        seen.insert(name)
        if !isEmpty { set.insert(name) }
      }
      look(at: child.value, seen: &seen, set: &set)
    }
  }
}
