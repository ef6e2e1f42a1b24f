import Feed
import FeedGenerator
import FeedParser
import Newsroom
import Publication
import SeededTexts
import Testing

/// Whatever the policy, reading a document gives what the policy lets through of what was stored.
@Suite struct PolicyRoundTripTests {
  private static let seed: UInt64 = 20_261_125
  private static let rights = "Hanya untuk \u{7}mitra & pembaca"

  /// Every text with all media and all choices of genres; every other one with a rights line.
  private static let policies: [EditionPolicies.Change] = {
    let genres: [(Set<String>?, without: Set<String>?)] = [
      (nil, nil), (nil, ["advertorial"]), (["berita", "opini"], nil), (["advertorial"], ["opini"]),
    ]
    var all: [EditionPolicies.Change] = []
    for text in EditionPolicy.Text.allCases {
      for media in EditionPolicy.Media.allCases {
        for (only, without) in genres {
          var change = EditionPolicies.Change()
          change.text = text
          change.media = media
          change.rights = all.count.isMultiple(of: 2) ? rights : nil
          change.genres = only
          change.withoutGenres = without
          all.append(change)
        }
      }
    }
    return all
  }()

  @Test func readersGetWhatThePolicyLetsThrough() async throws {
    for (number, change) in Self.policies.enumerated() {
      let newsroom = try SampleNewsroom { site in
        site.policies = EditionPolicies(["*": change])
        site.reservedCredits = [RandomStories.agency]
      }
      var stories = RandomStories(seed: Self.seed &+ UInt64(number))
      var submissions: [Submission] = []
      for name in 1...10 {
        try await newsroom.publish("\(name)", at: 1000 + Int64(name), published: Int64(name)) {
          stories.change(&$0)
          submissions.append($0)
        }
      }
      try await expectAll(submissions, in: newsroom, "policy \(number)")
    }
  }

  private func expectAll(
    _ submissions: [Submission], in newsroom: SampleNewsroom, _ place: Comment
  ) async throws {
    let policy = newsroom.site.policies[.all]
    let taken = submissions.filter { policy.takes(genre: $0.tagging.genre) }
    let press = try await newsroom.press(now: 5000)
    var parser = FeedParser()
    for format in [OutputFormat.rss, .atom, .jsonFeed] {
      guard let document = try await press.document(.all, file: format.fileName) else {
        #expect(taken.isEmpty, place)
        continue
      }
      let feed = try parser.parse(document.body).feed
      let expected = taken.reversed().map { PublishedEntry($0, policy).carried(by: format) }
      #expect(feed.entries.count == expected.count, place)
      for (entry, expected) in zip(feed.entries, expected) {
        #expect(PublishedEntry(entry, of: feed) == expected, place)
      }
      if format != .jsonFeed {
        #expect(feed.rights?.value == policy.rights.map(NastyText.allowed), place)
      }
    }
  }
}
