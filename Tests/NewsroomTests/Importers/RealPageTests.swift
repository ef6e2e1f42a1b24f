import Feed
import Newsroom
import Testing

/// The page of a real portal, compared with the page itself: each element stands in the line that is
/// named here, and what is cut off is said.
struct RealPageTests {
  @Test(.enabled(if: PageFixtures.realPage != nil, "../shared/seed is absent"))
  func theRealPage() throws {
    let text = try #require(PageFixtures.realPage)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    func line(_ number: Int, dropping lead: String = "", and tail: String = "") -> PageLine {
      PageLine(
        String(lines[number - 1].dropFirst(lead.count).dropLast(tail.count)), line: number)
    }

    let midnight = Timestamp(
      CivilDate(year: 2023, month: 7, day: 26), offset: 25_200, precision: .day)
    var expected = NewsPage(
      headline: PageLine("Diskominfo Kolaborasi BJB Majalengka Gelar FGD Admin Medsos", line: 11),
      date: PageDate(
        timestamp: try #require(midnight), zone: .western, zoneIsWritten: false,
        source: "Rabu, (26/07/2023)", line: 14))
    expected.dateline = PageDateline(brand: "MEGAPOLITANPOS.COM", places: ["Majalengka"], line: 14)
    expected.captions = [
      PageCaption(line(13, dropping: "Keterangan Gambar : ").text, line: 13)
    ]
    expected.paragraphs =
      [line(14, dropping: "MEGAPOLITANPOS.COM Majalengka - "), line(15), line(16)]
      + (23...30).map { line($0) } + [line(31, and: " ** (Agit)")]
    expected.credits.authors = [PageLine("Agit", line: 31)]
    expected.related = [
      RelatedList(headlines: (1...10).map { line($0, dropping: "- ") }),
      RelatedList(name: "Baca Lainnya", headlines: (18...22).map { line($0, dropping: "- ") }),
    ]

    let page = try PageReader().read(text, name: "megapolitanpos-page.txt")
    #expect(page == expected)
    #expect(page.paragraphs.count == 12)
    #expect(page.date.zone.rawValue == "Asia/Jakarta")
    #expect(page.date.timestamp.rfc3339 == "2023-07-26T00:00:00+07:00")
  }
}
