import Newsroom
import Testing

/// What decides where an article belongs, one rule a row.
@Suite struct ClassifierTests {
  private let classifier: Classifier

  init() throws { classifier = Classifier(try ShippedRules.load()) }

  private func regions(_ text: StoryText) -> [String] {
    classifier.classify(text).regions.map(\.id)
  }

  @Test(arguments: [
    // An office decides between a kabupaten and a kota of one name.
    ("Bupati Bogor Tinjau Pasar", ["kab-bogor"]),
    ("Wali Kota Bogor Tinjau Pasar", ["kota-bogor"]),
    ("Polres Tegal Kota Ungkap Sindikat", ["kota-tegal"]),
    ("Polres Tegal Ungkap Sindikat", ["kab-tegal"]),
    ("Bupati dan Wali Kota Serang Bertemu", ["kab-serang", "kota-serang"]),
    // The longest name wins, a hyphen separates, a repeated word does not.
    ("Pemprov Papua Barat Daya Buka Seleksi", ["papua-barat-daya"]),
    ("Rapat Bersama Kisaran-Asahan", ["kab-asahan"]),
    ("Warga Toli-Toli Terima Bantuan", ["kab-toli-toli"]),
    // A cue goes on over a list.
    ("Bupati Asahan, Batu Bara dan Karo Bertemu", ["kab-asahan", "kab-batu-bara", "kab-karo"]),
    // Words that are names only with an office.
    ("Harga Batu Bara Turun", []),
    ("Polisi Buru Pelaku", []),
    ("Anjing Serang Warga", []),
    ("Nasib Malang Bocah di Malang", ["kota-malang"]),
    // Capitals and another place of the province decide what an abbreviation is.
    ("OKI Kutuk Serangan", []),
    ("Pemkab OKI Perbaiki Jalan", ["kab-ogan-komering-ilir"]),
    // Villages, people, roads and dishes are no places.
    ("Desa Banjar Gelar Lomba", []),
    ("Kapten Lingga Naik Pangkat", []),
    ("Jalan Surabaya Ditutup", []),
    ("Resep Soto Lamongan", []),
    // Lower case is no name, but behind its office.
    ("Warga kabupaten garut antre di medan berat", ["kab-garut"]),
    // A district tells its region.
    ("Kebakaran di Kecamatan Cileungsi", ["kab-bogor"]),
    // A command of the army points to its province.
    ("Danrem 052 Tinjau Latihan", ["banten"]),
    // A smaller place of the same name, where the text says where it lies.
    ("Warga Depok, Sleman, Kerja Bakti", ["kab-sleman"]),
    ("Warga Depok Sleman Kerja Bakti", ["kab-sleman"]),
    ("Wali Kota Depok ke Sleman", ["kota-depok", "kab-sleman"]),
    ("Macet di Stasiun Manggarai, Jakarta Selatan", ["kota-jakarta-selatan"]),
    ("Bupati Manggarai Tinjau Pasar", ["kab-manggarai"]),
    // A list goes on behind a comma with what the village or quarter lies in.
    ("Warga Desa Banjar, Garut, Mengungsi", ["kab-garut"]),
    ("Kecamatan Cileungsi, Klapanunggal Terendam", ["kab-bogor"]),
    // English.
    ("Floods hit North Lombok regency", ["kab-lombok-utara"]),
    ("Malang regency opens new road", ["kab-malang"]),
    ("Malang city opens new road", ["kota-malang"]),
    ("West Java governor opens new road", ["jawa-barat"]),
    ("Anambas Islands get new ferry", ["kab-kepulauan-anambas"]),
    // A group inside one province says the province, another none.
    ("Forum Soloraya Bahas Wisata", ["jawa-tengah"]),
    ("Hujan Deras Guyur Jabodetabek", []),
  ])
  func findsRegionsOfAHeadline(headline: String, ids: [String]) {
    #expect(Set(regions(StoryText(headline: headline))) == Set(ids))
  }

  @Test func jakartaInADatelineIsNoEvidence() {
    let text = StoryText(headline: "Pemerintah Umumkan Libur", dateline: "JAKARTA, Brand.com - ")
    let result = classifier.classify(text)
    #expect(result.regions == [])
    #expect(
      result.rejected == [
        .init(
          words: "JAKARTA", place: .dateline, reason: "Jakarta is where national news is told")
      ])
    #expect(regions(StoryText(headline: "Jakarta Banjir")) == ["dki-jakarta"])
  }

  @Test func aDatelineCountsAndABodyOfficeDecidesItsKind() {
    let text = StoryText(
      headline: "Sampah Menumpuk", dateline: "Bekasi, ",
      paragraphs: ["Bupati Bekasi menambah armada."])
    #expect(regions(text) == ["kab-bekasi"])
  }

  @Test func relatedLinksAreNoEvidence() {
    let text = StoryText(
      headline: "Warga Keluhkan Sampah",
      paragraphs: [
        "Warga mengeluh. Baca juga: Bupati Asahan Tinjau Longsor", "- Bupati Garut Buka Pasar",
        "Wali Kota Palopo meminta maaf.",
      ])
    #expect(regions(text) == ["kota-palopo"])
  }

  @Test func aPartnersRegionHelpsAndFillsIn() {
    let plain = StoryText(headline: "Warga Gelar Karnaval", defaultRegions: ["kab-agam"])
    #expect(regions(plain) == ["kab-agam"])
    #expect(classifier.classify(plain).regions.first?.evidence.map(\.place) == [.partner])
    let untold = StoryText(headline: "Xyz", defaultTopics: ["agama", "nothing"])
    #expect(classifier.classify(untold).topics.map(\.id) == ["agama"])
    let elsewhere = StoryText(headline: "Bupati Garut Buka Pasar", defaultRegions: ["kab-agam"])
    #expect(regions(elsewhere) == ["kab-garut"])
    // "Martapura" is two places; the partner's province decides.
    let shared = StoryText(headline: "Pasar Martapura Ramai", defaultRegions: ["kab-tapin"])
    #expect(regions(shared) == ["kab-banjar"])
    #expect(regions(StoryText(headline: "Pasar Martapura Ramai")) == [])
  }

  @Test func explainsWithWordsAndPlaces() throws {
    let result = classifier.classify(
      StoryText(
        headline: "Bupati Garut Resmikan Jembatan", paragraphs: ["Warga Garut gembira."]))
    let region = try #require(result.regions.first)
    #expect(
      region.evidence == [
        .init(words: "Bupati Garut", place: .headline, weight: 0.9),
        .init(words: "Warga Garut", place: .lead, weight: 0.47),
      ])
    #expect(result.topics.map(\.id) == ["infrastruktur"])
    #expect(result.topics.first?.evidence.first?.words == "Jembatan")
    let rules = try ShippedRules.load()
    let text = result.text(regions: rules.regions, topics: rules.topics)
    #expect(text.contains("Kabupaten Garut (32.05)  [kab-garut]"))
    #expect(text.contains("\"Bupati Garut\" in the headline"))
  }

  @Test func anExplanationWritesNoControlCharacters() throws {
    let rules = try ShippedRules.load()
    let text = classifier.classify(StoryText(headline: "Bupati \u{1B}[31mSerang", section: "\u{7}"))
      .text(regions: rules.regions, topics: rules.topics)
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
  }

  @Test(
    arguments: [
      ("Opini: Membangun Desa", nil, [], "opini"),
      ("[FOTO] Kirab Budaya", nil, [], "foto"),
      ("Pemkab Gelar Pelatihan (ADV)", nil, [], "advertorial"),
      ("Pemkab Gelar Pelatihan", nil, ["Pelatihan dibuka.", "Selesai. (adv)"], "advertorial"),
      ("Ralat: Harga Tiket", nil, [], "ralat"),
      ("Koreksi: Nama Pejabat", nil, [], "koreksi"),
      ("Hak Jawab PT Maju", nil, [], "hak-jawab"),
      ("Membangun Desa", "Kolom", [], "opini"),
      ("Koreksi Harga Emas Berlanjut", nil, [], nil),
      ("Menkop: Koperasi Bangkit", nil, [], nil),
    ] as [(String, String?, [String], String?)])
  func tellsTheGenre(headline: String, section: String?, paragraphs: [String], genre: String?) {
    let text = StoryText(headline: headline, paragraphs: paragraphs, section: section)
    #expect(classifier.classify(text).genre == genre)
  }

  @Test(arguments: [
    ("Bupati meresmikan jembatan yang menghubungkan dua desa di Garut", "id"),
    ("Para warga padha nonton wayang ing alun-alun lan ora gelem mulih", "jv"),
    ("Warga nu keur ulin ka Lembang teu bisa mulih jeung kulawargana", "su"),
    ("The governor said the road will be opened for the public on Monday", "en"),
    ("Persib 2-1 Arema", "id"),
  ])
  func tellsTheLanguage(text: String, language: String) {
    #expect(classifier.classify(StoryText(headline: text)).language == language)
  }

  /// "jalan longsor" is listed among the weak words, "longsor" among the decisive ones.
  @Test(arguments: ["Bupati Asahan Tinjau Jalan Longsor", "Bupati Asahan Tinjau Tebing Longsor"])
  func aPhraseSaysNoLessThanTheWordsInIt(headline: String) throws {
    let topics = classifier.classify(StoryText(headline: headline)).topics
    #expect(topics.map(\.id) == ["bencana-peristiwa"])
    #expect(try #require(topics.first).evidence.map(\.weight) == [1])
  }

  @Test func aSectionSpeaksForItsTopic() {
    let text = StoryText(headline: "Warga Berkumpul", section: "Olahraga")
    #expect(classifier.classify(text).topics.map(\.id) == ["olahraga"])
    #expect(classifier.classify(StoryText(headline: "Xyz")).topics == [])
  }

  @Test func anOutletAddsNamesAndTopicsWithoutCode() throws {
    var rules = try ShippedRules.load()
    rules.placeNames.append(PlaceName(name: "Kota Angin", rule: .open, regions: ["kab-nganjuk"]))
    rules.topics = TopicCatalog(
      topics: rules.topics.topics + [
        Topic(
          id: "layang-layang", name: "Layang-layang", englishName: "Kites",
          words: TopicWords(decisive: ["layang layang"]))
      ], genres: rules.topics.genres)
    let result = Classifier(rules).classify(
      StoryText(headline: "Lomba Layang-layang di Kota Angin"))
    #expect(result.regions.map(\.id) == ["kab-nganjuk"])
    #expect(result.topics.map(\.id) == ["layang-layang"])
  }

  @Test func theVersionChangesWithTheRules() throws {
    var rules = try ShippedRules.load()
    rules.fingerprint ^= 1
    #expect(Classifier(rules).rulesVersion != classifier.rulesVersion)
    #expect(classifier.footprint < 16 << 20)
  }

  @Test(arguments: ["", " ", "-", "\u{2019}", "Kab.", "Bupati", "\u{FFFD}\u{301}", "Polres Kota"])
  func oddTextsAreNoTrouble(text: String) {
    let result = classifier.classify(
      StoryText(headline: text, dateline: text, paragraphs: [text, text]))
    #expect(result.regions == [])
  }
}
