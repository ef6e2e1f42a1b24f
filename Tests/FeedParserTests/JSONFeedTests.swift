import Feed
import FeedParser
import Testing

/// JSON Feeds that say the same in other ways than the format has.
@Suite struct JSONFeedTests {
  private func parse(_ members: String, offset: Int32 = 0) throws -> ParsedDocument {
    var parser = FeedParser()
    return try parser.parse(
      Array(#"{"version":"https://jsonfeed.org/version/1.1","title":"t",\#(members)}"#.utf8),
      defaultOffset: offset)
  }

  private func entry(_ members: String, offset: Int32 = 0) throws -> (Entry?, [Finding.Code]) {
    let document = try parse(#""items":[{"id":"urn:a",\#(members)}]"#, offset: offset)
    var entry = document.feed.entries.first
    entry?.position = nil
    return (entry, document.findings.map(\.code))
  }

  private func entry(_ change: (inout Entry) -> Void) -> Entry {
    var entry = Entry()
    entry.id = "urn:a"
    change(&entry)
    return entry
  }

  @Test func anExternalAddressAloneIsTheEntrys() throws {
    let alone = try entry(#""external_url":"https://luar.example/a""#)
    #expect(
      alone.0
        == entry {
          $0.links = [Link("https://luar.example/a")]
          $0.externalURL = "https://luar.example/a"
        })
    let both = try entry(
      #""external_url":"https://luar.example/a","url":"https://kabar.example/a""#)
    #expect(both.0?.links == [Link("https://kabar.example/a")])
    #expect(both.0?.externalURL == "https://luar.example/a")
  }

  @Test(arguments: [
    #""authors":{"name":"Rani"}"#, #""authors":"Rani""#, #""author":[{"name":"Rani"}]"#,
    #""author":"Rani""#, #""authors":["Rani"]"#,
  ])
  func aLoneAuthorIsAListOfOne(members: String) throws {
    #expect(try entry(members).0 == entry { $0.authors = [Person(name: "Rani")] })
  }

  @Test func loneValuesAreListsOfOneAndTold() throws {
    let (found, codes) = try entry(
      """
      "tags":"laut","attachments":{"url":"https://kabar.example/a.mp3","mime_type":"audio/mpeg",
      "duration_in_seconds":"60","size_in_bytes":10.0},"image":["https://kabar.example/a.jpg"]
      """)
    #expect(
      found
        == entry {
          $0.categories = [Category("laut")]
          $0.enclosures = [
            Enclosure(
              url: "https://kabar.example/a.mp3", type: "audio/mpeg", length: 10,
              duration: .seconds(60))
          ]
          $0.image = "https://kabar.example/a.jpg"
        })
    #expect(codes == [.wrongType, .wrongType, .wrongType])
    let document = try parse(
      #""items":{"id":7},"hubs":{"type":"WebSub","url":"https://hub.example/"},"expired":"true""#)
    #expect(document.feed.entries.map(\.id) == ["7"])
    #expect(document.feed.hubs == [Hub(type: "WebSub", url: "https://hub.example/")])
    #expect(document.feed.isExpired == nil)
    #expect(document.findings.map(\.code) == [.wrongType, .wrongType, .wrongType])
  }

  @Test func anItemWithoutAnIDIsLeftOutAndTold() throws {
    let document = try parse(
      #""items":[{"id":1},{"id":4.5},{"id":""},{"id":null},{"url":"https://k.example/"},{"id":"x"}]"#
    )
    #expect(document.feed.entries.map(\.id) == ["1", "4.5", "x"])
    #expect(document.findings.map(\.code) == [.missingID, .missingID, .missingID])
  }

  @Test(arguments: [
    (#"1794255300"#, "2026-11-09T20:15:00Z"), (#"1794255300000"#, "2026-11-09T20:15:00Z"),
    (#""1794255300""#, "2026-11-09T20:15:00Z"),
    (#""Senin, 9 November 2026 20.15""#, "2026-11-09T20:15:00+07:00"),
    (#""2026-11-09T20:15:00""#, "2026-11-09T20:15:00+07:00"),
  ])
  func datesAreReadAsInEveryFormat(date: String, expected: String) throws {
    let (found, codes) = try entry(#""date_published":\#(date)"#, offset: 25_200)
    #expect(found?.published?.timestamp?.rfc3339 == expected)
    #expect(codes == [])
  }
}
