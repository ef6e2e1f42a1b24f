import ArticleStore
import Feed
import Foundation
import Newsroom
import Testing

/// Values as the store keeps them: JSON that Foundation's decoder, which is not ours, reads back, and
/// our decoder all that Foundation's encoder writes.
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
    let article = Self.article
    let record = try Record.encode(article)
    #expect(try Record.decode(Article.self, record) == article)
    #expect(try JSONDecoder().decode(Article.self, from: record) == article)
    #expect(try Record.decode(Article.self, JSONEncoder().encode(article)) == article)
  }

  @Test func everyKindOfValueIsRead() throws {
    struct Mixed: Codable, Equatable {
      var text: String
      var whole: [Int8]
      var large: UInt64
      var small: Int64
      var fraction: Double
      var thin: Float
      var flags: [Bool]
      var missing: String?
      var null: Int?
      var names: [String: [String?]]
      var status: [ArticleStatus]
    }
    let json = #"""
       {"text" : "\u00e9\ud83d\ude00\/\b\f\n\r\t\"\\", "whole":[ -128,127 , 0],
        "large":18446744073709551615,"small":-9223372036854775808, "fraction":-1.5e-3,"thin":1,
        "unknown":[{"a":[]},{},"]}"], "flags":[true,false],"null":null,
        "n\u0061mes":{"a b":["x",null],"":[]}, "status":[{"held":{}}]}
      """#
    #expect(
      try Record.decode(Mixed.self, Data(json.utf8))
        == Mixed(
          text: "é😀/\u{8}\u{C}\n\r\t\"\\", whole: [-128, 127, 0], large: .max, small: .min,
          fraction: -0.0015, thin: 1, flags: [true, false], missing: nil, null: nil,
          names: ["a b": ["x", nil], "": []], status: [.held]))
  }

  @Test(arguments: [
    "", " ", "{", "[1,", "[1 2]", "[1]]", "{\"a\"}", "{\"a\":}", "{a:1}", "[\"a]", "[tru]", "[1],",
    "{\"a\":1}", "[\"a\"]", "[1.5]", "[300]", "[-129]", "[true]", "[null]", "[1e1]", "[--1]",
    "[+1]", "[1-2]", "[-]",
  ])
  func whatIsNoListOfSmallNumbersIsAnError(json: String) {
    #expect(throws: DecodingError.self) { try Record.decode([Int8].self, Data(json.utf8)) }
  }

  @Test(arguments: [
    #""\u12""#, #""\u+123""#, #""\ud83d""#, #""\ud83d\u0041""#, #""\udc00""#, #""\x""#, #""\"#,
  ])
  func whatIsNoTextIsAnError(json: String) {
    #expect(throws: DecodingError.self) { try Record.decode(String.self, Data(json.utf8)) }
  }

  @Test func aNumberBeyondAllBoundsIsAnError() {
    #expect(throws: DecodingError.self) { try Record.decode(Double.self, Data("1e999".utf8)) }
  }

  @Test func bytesThatAreNoTextAreAnError() {
    #expect(throws: DecodingError.self) {
      try Record.decode(String.self, Data([0x22, 0xC3, 0x28, 0x22]))
    }
  }

  @Test func aRecordThatWasCutIsAnError() throws {
    let record = try Record.encode(Self.article)
    for length in record.indices {
      #expect(throws: DecodingError.self) {
        try Record.decode(Article.self, record.prefix(length))
      }
    }
  }

  @Test func whatIsNestedDeeplyIsAnError() {
    struct Nest: Decodable { var inner: [Nest] }
    func nest(_ depth: Int) -> Data {
      let (opening, closing) = (#"{"inner":["#, "]}")
      return Data(
        (String(repeating: opening, count: depth) + String(repeating: closing, count: depth)).utf8)
    }
    #expect(throws: Never.self) { try Record.decode(Nest.self, nest(32)) }
    #expect(throws: DecodingError.self) { try Record.decode(Nest.self, nest(33)) }
    #expect(throws: DecodingError.self) { try Record.decode(Nest.self, nest(100_000)) }
  }

  @Test func anErrorNamesTheByte() throws {
    struct One: Codable { var number: Int }
    let error = #expect(throws: DecodingError.self) {
      try Record.decode(One.self, Data(#"{"number":"x"}"#.utf8))
    }
    guard case .dataCorrupted(let context) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(context.debugDescription == "byte 11 of the record: Int expected, but string found")
  }

  private static let article: Article = {
    let (one, other) = (Sample.id("a.txt"), Sample.id("b.txt"))
    let time = Timestamp(seconds: 1_792_000_000, offset: 25_200)
    var article = Article(
      id: one, entryID: "https://mitra.example/?p=1", status: .withdrawn(at: time, reason: "\"x\""),
      story: Story(
        headline: "Banjir & <longsor>\u{2028}", summary: "s", content: "<p>\u{7F}\u{0}é</p>",
        authors: ["A", "B"],
        pictures: [Picture(url: "https://a.example/b.jpg", type: "image/jpeg", width: 3)],
        media: [MediaFile(url: "https://a.example/c.mp3", type: "audio/mpeg", duration: 61)],
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
    return article
  }()
}
