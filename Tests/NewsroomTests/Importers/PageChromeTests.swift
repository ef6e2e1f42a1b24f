import Newsroom
import Testing

/// What stands around the body: related headlines, the portal's wording, captions, credits.
struct PageChromeTests {
  struct Case: Sendable, CustomTestStringConvertible {
    /// The lines below the first paragraph `Warga memanen.`
    var text: String
    var paragraphs: [String]
    var related: [String]

    init(_ text: String, _ paragraphs: [String], related: [String] = []) {
      self.text = text
      self.paragraphs = paragraphs
      self.related = related
    }

    var testDescription: String { text }
  }

  static let surroundings: [Case] = [
    Case("Baca juga: Harga Gabah Naik\nKata dia.", ["Kata dia."], related: ["Harga Gabah Naik"]),
    Case("Baca Juga : Harga Gabah Naik\nKata dia.", ["Kata dia."], related: ["Harga Gabah Naik"]),
    Case(
      "BACA JUGA\nHarga Gabah di Pasar Naik\nKata dia.", ["Kata dia."],
      related: ["Harga Gabah di Pasar Naik"]),
    Case("Kata dia. Baca juga: Harga Gabah Naik", ["Kata dia."], related: ["Harga Gabah Naik"]),
    Case("“Kata dia.”Baca juga: Harga Gabah Naik", ["“Kata dia.”"], related: ["Harga Gabah Naik"]),
    Case(
      "Kata dia. Baca: Harga Gabah Naik di Pasar Petani kini menahan gabah di rumah.",
      ["Kata dia. Petani kini menahan gabah di rumah."], related: ["Harga Gabah Naik di Pasar"]),
    Case("Baca: Harga Gabah Naik\nKata dia.", ["Kata dia."], related: ["Harga Gabah Naik"]),
    Case("Ia suka. Baca buku tiap hari.", ["Ia suka. Baca buku tiap hari."]),
    Case(
      "Simak juga 'Cara Menjemur Gabah':\n[Gambas:Video 20detik]\nKata dia.", ["Kata dia."],
      related: ["Cara Menjemur Gabah"]),
    Case(
      "Simak Video 'Cara Menjemur Gabah'\nKata dia. [Gambas:Video 20detik]", ["Kata dia."],
      related: ["Cara Menjemur Gabah"]),
    Case(
      "Tonton juga Video: Cara Menjemur\nLihat juga Video 'Panen'\nKata dia.", ["Kata dia."],
      related: ["Cara Menjemur", "Panen"]),
    Case("Simak juga jadwal panen berikut.", ["Simak juga jadwal panen berikut."]),
    Case("Berita Terkait:\n- Satu\n\n- Dua\nKata dia.", ["Kata dia."], related: ["Satu", "Dua"]),
    Case("Baca Lainnya :\n• Satu\n• Dua\nKata dia.", ["Kata dia."], related: ["Satu", "Dua"]),
    Case(
      "Pilihan Editor: Harga Gabah Naik\nKata dia.", ["Kata dia."],
      related: ["Harga Gabah Naik"]),
    Case(
      "Harga gabah:\n- kering Rp7.000\n- basah Rp6.000",
      [
        "Harga gabah:", "- kering Rp7.000", "- basah Rp6.000",
      ]),
    Case("Kata dia. (fyk/ash)\n- Satu\n- Dua", ["Kata dia."], related: ["Satu", "Dua"]),
    Case("Editor: Budi\n- Satu\n- Dua", [], related: ["Satu", "Dua"]),
    Case("SCROLL TO CONTINUE WITH CONTENT\nADVERTISEMENT\nKata dia.", ["Kata dia."]),
    Case(
      "Kata dia.\nHalaman selanjutnya\nHalaman 1 dari 3\nTODAY TAG\npanen\n\nRECOMENDED\n- Satu",
      ["Kata dia."], related: ["Satu"]),
    Case(
      "Kata dia.\nCopyright © ANTARA 2025\nDilarang keras mengambil konten tanpa izin.",
      ["Kata dia."]),
    Case("?Panen naik,? kata dia.", ["?Panen naik,? kata dia."]),
    Case(
      "“Panen naik,” katanya. \"Alhamdulillah, \" ujarnya.",
      ["“Panen naik,” katanya. \"Alhamdulillah, \" ujarnya."]),
  ]

  @Test(arguments: surroundings)
  func surrounding(_ example: Case) throws {
    let page = try read("Warga memanen.\n" + example.text)
    #expect(page.paragraphs.map(\.text) == ["Warga memanen."] + example.paragraphs)
    #expect(page.related.flatMap(\.headlines).map(\.text) == example.related)
  }

  @Test(
    arguments: [
      ("Keterangan Gambar : Petani memanen", "Petani memanen", nil),
      ("Petani memanen. (ANTARA/Nama Pemotret)", "Petani memanen.", "ANTARA/Nama Pemotret"),
      ("Petani memanen. ANTARA FOTO/Nama/rwa.", "Petani memanen.", "ANTARA FOTO/Nama/rwa."),
      ("Tangkapan layar - Petani memanen", "Tangkapan layar - Petani memanen", nil),
      ("Arsip foto - Petani memanen", "Arsip foto - Petani memanen", nil),
      ("Petani memanen (Foto: Humas)", "Petani memanen", "Humas"),
      ("Ket. Foto : Petani memanen (Ist)", "Petani memanen", "Ist"),
      ("Foto: Petani memanen (padi ladang)", "Petani memanen (padi ladang)", nil),
    ] as [(String, String, String?)])
  func caption(_ line: String, _ text: String, _ credit: String?) throws {
    let page = try read("\(line)\nWarga memanen.")
    #expect(page.captions == [PageCaption(text, credit: credit, line: 3)])
    #expect(page.paragraphs.map(\.text) == ["Warga memanen."])
  }

  struct Credit: Sendable, CustomTestStringConvertible {
    /// What follows `Kata dia.`
    var text: String
    var authors: [String] = []
    var editors: [String] = []
    var source: String?
    var signOff: String?

    var testDescription: String { text }
  }

  static let credits: [Credit] = [
    Credit(text: "\nPewarta: Dewi Ayu\nEditor: Budi", authors: ["Dewi Ayu"], editors: ["Budi"]),
    Credit(text: "\nPewarta : Dewi/Sari\nUploader : Budi", authors: ["Dewi", "Sari"]),
    Credit(
      text: "\nPenulis :\nDewi Ayu\nEditor :\nBudi\nSumber : Antara", authors: ["Dewi Ayu"],
      editors: ["Budi"], source: "Antara"),
    Credit(text: "\nRed: Budi / Rep: Dewi Ayu", authors: ["Dewi Ayu"], editors: ["Budi"]),
    Credit(text: "\nReporter: Dewi Ayu Editor: Budi", authors: ["Dewi Ayu"], editors: ["Budi"]),
    Credit(text: "\nPenulis: Dewi dan Sari, M.Si", authors: ["Dewi", "Sari, M.Si"]),
    Credit(text: " (fyk/ash)", signOff: "fyk/ash"),
    Credit(text: "\n(Cas/Isk)", signOff: "Cas/Isk"),
    Credit(text: " (RMI/HRU)", signOff: "RMI/HRU"),
    Credit(text: " (Ant/P-2)", source: "Antara", signOff: "Ant/P-2"),
    Credit(text: " (pp)", signOff: "pp"),
    Credit(text: " RED xbi//", signOff: "RED xbi"),
    Credit(text: " ** (Agit)", authors: ["Agit"]),
    Credit(text: " (Agit)***", authors: ["Agit"]),
    Credit(text: "**\n(Dewi Ayu)", authors: ["Dewi Ayu"]),
    Credit(text: " *** Dewi Ayu", authors: ["Dewi Ayu"]),
    Credit(text: " (Dewi/Red)", authors: ["Dewi"]),
    Credit(text: " (ADV)", signOff: "ADV"),
    Credit(text: " (*)"),
    Credit(text: " ***"),
  ]

  @Test(arguments: credits)
  func credit(_ example: Credit) throws {
    let page = try read("Warga memanen.\nKata dia." + example.text)
    #expect(page.paragraphs.map(\.text) == ["Warga memanen.", "Kata dia."])
    #expect(page.credits.authors.map(\.text) == example.authors)
    #expect(page.credits.editors.map(\.text) == example.editors)
    #expect(page.credits.source?.text == example.source)
    #expect(page.credits.signOff?.text == example.signOff)
  }

  /// Parentheses that end a sentence without being a byline.
  @Test(arguments: [
    "Bayi dirawat di Pusat Kesehatan Masyarakat (Puskesmas)", "Panen naik (26/07/2023).",
    "Kata Dinas Pertanian (Distan).", "Warga memakai cangkul (dan sabit tua milik desa)",
  ])
  func noByline(_ paragraph: String) throws {
    let page = try read("Warga memanen.\n" + paragraph)
    #expect(page.paragraphs.map(\.text) == ["Warga memanen.", paragraph])
    #expect(page.credits == PageCredits())
  }

  private func read(_ text: String) throws -> NewsPage {
    try PageReader().read("Panen Raya di Blora\nSelasa, 4 November 2025\n\(text)", name: "a.txt")
  }
}
