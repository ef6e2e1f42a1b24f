/// Counts the function words of four languages and names the one with most of them.
///
/// Malay is not told from Indonesian. Javanese and Sundanese articles quote Indonesian a lot, so
/// words that only they have count more than those that Indonesian shares.
struct LanguageCount {
  static let indonesian: UInt8 = 1
  static let javanese: UInt8 = 2
  static let sundanese: UInt8 = 4
  static let english: UInt8 = 8

  private var counts: (id: Int, jv: Int, su: Int, en: Int) = (0, 0, 0, 0)

  /// Counts a word by the languages whose function word it is.
  @inline(__always)
  mutating func add(_ bits: UInt8) {
    guard bits != 0 else { return }
    if bits & Self.indonesian != 0 { counts.id += 1 }
    if bits & Self.javanese != 0 { counts.jv += 1 }
    if bits & Self.sundanese != 0 { counts.su += 1 }
    if bits & Self.english != 0 { counts.en += 1 }
  }

  /// The BCP 47 tag; `id` where nothing speaks for another.
  var tag: String {
    let best = max(counts.jv, counts.su, counts.en)
    guard best > counts.id, best > 1 else { return "id" }
    if best == counts.en { return "en" }
    return counts.jv >= counts.su ? "jv" : "su"
  }

  /// Function words by language; words that two of them share are left out on both sides.
  static let functionWords: [(UInt8, String)] = [
    (
      indonesian,
      """
      yang dan di ke dari untuk dengan pada adalah ini itu tidak akan telah sudah dalam oleh para \
      bisa dapat juga karena saat agar kepada sebagai atau harus masih lebih bagi hingga setelah \
      kami kita mereka ia bahwa serta namun antara secara jadi usai soal tak sejak seperti belum \
      menjadi tersebut ada sebanyak seorang satu dua tiga warga baru bukan jangan lalu
      """
    ),
    (
      javanese,
      """
      lan ing saka marang kanggo karo kang sing iki iku ora wis bakal durung dening supaya amarga \
      nalika uga isih kudu bisa luwih kabeh dheweke awake piye kepriye menyang nganti wektu yaiku \
      ana dadi wong bocah dina taun saben kalawan sawise minangka utawa nanging tansah olehe banjur \
      wonten punika dhateng saking kaliyan sampun mboten inggih panjenengan sedaya badhe kagem
      """
    ),
    (
      sundanese,
      """
      jeung ti ka nu éta eta ieu teu moal geus parantos bakal keur kanggo pikeun ku kana tina dina \
      anu sareng nyaéta nyaeta urang maranéhna maranehna oge ogé lamun upama kudu bisa leuwih saha \
      kumaha naon ayeuna kiwari taun poé poe jalma barudak sakabéh sakabeh teh téh mah tangtu can \
      henteu acan ngeunaan waktu nepi saperti ditambah sangkan mangrupa mangrupakeun diayakeun
      """
    ),
    (
      english,
      """
      the of and to in is was were are for with on at by from that this it as be has have had will \
      would not but or an a its their his her they we you he she which who after over into about \
      more than been also said says new up out during between under amid
      """
    ),
  ]
}
