import ArticleStore
import Feed
import Foundation
import Newsroom
import Testing

/// Values as the store keeps them: JSON that Foundation's decoder, which is not ours, reads back.
@Suite struct RecordTests {
  private func text(_ value: some Encodable) throws -> String {
    String(decoding: try Record.encode(value), as: UTF8.self)
  }

  @Test func everyKindOfContainerIsWritten() throws {
    struct Mixed: Encodable {
      var text = "a/b \"c\" \\ \n\t\r\u{1}\u{1F} é 👪"
      var number = -7
      var fraction = 0.25
      var isSet = true
      var missing: String?
      var list = [[1, 2], [], [3]]
      var empty: [String] = []
      var status = ArticleStatus.withdrawn(at: Timestamp(seconds: 5), reason: "x")
      var held = ArticleStatus.held
      var last = TextPlace.lead
    }
    #expect(
      try text(Mixed()) == #"""
        {"text":"a/b \"c\" \\ \n\t\r\u0001\u001f é 👪","number":-7,"fraction":0.25,"isSet":true,\#
        "list":[[1,2],[],[3]],"empty":[],\#
        "status":{"withdrawn":{"at":{"seconds":5,"nanoseconds":0,"offset":0,"precision":4},"reason":"x"}},"held":{"held":{}},\#
        "last":"lead"}
        """#)
  }

  @Test func whatJSONHasNoWordForIsAnError() {
    #expect(throws: EncodingError.self) { try Record.encode(["a": Double.nan]) }
    #expect(throws: EncodingError.self) { try Record.encode([Double.infinity]) }
  }

  @Test func articlesComeBackAsTheyWere() throws {
    let (one, other) = (Sample.id("a.txt"), Sample.id("b.txt"))
    let time = Timestamp(seconds: 1_792_000_000, offset: 25_200)
    var article = Article(
      id: one, entryID: "https://mitra.example/?p=1", status: .withdrawn(at: time, reason: "\"x\""),
      story: Story(
        headline: "Banjir & <longsor>\u{2028}", summary: "s", content: "<p>\u{7F}\u{0}é</p>",
        authors: ["A", "B"],
        pictures: [Picture(url: "https://a.example/b.jpg", type: "image/jpeg", width: 3)],
        outlet: "O", place: "P", canonicalURL: "https://a.example/", language: "jv",
        relatedHeadlines: [""]),
      tagging: Tagging(
        regions: ["kab-asahan"], regionsBy: .editor, topics: [],
        topicsBy: .rules(version: "3"), genre: "opini"),
      origin: .partner(PartnerSource(name: "mitra", rights: "© Mitra", terms: .summary)),
      published: time, updated: Timestamp(seconds: -1))
    article.notice = WithdrawalNotice(since: time, days: 30)
    article.notes = [
      Note(.erratum, .text("t"), time: time), Note(.correction, .article(other), time: time),
    ]
    article.concerns = [Concern(.rightOfReply, other, time: time)]
    article.erasures = [Erasure(scope: .names, time: time, reason: "r", law: "l")]
    #expect(try Record.decode(Article.self, Record.encode(article)) == article)
  }
}
