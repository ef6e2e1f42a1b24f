import Feed
import Testing

/// The forms of dates that feeds contain. Expected moments are told in RFC 3339.
@Suite struct DateTests {
  static let dates: [(String, String)] = [
    ("Wed, 26 Jul 2023 07:00:00 +0700", "2023-07-26T07:00:00+07:00"),
    ("Wed, 26 Jul 2023 07:00:00 WIB", "2023-07-26T07:00:00+07:00"),
    ("Rabu, 26 Juli 2023 07:00 WITA", "2023-07-26T07:00:00+08:00"),
    ("Rabu, 26 Juli 2023 | 07.00 WIT", "2023-07-26T07:00:00+09:00"),
    ("26 Jul 23 07:00 GMT", "2023-07-26T07:00:00Z"),
    ("26 Jul 99 07:00 EST", "1999-07-26T07:00:00-05:00"),
    ("Wed, 26 Jul 2023 07:00:00 GMT+7", "2023-07-26T07:00:00+07:00"),
    ("Wed, 26 Jul 2023 07:00:00 UTC+07:00", "2023-07-26T07:00:00+07:00"),
    ("05 Agustus 2019", "2019-08-05T00:00:00Z"),
    ("5 Agt 2019 10:00 WIB", "2019-08-05T10:00:00+07:00"),
    ("5 Ags 2019", "2019-08-05T00:00:00Z"),
    ("Senin, 1 Mei 2023 13:05", "2023-05-01T13:05:00Z"),
    ("Jum'at, 6 Oktober 2023 13:05 WIB", "2023-10-06T13:05:00+07:00"),
    ("Min, 31 Des 2023 23:59:60 WIB", "2024-01-01T00:00:00+07:00"),
    ("2023-07-26T07:00:00Z", "2023-07-26T07:00:00Z"),
    ("2023-07-26T07:00:00.25+07:00", "2023-07-26T07:00:00.25+07:00"),
    ("2023-07-26 07:00:00", "2023-07-26T07:00:00Z"),
    ("2023-07-26 07:00:00 WIB", "2023-07-26T07:00:00+07:00"),
    ("2023-07-26", "2023-07-26T00:00:00Z"), ("2023-07", "2023-07-01T00:00:00Z"),
    ("2023", "2023-01-01T00:00:00Z"), ("20230726", "2023-07-26T00:00:00Z"),
    ("20230726T070000Z", "2023-07-26T07:00:00Z"), ("2023-207", "2023-07-26T00:00:00Z"),
    ("2023-07-26T24:00:00Z", "2023-07-27T00:00:00Z"),
    ("Thu Jan  1 19:48:21 2004", "2004-01-01T19:48:21Z"),
    ("Jul 26, 2023 7:00 PM", "2023-07-26T19:00:00Z"),
    ("26/07/2023 07:00", "2023-07-26T07:00:00Z"), ("07/26/2023", "2023-07-26T00:00:00Z"),
    ("26-07-2023", "2023-07-26T00:00:00Z"), ("Wed, 26 Jul 2023 7:0:0 Z", "2023-07-26T07:00:00Z"),
    // Found by fuzzing: what is no word behind the time was looked at for ever.
    ("2023-07-26T07:00:00 ?", "2023-07-26T07:00:00Z"),
    ("2023-07-26T07:00:00;", "2023-07-26T07:00:00Z"),
  ]

  @Test(arguments: dates)
  func reads(text: String, expected: String) {
    #expect(DateParser().parse(text)?.rfc3339 == expected)
  }

  @Test(arguments: [
    "", "soon", "31 Feb 2023", "2023-13-01", "32 Jul 2023", "12:00", "26 Jul", "Wed, Jul",
    "2023-07-26T25:00:00Z", "26 Frob 2023", String(repeating: "1", count: 300),
  ])
  func refuses(text: String) {
    #expect(DateParser().parse(text) == nil)
  }

  @Test func tellsDatesWithoutAZoneInTheCallersZone() {
    let parser = DateParser(defaultOffset: 25_200)
    #expect(parser.parse("26 Juli 2023 07:00")?.rfc3339 == "2023-07-26T07:00:00+07:00")
    #expect(parser.parse("26 Juli 2023")?.precision == .day)
  }
}
