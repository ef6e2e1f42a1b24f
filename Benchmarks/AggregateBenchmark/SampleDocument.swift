/// Documents like those of regional portals: some 2 kB of text an entry, with the markup that
/// editors leave in it.
enum SampleDocument {
  private static let places = [
    "Kisaran", "Medan", "Bandung", "Indramayu", "Semarang", "Lumajang", "Pontianak", "Balikpapan",
    "Makassar", "Ambon", "Merauke", "Kupang",
  ]
  private static let acts = [
    "meninjau perbaikan jalan", "menyerahkan bantuan banjir", "membuka musyawarah desa",
    "melepas kontingen pelajar", "meresmikan puskesmas", "memantau harga beras",
  ]

  static func rss(partner: Int, entries: Int) -> String {
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
      <title>Mitra \(partner)</title><link>https://mitra-\(partner).example/</link>
      <description>Berita daerah</description><language>id</language>

      """
    for number in 0..<entries { text += item(partner: partner, number: number) }
    return text + "</channel></rss>\n"
  }

  private static func item(partner: Int, number: Int) -> String {
    let seed = partner &* 50 &+ number
    let place = places[seed % places.count]
    let act = acts[seed / 7 % acts.count]
    let title = "Bupati \(act) di \(place), kabar \(seed)"
    let address = "https://mitra-\(partner).example/berita/\(seed)"
    let sentence = """
      Pemerintah daerah \(act) di \(place) pada pekan ke-\(seed % 52) dan mencatat \(seed) warga yang \
      hadir, kata kepala dinas setempat. 
      """
    let paragraphs = (0..<5).map { paragraph in
      """
      <p class="isi" style="text-align:justify">\(place.uppercased()) - \(sentence)\(sentence)\
      <a href="/tag/\(paragraph)">Baca lagi</a> <strong>\(seed + paragraph)</strong></p>
      """
    }
    return """
      <item><title>\(title)</title><link>\(address)</link>
      <guid isPermaLink="false">https://mitra-\(partner).example/?p=\(seed)</guid>
      <pubDate>Wed, 14 Oct 2026 \(number / 60 + 10):\(number % 60 + 10):00 +0700</pubDate>
      <category>Daerah</category><description>\(sentence)</description>
      <content:encoded><![CDATA[\(paragraphs.joined(separator: "\n"))]]></content:encoded></item>

      """
  }
}
