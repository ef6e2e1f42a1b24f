/// An article of a simulated partner as it is at a time.
struct SimulatedArticle {
  let partner: Int
  let number: Int
  let time: Int64
  /// Every tenth is edited after two hours.
  private let isEdited: Bool

  init(partner: Int, number: Int, time: Int64, now: Int64) {
    self.partner = partner
    self.number = number
    self.time = time
    isEdited = number.magnitude % 10 == 3 && now - time >= 7200
  }

  var version: String { isEdited ? "\(number)e" : "\(number)" }

  /// How the article is known again in the store: `Kabar mitra 12 nomor 34`.
  static func headline(partner: Int, number: Int) -> String {
    "Kabar mitra \(partner) nomor \(number)"
  }

  func item(guid: String, date: String?, noise: String) -> String {
    let headline = Self.headline(partner: partner, number: number)
    return """
      <item><title>\(headline)\(isEdited ? ", diralat" : "")</title>\
      <link>https://mitra-\(partner).example/berita/\(number)</link>\
      <guid isPermaLink="false">\(guid)</guid>\(date.map { "<pubDate>\($0)</pubDate>" } ?? "")\
      <description>\(noise)Warga menghadiri musyawarah nomor \(number) mitra \(partner).\
      </description></item>
      """
  }
}
