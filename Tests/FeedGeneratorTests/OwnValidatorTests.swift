import Feed
import FeedGenerator
import FeedValidator
import Testing

/// What is written holds to every rule of our own validator.
@Suite struct OwnValidatorTests {
  private static let harmless = [
    "Kabar", "daerah", "日本語テキスト", "مرحبا", "😀", "é", "12345678", "tab\tdi sini",
  ]

  /// The ids of the rules that a document breaks, with what was said first. That a vocabulary is
  /// unknown is no fault of a feed which has extensions.
  private static func broken(_ feed: Feed, _ format: OutputFormat) -> [String: String] {
    let bytes = FeedGenerator().render(feed, as: format)
    let result = FeedValidator().validate(bytes, input: "document")
    return Dictionary(
      result.diagnostics.filter { $0.severity != .info && $0.rule.id != "namespace-unknown" }.map {
        ($0.rule.id, "\($0.position.line):\($0.position.column) \($0.path): \($0.message)")
      }, uniquingKeysWith: { first, _ in first })
  }

  @Test(arguments: OutputFormat.feeds)
  func soundFeedsBreakNone(format: OutputFormat) {
    for seed in 1...300 as ClosedRange<UInt64> {
      var random = RandomFeed(seed: seed, isSound: true, samples: Self.harmless)
      #expect(Self.broken(random.feed(), format) == [:], "seed \(seed)")
    }
  }

  /// Rules about what a text says: a headline that looks like a tag, a body with a script in it. The
  /// document says exactly what the feed does, and sanitising is not the generator's.
  private static let ofTexts: Set<String> = [
    "html-dangerous-element", "html-not-html", "json-feed-html-dangerous",
    "text-ambiguous-character", "text-contains-html", "text-contains-undeclared-html",
  ]

  @Test(arguments: OutputFormat.feeds)
  func nastyTextsBreakOnlyRulesAboutTexts(format: OutputFormat) {
    for seed in 1...300 as ClosedRange<UInt64> {
      var random = RandomFeed(seed: seed, isSound: true)
      let broken = Self.broken(random.feed(), format).filter { !Self.ofTexts.contains($0.key) }
      #expect(broken == [:], "seed \(seed)")
    }
  }

  /// What a feed can say that no document can make right.
  private static let ofValues: Set<String> = [
    // A feed that calls itself complete or an archive and whose links say otherwise; a paging
    // relation in an entry.
    "history-archive-incomplete", "history-link-in-complete-feed", "history-link-in-entry",
    // Names and ids that are none: of a role, of a namespace, of the source.
    "media-credit-role-unknown", "namespace-uri-invalid", "atom-source-element-missing",
    // Dates outside of our time, or none at all; no page; a mail address for a name; an author who
    // is the managing editor too.
    "date-implausible", "json-feed-home-page-missing", "text-contains-mail-address",
    "mail-address-name-missing", "semantics-duplicate-channel",
    // A form for searching, a picture that leads elsewhere than the channel, a choice of one.
    "rss-text-input-avoid", "rss-image-link-differs", "media-group-of-one",
  ]

  @Test(arguments: OutputFormat.feeds)
  func whateverAFeedSaysTheFormIsRight(format: OutputFormat) {
    let allowed = Self.ofTexts.union(Self.ofValues)
    for seed in 1...300 as ClosedRange<UInt64> {
      var random = RandomFeed(seed: seed)
      let broken = Self.broken(random.feed(), format).filter { !allowed.contains($0.key) }
      #expect(broken == [:], "seed \(seed)")
    }
  }
}
