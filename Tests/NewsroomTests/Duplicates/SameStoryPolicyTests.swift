import Feed
import Newsroom
import Testing

/// Which telling steps in where the one that was shown is gone.
@Suite struct SameStoryPolicyTests {
  private static func article(
    _ name: String, by partner: String?, _ text: String, at seconds: Int64
  )
    -> Article
  {
    Article(
      id: .derived(from: name, in: .urlNamespace), entryID: name, status: .published,
      story: Story(headline: name, content: text),
      tagging: Tagging(regions: [], regionsBy: .editor, topics: [], topicsBy: .editor),
      origin: partner.map { .partner(PartnerSource(name: $0)) } ?? .newsroom,
      published: Timestamp(seconds: seconds), updated: Timestamp(seconds: seconds))
  }

  private static let tellings = [
    article("long", by: "mitra-a", "panjang sekali", at: 30),
    article("short", by: "mitra-b", "pendek", at: 20),
    article("early", by: "mitra-a", "pendek", at: 10), article("own", by: nil, "", at: 40),
  ]

  @Test(
    arguments: [
      ([.own, .fullest], ["own", "long", "early", "short"]),
      ([.earliest], ["early", "short", "long", "own"]),
      ([.partner("mitra-b"), .fullest], ["short", "long", "early", "own"]),
      ([], ["early", "short", "long", "own"]),
    ] as [([SameStoryPolicy.Preference], [String])])
  func theFirstPreferenceThatDecides(
    preferences: [SameStoryPolicy.Preference], expected: [String]
  ) {
    var policy = SameStoryPolicy()
    policy.preferences = preferences
    #expect(policy.ordered(Self.tellings).map(\.story.headline) == expected)
    #expect(policy.ordered(Self.tellings.reversed()).map(\.story.headline) == expected)
  }
}
