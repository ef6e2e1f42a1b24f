import Feed
import Newsroom
import Testing

@Suite("The same story twice")
struct SameStoryTests {
  /// One telling of the bridge at Sungai Silau, and what becomes of it at other desks.
  static let bridge = [
    "Kisaran - Jembatan gantung di atas Sungai Silau, Kecamatan Buntu Pane, Kabupaten Asahan, putus"
      + " diterjang arus setelah hujan lebat mengguyur daerah itu sejak Senin malam.",
    "Camat Buntu Pane mengatakan tidak ada korban jiwa, tetapi warga tiga dusun kini harus memutar"
      + " sejauh dua belas kilometer untuk mengantar anak ke sekolah dan menjual hasil kebun.",
    "Dinas Pekerjaan Umum menurunkan alat berat pada Selasa pagi dan menyiapkan jembatan darurat"
      + " dari batang kelapa sambil menunggu rangka baja dari gudang provinsi di Medan.",
    "Bupati meminta warga tidak menyeberang dengan rakit karena permukaan air masih naik, dan"
      + " menjanjikan bahan pokok untuk keluarga yang terisolasi selama jalan belum terbuka.",
  ]

  /// Another reporter's words about the same bridge.
  static let ownWords = [
    "Warga Dusun Sei Silau terpaksa berjalan memutar usai satu-satunya penghubung mereka hanyut.",
    "Hujan semalaman membuat debit air meluap, kata Suprapto, petani karet yang tinggal di tepi"
      + " sungai. Ia melihat papan jembatan lepas satu per satu menjelang subuh.",
    "Pemerintah kabupaten berjanji memasang penyeberangan sementara dalam sepekan.",
  ]

  static func weather(_ place: String, _ day: String) -> [String] {
    [
      "Badan Meteorologi memprakirakan cuaca \(place) pada \(day) cerah berawan sejak pagi hingga"
        + " siang, kemudian hujan ringan pada sore dan malam hari di sebagian wilayah.",
      "Suhu udara berkisar antara 24 dan 32 derajat Celsius dengan kelembapan 65 sampai 95 persen,"
        + " sementara angin bertiup dari barat daya dengan kecepatan 10 kilometer per jam.",
    ]
  }

  static func article(
    _ headline: String, _ paragraphs: [String], from partner: String?, day: Int64 = 0,
    regions: [String] = ["kab-asahan"]
  ) throws -> Article {
    let name = "\(partner ?? "own") \(headline)"
    return Article(
      id: .derived(from: name, in: .urlNamespace), entryID: name, status: .published,
      story: Story(
        headline: headline, content: paragraphs.map { "<p>\($0)</p>" }.joined(separator: "\n")),
      tagging: Tagging(
        regions: regions, regionsBy: .editor, topics: [], topicsBy: .editor),
      origin: partner.map { .partner(PartnerSource(name: $0)) } ?? .newsroom,
      published: Timestamp(seconds: 1_690_000_000 + day * 86_400),
      updated: Timestamp(seconds: 1_690_000_000 + day * 86_400))
  }

  static func areOne(_ one: Article, _ other: Article) -> Bool {
    SameStory().score(Telling(one), Telling(other)) { $0 == "kab-asahan" ? ["sumatera-utara"] : [] }
      != nil
  }

  @Test("One text at two outlets is one story, whatever the headline, a sentence more or a cut")
  func sameText() throws {
    let own = try Self.article("Jembatan Gantung di Asahan Putus", Self.bridge, from: nil)
    let otherHeadline = try Self.article(
      "Hujan Lebat, Tiga Dusun di Buntu Pane Terisolasi", Self.bridge, from: "kabar-kisaran")
    let more = try Self.article(
      "Jembatan Silau Putus", Self.bridge + ["Hujan diperkirakan berlanjut sampai akhir pekan."],
      from: "kabar-kisaran", day: 1)
    let cut = try Self.article(
      "Jembatan Putus", Array(Self.bridge.prefix(2)), from: "kabar-kisaran")
    let province = try Self.article(
      "Jembatan Putus", Self.bridge, from: "kabar-medan", regions: ["sumatera-utara"])
    for other in [otherHeadline, more, cut, province] {
      #expect(Self.areOne(own, other), "\(other.story.headline)")
      #expect(Self.areOne(other, own), "\(other.story.headline)")
    }
  }

  @Test("What resembles it is another story")
  func otherStories() throws {
    let own = try Self.article("Jembatan Gantung di Asahan Putus", Self.bridge, from: nil)
    let ownWords = try Self.article(
      "Jembatan Gantung Asahan Hanyut", Self.ownWords, from: "kabar-kisaran")
    let late = try Self.article("Jembatan Putus", Self.bridge, from: "kabar-kisaran", day: 4)
    let again = try Self.article("Jembatan Silau Putus", Self.bridge, from: nil)
    let elsewhere = try Self.article(
      "Jembatan Putus", Self.bridge, from: "kabar-batam", regions: ["kota-batam"])
    for other in [ownWords, late, again, elsewhere, own] {
      #expect(!Self.areOne(own, other), "\(other.story.headline)")
    }
  }

  @Test("A template filled in for another day or place is another story")
  func templates() throws {
    let one = try Self.article(
      "Cuaca Asahan 12 Juli", Self.weather("Asahan", "Rabu"), from: nil)
    let otherDay = try Self.article(
      "Cuaca Asahan 13 Agustus", Self.weather("Asahan", "Kamis"), from: "kabar-kisaran", day: 1)
    let otherPlace = try Self.article(
      "Cuaca Batam 12 Juli", Self.weather("Batam", "Rabu"), from: "kabar-batam",
      regions: ["kota-batam"])
    #expect(!Self.areOne(one, otherDay))
    #expect(!Self.areOne(one, otherPlace))
  }

  @Test("The index finds what a comparison with everything finds")
  func index() throws {
    let own = try Self.article("Jembatan Gantung di Asahan Putus", Self.bridge, from: nil)
    let copy = try Self.article("Jembatan Silau Putus", Self.bridge, from: "kabar-kisaran")
    let other = try Self.article("Harga Karet Naik", Self.ownWords, from: "kabar-medan")
    var index = TellingIndex()
    for article in [own, copy, other] { index.insert(Telling(article)) }
    #expect(index.others(like: Telling(own), above: { _ in [] }).map(\.article) == [copy.id])
    #expect(index.others(like: Telling(copy), above: { _ in [] }).map(\.article) == [own.id])
    #expect(index.others(like: Telling(other), above: { _ in [] }).isEmpty)

    index.forget(before: Timestamp(seconds: own.published.seconds + 1))
    #expect(index.count == 0)
  }

  @Test(
    "Headlines of the same words are alike, whatever stands between the words",
    arguments: [
      ("“Banjir” – Asahan…", "BANJIR asahan", true), ("Banjir\u{A0}Asahan", "asahan, banjir", true),
      ("Emisi CO₂ Turun", "Emisi CO Turun", false), ("Désa", "Desa", false),
      ("Banjir Asahan 2", "Banjir Asahan 3", false),
    ])
  func headlines(one: String, other: String, areAlike: Bool) throws {
    let tellings = try [one, other].map { Telling(try Self.article($0, [], from: nil)) }
    #expect((tellings[0].headline == tellings[1].headline) == areAlike)
  }

  @Test("In markup only text counts")
  func markup() {
    #expect(
      StorySketch(html: "<p title=\"lima\">Satu&amp;dua <b>tiga</b> empat</p>")
        == StorySketch(html: "satu dua tiga empat"))
  }

  @Test("A few words say too little, whatever they are", arguments: [(1, false), (3, true)])
  func fewWords(times: Int, areOne: Bool) throws {
    let words = (1...times).map { "Gempa guncang Asahan bagian \($0)." }.joined(separator: " ")
    let one = try Self.article("Gempa di Asahan", [words], from: "satu")
    let other = try Self.article("Asahan Diguncang Gempa", [words], from: "dua")
    #expect(Self.areOne(one, other) == areOne)
  }

  @Test("The sketch estimates what a count of all word triples says")
  func estimate() throws {
    let words = (0..<600).map { "kata\($0 * 7919 % 1009)" }
    for share in [0.2, 0.5, 0.8] {
      let kept = Int(600 * share)
      let changed = Array(words.prefix(kept)) + (kept..<600).map { "lain\($0)" }
      let texts = [words, changed].map { $0.joined(separator: " ") }
      let counted = Self.triples(words).intersection(Self.triples(changed)).count
      let all = Self.triples(words).union(Self.triples(changed)).count
      let tellings = try texts.map { Telling(try Self.article("", [$0], from: nil)) }
      let estimate = tellings[0].sketch.resemblance(to: tellings[1].sketch)
      #expect(abs(estimate - Double(counted) / Double(all)) < 0.15, "\(share)")
    }
  }

  private static func triples(_ words: [String]) -> Set<[String]> {
    Set((2..<words.count).map { Array(words[$0 - 2...$0]) })
  }
}
