import Attacks
import Feed
import FeedParser
import Testing

/// Documents that were made to hurt: each is refused with the right error, or read harmlessly.
///
/// `script/bench attacks` measures what they cost.
@Suite struct AttackTests {
  @Test(.timeLimit(.minutes(1)), arguments: Attack.all)
  func endsAsItHasTo(attack: Attack) {
    var parser = FeedParser()
    let document = attack.document
    do throws(FeedParserError) {
      let read = try parser.parse(document)
      guard case .read(let code) = attack.ending else {
        Issue.record("read")
        return
      }
      // Nothing was expanded or loaded.
      let longest = read.feed.entries.map { $0.title?.value.utf8.count ?? 0 }.max() ?? 0
      #expect(longest < document.count)
      if let code {
        #expect(read.findings.contains { $0.code == code })
      } else {
        #expect(read.findings.isEmpty)
      }
    } catch {
      #expect(attack.ending == .refused(error.code))
    }
  }

  @Test func noEntityIsExpanded() throws {
    let bomb = try #require(Attack.all.first { $0.name == "entity bomb" })
    var parser = FeedParser()
    #expect(try parser.parse(bomb.document).feed.entries.map { $0.title?.value } == ["&a8;"])
    let external = try #require(Attack.all.first { $0.name == "external entity" })
    #expect(try parser.parse(external.document).feed.entries.map { $0.title?.value } == ["&x;"])
  }

  /// Every limit is the caller's to set: what is just within it is read, one more is refused.
  @Test func obeysTheCallersLimits() {
    for limit in Self.limits {
      var limits = Limits()
      limit.set(&limits)
      #expect(code(limit.within, limits) == nil, "\(limit.code)")
      #expect(code(limit.beyond, limits) == limit.code)
      #expect(code(limit.beyond, Limits()) == nil, "\(limit.code)")
    }
  }

  private struct Limit: Sendable {
    let code: FeedParserError.Code
    let set: @Sendable (inout Limits) -> Void
    let within: String
    let beyond: String
  }

  private static let limits = [
    Limit(
      code: .documentTooLarge, set: { $0.documentSize = 32 },
      within: "<rss><channel></channel></rss> ",
      beyond: "<rss><channel></channel></rss>    "),
    Limit(
      code: .tooDeep, set: { $0.depth = 3 }, within: "<rss><channel><a/></channel></rss>",
      beyond: "<rss><channel><a><b/></a></channel></rss>"),
    Limit(
      code: .tooManyAttributes, set: { $0.attributesPerElement = 2 },
      within: "<rss a='' b=''><channel/></rss>", beyond: "<rss a='' b='' c=''><channel/></rss>"),
    Limit(
      code: .nameTooLong, set: { $0.nameLength = 7 }, within: "<rss><channel/></rss>",
      beyond: "<rss><channel/><channels/></rss>"),
    Limit(
      code: .textTooLong, set: { $0.textLength = 4 },
      within: "<rss><channel><title>abcd</title></channel></rss>",
      beyond: "<rss><channel><title>abcde</title></channel></rss>"),
    Limit(
      code: .markupTooLong, set: { $0.markupLength = 10_000 },
      within: "<rss><!--\(String(repeating: "a", count: 9000))--><channel/></rss>",
      beyond: "<rss><!--\(String(repeating: "a", count: 50_000))--><channel/></rss>"),
    Limit(
      code: .tooManyEntries, set: { $0.entries = 2 },
      within: "<rss><channel><item/><item/></channel></rss>",
      beyond: "<rss><channel><item/><item/><item/></channel></rss>"),
  ]

  private func code(_ document: String, _ limits: Limits) -> FeedParserError.Code? {
    var parser = FeedParser(limits: limits)
    do throws(FeedParserError) {
      _ = try parser.parse(Array(document.utf8))
      return nil
    } catch {
      return error.code
    }
  }

  /// Extensions and findings beyond their limits are dropped, never the entries.
  @Test func dropsWhatIsTooMuchOfLittle() throws {
    var limits = Limits()
    limits.extensionElements = 2
    limits.findings = 3
    var parser = FeedParser(limits: limits)
    let items = String(repeating: "<item><x/><title>a & b</title></item>", count: 9)
    let document = try parser.parse(Array("<rss><channel>\(items)</channel></rss>".utf8))
    #expect(document.feed.entries.count == 9)
    #expect(document.feed.entries.flatMap(\.extensions).count == 2)
    #expect(document.findings.count == 3)
  }
}
