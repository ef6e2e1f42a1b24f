import Feed
import Newsroom
import Testing

/// Pages as wholes: every element of a page, nothing besides.
struct PageReaderTests {
  @Test func aPageOfTheSeedsBuild() throws {
    let text = try PageFixtures.page("seed_build.txt")
    let page = try PageReader().read(text, name: "seed_build.txt")

    let midnight = Timestamp(
      CivilDate(year: 2025, month: 11, day: 4), offset: 25_200, precision: .day)
    var expected = NewsPage(
      headline: PageLine("Embung Desa di Sragen Mulai Diisi Air Hujan", line: 3),
      date: PageDate(
        timestamp: try #require(midnight), zone: .western, zoneIsWritten: false,
        source: "Selasa, (04/11/2025)", line: 6))
    expected.dateline = PageDateline(brand: "KABARSIAR.COM", places: ["Sragen"], line: 6)
    expected.captions = [
      PageCaption("Petani melihat embung desa", credit: "Dok. Desa", line: 5)
    ]
    expected.paragraphs = [
      PageLine(
        "Embung desa di Kabupaten Sragen mulai diisi air hujan setelah dikeruk warga. "
          + "Selasa, (04/11/2025).", line: 6),
      PageLine(
        "Embung itu menampung air untuk 40 hektare sawah & kebun < 2 km dari desa.", line: 7),
      PageLine("Menurut admin Sawahkita.com, “pintu air dibuka bergilir,” katanya.", line: 12),
      PageLine(
        "\"Kami jaga kegiatan - kegiatan di hulu, \" harap seorang petani.", line: 13),
    ]
    expected.credits.authors = [PageLine("Wati", line: 13)]
    expected.related = [
      RelatedList(
        headlines: [
          PageLine("Pemkab Sragen Buka Pasar Murah 3 Januari 2026", line: 1),
          PageLine("Wakil Bupati Kudus Lepas Kafilah MTQ", line: 2),
        ]),
      RelatedList(
        name: "Baca Lainnya",
        headlines: [
          PageLine("Wakil Bupati Kudus Lepas Kafilah MTQ", line: 9),
          PageLine("Babinsa Bantu Petani Bersihkan Saluran", line: 10),
        ]),
    ]
    #expect(page == expected)
    #expect(
      page.contentHTML == """
        <p><em>Petani melihat embung desa (Dok. Desa)</em></p>
        <p>Embung desa di Kabupaten Sragen mulai diisi air hujan setelah dikeruk warga. \
        Selasa, (04/11/2025).</p>
        <p>Embung itu menampung air untuk 40 hektare sawah &amp; kebun &lt; 2 km dari desa.</p>
        <p>Menurut admin Sawahkita.com, “pintu air dibuka bergilir,” katanya.</p>
        <p>"Kami jaga kegiatan - kegiatan di hulu, " harap seorang petani.</p>
        """)
  }

  @Test func labelledLinesAreReadAboveAndBelowTheHeadline() throws {
    let text = """
      Wilayah : kab-sragen, 33.14
      Topik : lingkungan; pertanian-pangan
      Jenis : advertorial
      Bahasa : jv
      URL : https://kabarsiar.example/a?b=1
      Embung Desa Diisi
      Kategori : Lingkungan
      Gambar : https://kabarsiar.example/a.jpg
      Foto : Embung dari udara
      Kredit Foto : Arsip Desa
      Ralat : Luas sawah diperbaiki.
      Tanggal : 4 November 2025 13.05 WITA
      Diperbarui : 5 November 2025
      Sragen - Embung mulai diisi.
      Tanggal: besok, tempat: balai desa.
      Tag : embung, air
      """
    let page = try PageReader().read(text, name: "a.txt")
    var labels = PageLabels()
    labels.regions = [PageLine("kab-sragen", line: 1), PageLine("33.14", line: 1)]
    labels.topics = [PageLine("lingkungan", line: 2), PageLine("pertanian-pangan", line: 2)]
    labels.genre = PageLine("advertorial", line: 3)
    labels.language = PageLine("jv", line: 4)
    labels.url = PageLine("https://kabarsiar.example/a?b=1", line: 5)
    labels.section = PageLine("Lingkungan", line: 7)
    labels.picture = PageLine("https://kabarsiar.example/a.jpg", line: 8)
    labels.correction = PageLine("Luas sawah diperbaiki.", line: 11)
    labels.tags = [PageLine("embung", line: 16), PageLine("air", line: 16)]
    #expect(page.labels == labels)
    #expect(page.captions == [PageCaption("Embung dari udara", credit: "Arsip Desa", line: 9)])
    #expect(page.date.timestamp.rfc3339 == "2025-11-04T13:05:00+08:00")
    #expect(page.updated?.timestamp.rfc3339 == "2025-11-05T00:00:00+07:00")
    // A picture carries the caption; a label inside the body is text.
    #expect(
      page.contentHTML == """
        <p>Embung mulai diisi.</p>
        <p>Tanggal: besok, tempat: balai desa.</p>
        <p><strong>Ralat:</strong> Luas sawah diperbaiki.</p>
        """)
  }

  @Test(arguments: ["bukan alamat", "ftp://a.example/b", "https://", "javascript:alert(1)"])
  func anAddressThatIsNoneIsAFinding(_ value: String) throws {
    let text = "URL : \(value)\nEmbung Desa Diisi\nSragen - Diisi, Selasa (4/11/2025)."
    let page = try PageReader().read(text, name: "a.txt")
    #expect(page.labels.url == nil)
    #expect(page.findings == [PageFinding(.addressNotUsable, text: value, line: 1)])
  }

  /// Labels that are headlines when they stand above the body.
  @Test(arguments: [
    "Foto: Kirab Budaya di Alun-alun", "Ralat: Jadwal Kereta Tambahan", "Update: Banjir Surut",
    "Menkop: 103 Koperasi Siap Diresmikan", "Oktober 2025 Jadi Bulan Terbasah",
  ])
  func headlinesWithAColonStayHeadlines(_ headline: String) throws {
    let text = "\(headline)\nBRAND.com, Sragen - Kata dia, Selasa (4/11/2025)."
    let page = try PageReader().read(text, name: "a.txt")
    #expect(page.headline == PageLine(headline, line: 1))
  }

  /// Labels above a headline that is there, and what is left of them without a picture or a caption.
  @Test(arguments: [
    "Kredit Foto : WARTAKOTA/Sari", "Fotografer: Budi Hartono", "Sumber foto : Humas Pemkab",
    "Foto: ANTARA/Yusuf", "Foto : Dok. BPBD Sragen", "Foto: KABARDESA/Ist",
    "Pewarta Foto : Tono", "Ralat: nama desa diperbaiki", "Laporan: Siti Aminah",
    "Keterangan Foto : Embung dari udara", "Editor : Rani\nKredit Foto : Arsip Desa",
    "Kredit Foto : Arsip\n\n", "Fotografer : Budi\nPenulis : Tono\nSelasa, 4 November 2025",
  ])
  func labelsAboveTheHeadlineAreLabels(_ labels: String) throws {
    let text =
      "\(labels)\nEmbung Desa Mulai Diisi\nSragen - Kata dia, Selasa (4/11/2025).\nSelesai."
    let page = try PageReader().read(text, name: "a.txt")
    #expect(page.headline.text == "Embung Desa Mulai Diisi")
    #expect(page.paragraphs.first?.text.hasSuffix("Kata dia, Selasa (4/11/2025).") == true)
  }

  @Test func aCreditAboveTheHeadlineIsThatOfTheCaptionBelow() throws {
    let text = """
      Kredit Foto : WARTAKOTA/Sari
      Embung Desa Mulai Diisi
      Keterangan Foto : Embung dari udara
      Sragen - Kata dia, Selasa (4/11/2025).
      """
    let page = try PageReader().read(text, name: "a.txt")
    #expect(
      page.captions == [PageCaption("Embung dari udara", credit: "WARTAKOTA/Sari", line: 3)])
  }

  /// Labels that are sentences when they stand in the body.
  @Test(arguments: [
    "Tanggal: besok, tempat: balai desa", "Wilayah: tiga kecamatan di utara.",
    "Update: korban luka bertambah.", "Link: dibagikan lewat pesan.", "Reporter: Benarkah itu?",
    "Kategori: putra dan putri.", "Topik: air, tanah, dan benih.", "Senin, 3 November 2025",
  ])
  func sentencesWithAColonStaySentences(_ sentence: String) throws {
    let text = "Embung Desa Diisi\nDiisi, Selasa (4/11/2025).\n\(sentence)\nKata dia."
    let page = try PageReader().read(text, name: "a.txt")
    #expect(page.paragraphs.map(\.text) == ["Diisi, Selasa (4/11/2025).", sentence, "Kata dia."])
    #expect(page.labels == PageLabels())
    #expect(page.date.timestamp.rfc3339 == "2025-11-04T00:00:00+07:00")
  }

  @Test func dateAndKeywordsMayStandBelowTheCredits() throws {
    let text = """
      Embung Desa Diisi
      Embung mulai diisi.
      Editor: Budi
      Diterbitkan: 4 November 2025 10.05 WIB
      Topik: embung
      URL: https://kabarsiar.example/a
      """
    let page = try PageReader().read(text, name: "a.txt")
    #expect(page.paragraphs == [PageLine("Embung mulai diisi.", line: 2)])
    #expect(page.date.timestamp.rfc3339 == "2025-11-04T10:05:00+07:00")
    #expect(page.labels.tags == [PageLine("embung", line: 5)])
    #expect(page.labels.url == PageLine("https://kabarsiar.example/a", line: 6))
  }

  /// What an editor of texts may do to a file without changing the page.
  @Test(arguments: ["\r\n", "\r", " \n", "\u{200B}\n\t"])
  func lineEndsAndInvisibleCharactersChangeNothing(_ lineEnd: String) throws {
    let text = try PageFixtures.page("seed_build.txt")
    let changed =
      "\u{FEFF}"
      + text.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: lineEnd)
    let reader = PageReader()
    #expect(try reader.read(changed, name: "a.txt") == reader.read(text, name: "a.txt"))
  }
}
