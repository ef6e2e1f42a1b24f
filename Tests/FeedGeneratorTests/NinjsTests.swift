import Feed
import FeedGenerator
import Foundation
import Testing

/// ninjs 2.1 against documents written by hand from IPTC's schema.
@Suite struct NinjsTests {
  private static func object(_ bytes: [UInt8]) throws -> NSDictionary {
    let object = try JSONSerialization.jsonObject(with: Data(bytes))
    return try #require(object as? NSDictionary)
  }

  @Test func aFeedIsACompositeOfItsEntries() throws {
    let written = try Self.object(FeedGenerator().render(SampleFeeds.full, as: .ninjs))
    let expected = try Self.object(Array(Fixture.text("full.ninjs.json").utf8))
    #expect(written == expected)
  }

  @Test func anEntryAloneIsWhatItIsInTheFeed() throws {
    let feed = SampleFeeds.full
    let alone = try Self.object(FeedGenerator().renderNinjs(feed.entries[0], of: feed))
    let whole = try Self.object(FeedGenerator().render(feed, as: .ninjs))
    let entries = try #require(whole["associations"] as? [NSDictionary])
    let inFeed = try #require(entries[0].mutableCopy() as? NSMutableDictionary)
    inFeed["standard"] = whole["standard"]
    inFeed.removeObject(forKey: "name")
    #expect(alone == inFeed)
  }

  @Test func aTombstoneIsCanceled() throws {
    let written = try Self.object(FeedGenerator().render(SampleFeeds.archive, as: .ninjs))
    let entries = try #require(written["associations"] as? [NSDictionary])
    let expected: NSDictionary = [
      "name": "urn:uuid:0b8f0f5e-6a0c-5f0f-8d6b-2a4f4f0f1a05",
      "uri": "urn:uuid:0b8f0f5e-6a0c-5f0f-8d6b-2a4f4f0f1a05", "type": "text",
      "representationtype": "partial", "versioncreated": "2023-07-26T12:00:00+07:00",
      "pubstatus": "canceled",
      "descriptions": [
        ["role": "reason", "contenttype": "text/plain", "value": "Ditarik: keliru"]
      ],
    ]
    #expect(entries.last == expected)
  }

  @Test(arguments: [
    ("urn:x:1", "urn:x:1", nil), ("https://a.example/é", "https://a.example/%C3%A9", nil),
    ("bukan alamat", "https://a.example/halaman", "bukan alamat"),
  ])
  func identity(id: String, uri: String, altID: String?) throws {
    var entry = Entry()
    entry.id = id
    entry.links = [Link("https://a.example/halaman")]
    let written = try Self.object(FeedGenerator().renderNinjs(entry, of: Feed()))
    #expect(written["uri"] as? String == uri)
    let other = written["altids"] as? [[String: String]]
    #expect(other == altID.map { [["role": "guid", "value": $0]] })
  }

  @Test(arguments: [
    (GeoShape.line([]), nil as String?),
    (.point(GeoPoint(latitude: .nan, longitude: 1)), nil),
    (
      .line([GeoPoint(latitude: -6, longitude: 108), GeoPoint(latitude: -7, longitude: 109)]),
      #"{"type":"LineString","coordinates":[[108,-6],[109,-7]]}"#
    ),
    (
      .box(
        lower: GeoPoint(latitude: -7, longitude: 108),
        upper: GeoPoint(latitude: -6, longitude: 109)),
      #"{"type":"Polygon","coordinates":[[[108,-7],[109,-7],[109,-6],[108,-6],[108,-7]]]}"#
    ),
    (
      .circle(center: GeoPoint(latitude: -7, longitude: 108), radius: 500),
      #"{"type":"Point","coordinates":[108,-7]}"#
    ),
  ])
  func place(shape: GeoShape, geoJSON: String?) {
    var entry = Entry()
    entry.id = "urn:x:1"
    entry.locations = [shape]
    let written = String(decoding: FeedGenerator().renderNinjs(entry, of: Feed()), as: UTF8.self)
    if let geoJSON {
      #expect(written.contains(#""places":[{"geojson":\#(geoJSON)}]"#))
    } else {
      #expect(!written.contains("places"))
    }
  }

  @Test func genresAreApart() throws {
    var entry = Entry()
    entry.id = "urn:x:1"
    entry.categories = [
      Category("Advertorial"),
      Category(
        "genre:Advertiser_Supplied", scheme: "http://cv.iptc.org/newscodes/genre/",
        label: "Advertorial"),
    ]
    let written = try Self.object(FeedGenerator().renderNinjs(entry, of: Feed()))
    let expected: [NSDictionary] = [
      [
        "name": "Advertorial", "literal": "genre:Advertiser_Supplied",
        "uri": "http://cv.iptc.org/newscodes/genre/Advertiser_Supplied",
      ]
    ]
    #expect(written["genres"] as? [NSDictionary] == expected)
    #expect(written["subjects"] == nil)
  }
}
