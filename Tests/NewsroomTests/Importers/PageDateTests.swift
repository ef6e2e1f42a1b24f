import Feed
import Newsroom
import Testing

/// Dates in the article's own lines.
struct PageDateTests {
  struct Case: Sendable, CustomTestStringConvertible {
    /// What follows the headline.
    var text: String
    /// RFC 3339.
    var moment: String
    var precision: Timestamp.Precision
    var zoneIsWritten: Bool

    init(
      _ text: String, _ moment: String, _ precision: Timestamp.Precision = .day,
      zone zoneIsWritten: Bool = false
    ) {
      self.text = text
      self.moment = moment
      self.precision = precision
      self.zoneIsWritten = zoneIsWritten
    }

    var testDescription: String { text }
  }

  static let dates: [Case] = [
    // In the text: the clock is that of the event.
    Case("Warga memanen, Selasa (21/10/2025).", "2025-10-21T00:00:00+07:00"),
    Case("Warga memanen, Selasa sore (21/10/2025).", "2025-10-21T00:00:00+07:00"),
    Case("Warga memanen (Selasa, 21/10/2025).", "2025-10-21T00:00:00+07:00"),
    Case("Warga memanen, Rabu, 26 Juli 2023 pagi.", "2023-07-26T00:00:00+07:00"),
    Case("Warga memanen, Kamis (5 Februari 2026).", "2026-02-05T00:00:00+07:00"),
    Case("Warga memanen. Rabu, (26/07/2023).", "2023-07-26T00:00:00+07:00"),
    Case("Warga memanen, Sabtu, 01/11/25.", "2025-11-01T00:00:00+07:00"),
    Case(
      "Warga memanen, Jum'at (24/10/2025) pukul 13.00 WITA.", "2025-10-24T00:00:00+08:00",
      zone: true),
    Case(
      "Warga memanen pukul 13:30 WIT, Ahad (26/10/2025).", "2025-10-26T00:00:00+09:00", zone: true),
    Case("Warga memanen pada 26 Nopember 2024.", "2024-11-26T00:00:00+07:00"),
    Case(
      "Sejak 1 Mei 1998 warga menanam.\nKata dia, Selasa (21/10/2025).",
      "2025-10-21T00:00:00+07:00"),
    Case("Foto : Panen, Selasa (21/10/2025)\nWarga memanen.", "2025-10-21T00:00:00+07:00"),
    // Without a year: completed from the reference, 2026-03-10.
    Case("Warga memanen, Kamis (26/2).", "2026-02-26T00:00:00+07:00"),
    Case("Warga memanen, Minggu (27/7).", "2025-07-27T00:00:00+07:00"),
    Case("Warga memanen, Rabu (26/7).", "2023-07-26T00:00:00+07:00"),
    Case("Warga memanen, Senin.", "2026-03-09T00:00:00+07:00"),
    // In a line of their own: the clock is the page's.
    Case(
      "Rabu, 23 Juli 2025 10:44 WIB\nWarga memanen.", "2025-07-23T10:44:00+07:00", .minute,
      zone: true),
    Case(
      "26 Juli 2023 | 14:05 WIB\nWarga memanen.", "2023-07-26T14:05:00+07:00", .minute,
      zone: true),
    Case(
      "Kamis, 05 November 2015 | 11:13 WITA\nWarga memanen.", "2015-11-05T11:13:00+08:00",
      .minute, zone: true),
    Case("Selasa, 24 Februari 2026 | 21:51\nWarga memanen.", "2026-02-24T21:51:00+07:00", .minute),
    Case(
      "Senin, 21/07/2025 10:12 WIB\nWarga memanen.", "2025-07-21T10:12:00+07:00", .minute,
      zone: true),
    Case(
      "Kamis, 05/11/2015 15:56 wib\nWarga memanen.", "2015-11-05T15:56:00+07:00", .minute,
      zone: true),
    Case(
      "Jumat , 17 February 2017, 08.30 WIT\nWarga memanen.", "2017-02-17T08:30:00+09:00",
      .minute, zone: true),
    Case(
      "Redaksi - Rabu, 23 Juli 2025 10:44 WIB\nWarga memanen.", "2025-07-23T10:44:00+07:00",
      .minute, zone: true),
    Case("Blora, 23 Juli 2025\nWarga memanen, Rabu (1/1/2020).", "2025-07-23T00:00:00+07:00"),
    Case("Diterbitkan 9 Agt 2025 07:05\nWarga memanen.", "2025-08-09T07:05:00+07:00", .minute),
    Case("Tanggal : 2023-07-26\nWarga memanen.", "2023-07-26T00:00:00+07:00"),
    Case(
      "Tanggal : 31 Des 2024 23.59 WIB\nWarga memanen, Rabu (1/1/2020).",
      "2024-12-31T23:59:00+07:00", .minute, zone: true),
    // Lists date nothing, numbers that look like dates neither.
    Case(
      "Baca juga: Rapat Senin (20/10/2025)\nWarga memanen 1/3 sawah, Selasa (21/10/2025).",
      "2025-10-21T00:00:00+07:00"),
    Case(
      "Korem 052/Wkr buka 24/7, UU 14/2008.\nSelasa (21/10/2025) panen.",
      "2025-10-21T00:00:00+07:00"),
    Case(
      "Warga memanen, Senin (31/02/2025), kata dia Selasa (21/10/2025).",
      "2025-10-21T00:00:00+07:00"),
  ]

  @Test(arguments: dates)
  func date(_ example: Case) throws {
    let reference = CivilDate(year: 2026, month: 3, day: 10)
    let reader = PageReader(options: .init(reference: reference))
    let page = try reader.read("- Rapat 5 Mei 2024\nPanen Raya\n\(example.text)", name: "a.txt")
    #expect(page.date.timestamp.rfc3339 == example.moment)
    #expect(page.date.timestamp.precision == example.precision)
    #expect(page.date.zoneIsWritten == example.zoneIsWritten)
  }

  @Test func theFileNameCompletesAYear() throws {
    let text = "Panen Raya\nWarga memanen, Minggu (27/7)."
    let page = try PageReader().read(text, name: "pages/2025-07-30-panen.txt")
    #expect(page.date.timestamp.rfc3339 == "2025-07-27T00:00:00+07:00")
    #expect(page.findings == [PageFinding(.yearAssumed, text: "Minggu (27/7)", line: 2)])
  }

  @Test func aWrongWeekdayIsAFindingAndTheDateCounts() throws {
    let page = try PageReader().read("Panen Raya\nPanen, Rabu (26/7/2024).", name: "a.txt")
    #expect(page.date.timestamp.rfc3339 == "2024-07-26T00:00:00+07:00")
    #expect(page.findings == [PageFinding(.weekdayDiffers, text: "Rabu (26/7/2024)", line: 2)])
  }

  @Test func theRegionsZoneCountsWhereThePageNamesNone() throws {
    let silent = try PageReader().read("Panen\nPanen, Rabu (26/7/2023).", name: "a.txt").date
    #expect(silent.assuming(.eastern).timestamp.rfc3339 == "2023-07-26T00:00:00+09:00")
    let text = "Panen\n26 Juli 2023 10:00 WIB\nPanen."
    let told = try PageReader().read(text, name: "a.txt").date
    #expect(told.assuming(.eastern) == told)
    let reader = PageReader(options: .init(zone: .central))
    let central = try reader.read("Panen\nPanen, Rabu (26/7/2023).", name: "a.txt").date
    #expect(central.timestamp.rfc3339 == "2023-07-26T00:00:00+08:00")
  }
}
