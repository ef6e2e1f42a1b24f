import Newsroom
import Testing

/// Datelines and openings as outlets write them.
struct DatelineTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var lead: String
    var brand: String?
    var places: [String]
    var rest: String

    init(_ lead: String, _ brand: String?, _ places: [String], _ rest: String = "Warga memanen.") {
      self.lead = lead
      self.brand = brand
      self.places = places
      self.rest = rest
    }

    var testDescription: String { lead }
  }

  static let datelines: [Case] = [
    Case("Blora (ANTARA) - Warga memanen.", "ANTARA", ["Blora"]),
    Case("Blora (ANTARA News) - Warga memanen.", "ANTARA News", ["Blora"]),
    Case("Kepahiang, Bengkulu (ANTARA) - Warga memanen.", "ANTARA", ["Kepahiang", "Bengkulu"]),
    Case("Toboali, Babel, (ANTARA) - Warga memanen.", "ANTARA", ["Toboali", "Babel"]),
    Case("Kabupaten Blora (ANTARA) - Warga memanen.", "ANTARA", ["Kabupaten Blora"]),
    Case("BLORA, KOMPAS.com - Warga memanen.", "KOMPAS.com", ["BLORA"]),
    Case("BLORA, KOMPAS.com – Warga memanen.", "KOMPAS.com", ["BLORA"]),
    Case("BLORA, KOMPAS.com — Warga memanen.", "KOMPAS.com", ["BLORA"]),
    Case("KOMPAS.com - Warga memanen.", "KOMPAS.com", []),
    Case("Liputan6.com, Blora - Warga memanen.", "Liputan6.com", ["Blora"]),
    Case("TEMPO.CO, Blora - Warga memanen.", "TEMPO.CO", ["Blora"]),
    Case("REPUBLIKA.CO.ID, BLORA -- Warga memanen.", "REPUBLIKA.CO.ID", ["BLORA"]),
    Case("Blora, CNN Indonesia -- Warga memanen.", "CNN Indonesia", ["Blora"]),
    Case("TRIBUNNEWS.COM, BLORA - Warga memanen.", "TRIBUNNEWS.COM", ["BLORA"]),
    Case("TRIBUNJATENG.COM, BLORA - Warga memanen.", "TRIBUNJATENG.COM", ["BLORA"]),
    Case("TRIBUNNEWS. COM, BLORA - Warga memanen.", "TRIBUNNEWS.COM", ["BLORA"]),
    Case("Blora, Jawa Tengah – Warga memanen.", nil, ["Blora", "Jawa Tengah"]),
    Case("Blora (Lampost.co) — Warga memanen.", "Lampost.co", ["Blora"]),
    Case("Bandar Lampung\n(Lampost.co)\n— Warga memanen.", "Lampost.co", ["Bandar Lampung"]),
    Case("TANGERANGNEWS.com-Warga memanen.", "TANGERANGNEWS.com", []),
    Case("KABUPATEN BLORA  - Warga memanen.", nil, ["KABUPATEN BLORA"]),
    Case("Kab Blora | KabarSiar.com - Warga memanen.", "KabarSiar.com", ["Kab Blora"]),
    Case("Jawa Tengah, kabarsiar.com -- Warga memanen.", "kabarsiar.com", ["Jawa Tengah"]),
    Case("Blora, KabarSiar.com – Warga memanen.", "KabarSiar.com", ["Blora"]),
    Case("BLORA — Warga memanen.", nil, ["BLORA"]),
    Case("MEGAPOLITANPOS.COM Blora - Warga memanen.", "MEGAPOLITANPOS.COM", ["Blora"]),
    Case("KABARSIAR.COM - Blora - Warga memanen.", "KABARSIAR.COM", ["Blora"]),
    Case("KABARSIAR.COM, Blora (4/11/2025) - Warga memanen.", "KABARSIAR.COM", ["Blora"]),
    Case("Toli-Toli, Suara Pesisir - Warga memanen.", "Suara Pesisir", ["Toli-Toli"]),
  ]

  @Test(arguments: datelines)
  func dateline(_ example: Case) throws {
    let page = try read(example.lead)
    #expect(
      page.dateline == PageDateline(brand: example.brand, places: example.places, line: 3))
    #expect(page.paragraphs.map(\.text) == [example.rest, "Kata dia."])
  }

  /// Sentences that only look as if they had one.
  @Test(arguments: [
    "KEPALA Dinas membuka panen raya.",
    "Kegiatan - kegiatan desa dimulai.",
    "Bupati Blora - bersama wakilnya - memanen.",
    "Wakil Bupati – Sekda hadir.",
    "Menurut Besoksenin.com, panen naik - turun.",
    "Dinas Pertanian (Distan) - Warga memanen.",
    "Sebanyak 40 warga - Sebagian petani - memanen.",
    "Kulon-Progo memanen.",
  ])
  func noDateline(_ lead: String) throws {
    let page = try read(lead)
    #expect(page.dateline == nil)
    #expect(page.paragraphs.map(\.text) == [lead, "Kata dia."])
  }

  @Test(arguments: [
    "Laporan Wartawan KabarSiar.com, Dewi Ayu\nKABARSIAR.COM, BLORA - Warga memanen.",
    "Laporan Wartawan KabarSiar.com, Dewi Ayu KABARSIAR.COM, BLORA - Warga memanen.",
    "Oleh Dewi Ayu\nKABARSIAR.COM, BLORA - Warga memanen.",
    "Oleh: Dewi Ayu\nKABARSIAR.COM, BLORA - Warga memanen.",
  ])
  func opening(_ lead: String) throws {
    let page = try read(lead)
    #expect(page.credits.authors.map(\.text) == ["Dewi Ayu"])
    #expect(page.dateline?.brand == "KABARSIAR.COM")
    #expect(page.paragraphs.map(\.text) == ["Warga memanen.", "Kata dia."])
  }

  @Test func aSummaryMayStandBeforeTheDateline() throws {
    let page = try read("Panen naik dua kali lipat.\nKABARSIAR.COM, BLORA - Warga memanen.")
    #expect(page.dateline == PageDateline(brand: "KABARSIAR.COM", places: ["BLORA"], line: 4))
    #expect(page.paragraphs.first?.text == "Panen naik dua kali lipat.")
  }

  private func read(_ lead: String) throws -> NewsPage {
    let text = "Panen Raya di Blora\nSelasa, 4 November 2025\n\(lead)\nKata dia."
    return try PageReader(options: .init(brands: ["Suara Pesisir"])).read(text, name: "a.txt")
  }
}
