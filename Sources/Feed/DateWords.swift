/// The words that stand in dates, by their first eight letters without accents.
enum DateWords {
  /// The first eight letters in lower case, as one number.
  static func key(_ word: StaticString) -> UInt64 {
    word.withUTF8Buffer { letters in
      unsafe letters.prefix(8).reduce(0) { $0 << 8 | UInt64($1 | 0x20) }
    }
  }

  /// 1 to 12: Indonesian, English, Malay, Javanese, Sundanese, Tetum, Portuguese, Dutch, Tagalog and
  /// the languages of Europe whose programs send dates, in full and short; with forms seen in feeds.
  static let months: [UInt64: Int] = table([
    ("jan", 1), ("january", 1), ("januari", 1), ("janeiru", 1), ("janeiro", 1), ("januar", 1),
    ("janner", 1), ("janv", 1), ("janvier", 1), ("ene", 1), ("enero", 1), ("gennaio", 1),
    ("feb", 2), ("february", 2), ("februari", 2), ("pebruari", 2), ("peb", 2), ("fev", 2),
    ("fevereiru", 2), ("fevereiro", 2), ("februar", 2), ("fevr", 2), ("fevrier", 2),
    ("febrero", 2), ("pebrero", 2), ("febbraio", 2),
    ("mar", 3), ("march", 3), ("maret", 3), ("mrt", 3), ("mart", 3), ("mac", 3), ("marsu", 3),
    ("marco", 3), ("maart", 3), ("marz", 3), ("mrz", 3), ("maerz", 3), ("mars", 3), ("marzo", 3),
    ("marso", 3),
    ("apr", 4), ("april", 4), ("abr", 4), ("abril", 4), ("avr", 4), ("avril", 4), ("aprile", 4),
    ("may", 5), ("mei", 5), ("maiu", 5), ("mai", 5), ("maio", 5), ("mayo", 5), ("maggio", 5),
    ("jun", 6), ("june", 6), ("juni", 6), ("junu", 6), ("junho", 6), ("junhu", 6), ("juin", 6),
    ("junio", 6), ("hunyo", 6), ("giugno", 6),
    ("jul", 7), ("july", 7), ("juli", 7), ("julai", 7), ("jullu", 7), ("julhu", 7), ("julho", 7),
    ("juil", 7), ("juillet", 7), ("julio", 7), ("hulyo", 7), ("luglio", 7),
    ("aug", 8), ("august", 8), ("agu", 8), ("agt", 8), ("ags", 8), ("agst", 8), ("agus", 8),
    ("agust", 8), ("agustus", 8), ("augustus", 8), ("ogos", 8), ("ogo", 8), ("ogs", 8),
    ("ago", 8), ("agostu", 8), ("agosto", 8), ("aout", 8),
    ("sep", 9), ("sept", 9), ("september", 9), ("set", 9), ("setembru", 9), ("setembro", 9),
    ("septembre", 9), ("septiembre", 9), ("setyembre", 9), ("settembre", 9),
    ("oct", 10), ("october", 10), ("okt", 10), ("oktober", 10), ("out", 10), ("outubru", 10),
    ("outubro", 10), ("octobre", 10), ("octubre", 10), ("oktubre", 10), ("ottobre", 10),
    ("nov", 11), ("november", 11), ("nopember", 11), ("nop", 11), ("novembru", 11),
    ("novembro", 11), ("novembre", 11), ("noviembre", 11), ("nobyembre", 11),
    ("dec", 12), ("december", 12), ("des", 12), ("desember", 12), ("dis", 12), ("disember", 12),
    ("dez", 12), ("dezembru", 12), ("dezembro", 12), ("dezember", 12), ("decembre", 12),
    ("dic", 12), ("diciembre", 12), ("disyembre", 12), ("dicembre", 12),
  ])

  /// The month that a misspelt or cut name begins as: `Agustu`, `Novemver`, `Septmber`.
  static func month(beginning key: UInt64, _ length: Int) -> Int? {
    beginnings[key >> UInt64(8 * (min(length, 8) - 3))]
  }

  private static let beginnings: [UInt64: Int] = table([
    ("jan", 1), ("feb", 2), ("peb", 2), ("mar", 3), ("apr", 4), ("jun", 6), ("jul", 7), ("agu", 8),
    ("aug", 8), ("sep", 9), ("okt", 10), ("oct", 10), ("nov", 11), ("nop", 11), ("des", 12),
    ("dec", 12),
  ])

  /// Seconds east of UTC. The American ones are RFC 822's.
  static let zones: [UInt64: Int32] = table([
    ("z", 0), ("ut", 0), ("utc", 0), ("gmt", 0), ("wet", 0), ("wib", 7 * 3600),
    ("wita", 8 * 3600), ("wit", 9 * 3600), ("est", -5 * 3600), ("edt", -4 * 3600),
    ("cst", -6 * 3600), ("cdt", -5 * 3600), ("mst", -7 * 3600), ("mdt", -6 * 3600),
    ("pst", -8 * 3600), ("pdt", -7 * 3600), ("ast", -4 * 3600), ("adt", -3 * 3600),
    ("et", -5 * 3600), ("ct", -6 * 3600), ("mt", -7 * 3600), ("pt", -8 * 3600),
    ("at", -4 * 3600), ("bst", 3600), ("cet", 3600), ("cest", 7200), ("met", 3600),
    ("mest", 7200), ("eet", 7200), ("eest", 10_800), ("msk", 10_800), ("msd", 14_400),
    ("ist", 19_800), ("sgt", 8 * 3600), ("jst", 9 * 3600), ("kst", 9 * 3600),
    ("aest", 10 * 3600), ("aedt", 11 * 3600), ("nzst", 12 * 3600), ("nzdt", 13 * 3600),
    ("myt", 8 * 3600), ("bnt", 8 * 3600), ("pht", 8 * 3600), ("hkt", 8 * 3600),
    ("awst", 8 * 3600), ("ict", 7 * 3600), ("tlt", 9 * 3600), ("pgt", 10 * 3600),
  ])

  /// Which zone a word means in Indonesia's: `Waktu Indonesia Tengah`, `Western Indonesia Time`.
  static let directions: [UInt64: Int32] = table([
    ("barat", 7 * 3600), ("western", 7 * 3600), ("west", 7 * 3600), ("tengah", 8 * 3600),
    ("central", 8 * 3600), ("timur", 9 * 3600), ("eastern", 9 * 3600), ("east", 9 * 3600),
  ])

  /// Zones of the IANA database, by what follows the continent.
  static let cities: [UInt64: Int32] = table([
    ("jakarta", 7 * 3600), ("pontianak", 7 * 3600), ("makassar", 8 * 3600),
    ("ujung_pandang", 8 * 3600), ("jayapura", 9 * 3600), ("dili", 9 * 3600),
    ("kuala_lumpur", 8 * 3600), ("kuching", 8 * 3600), ("singapore", 8 * 3600),
    ("brunei", 8 * 3600), ("manila", 8 * 3600), ("bangkok", 7 * 3600),
    ("ho_chi_minh", 7 * 3600), ("port_moresby", 10 * 3600), ("hong_kong", 8 * 3600),
    ("tokyo", 9 * 3600), ("utc", 0), ("gmt", 0),
  ])

  /// What a word that says nothing of the date itself is good for.
  enum Filler: Sendable {
    case nothing
    /// A time follows.
    case beforeClock
  }

  static let fillers: [UInt64: Filler] = table([
    ("pukul", .beforeClock), ("pkl", .beforeClock), ("jam", .beforeClock), ("tuku", .beforeClock),
    ("tabuh", .beforeClock), ("tanggal", .nothing), ("tgl", .nothing), ("bulan", .nothing),
    ("tahun", .nothing), ("taun", .nothing), ("fulan", .nothing), ("tinan", .nothing),
    ("hari", .nothing), ("haribulan", .nothing), ("hb", .nothing), ("st", .nothing),
    ("nd", .nothing), ("rd", .nothing), ("th", .nothing), ("of", .nothing), ("on", .nothing),
    ("de", .nothing), ("as", .nothing), ("a", .nothing), ("pada", .nothing), ("di", .nothing),
    ("waktu", .nothing), ("wektu", .nothing), ("time", .nothing), ("standard", .nothing),
    ("nbsp", .nothing),
  ])

  static let dayParts: [UInt64: DayPart] = table([
    ("am", .morning), ("pm", .afternoon), ("pg", .morning), ("ptg", .afternoon),
    ("pagi", .morning), ("dini", .morning), ("dinihari", .morning), ("esuk", .morning),
    ("siang", .midday), ("awan", .midday), ("sore", .afternoon), ("petang", .afternoon),
    ("malam", .night), ("bengi", .night), ("peuting", .night),
  ])

  /// 0 for Sunday to 6 for Saturday.
  static let weekdays: [UInt64: Int] = table([
    ("sun", 0), ("sunday", 0), ("minggu", 0), ("min", 0), ("mgg", 0), ("ahad", 0), ("ahd", 0),
    ("domingu", 0), ("domingo", 0), ("dom", 0),
    ("mon", 1), ("monday", 1), ("senin", 1), ("sen", 1), ("snn", 1), ("isnin", 1), ("isn", 1),
    ("segunda", 1), ("seg", 1),
    ("tue", 2), ("tues", 2), ("tuesday", 2), ("selasa", 2), ("sel", 2), ("sls", 2), ("slasa", 2),
    ("salasa", 2), ("tersa", 2), ("terca", 2), ("ter", 2),
    ("wed", 3), ("wednesday", 3), ("rabu", 3), ("rab", 3), ("rbu", 3), ("rebo", 3), ("reb", 3),
    ("kuarta", 3), ("kua", 3), ("quarta", 3), ("qua", 3),
    ("thu", 4), ("thur", 4), ("thurs", 4), ("thursday", 4), ("kamis", 4), ("kam", 4), ("kms", 4),
    ("kemis", 4), ("khamis", 4), ("kha", 4), ("kinta", 4), ("kin", 4), ("quinta", 4), ("qui", 4),
    ("fri", 5), ("friday", 5), ("jumat", 5), ("jum", 5), ("jmt", 5), ("jumaat", 5),
    ("jemuwah", 5), ("jumaah", 5), ("sesta", 5), ("ses", 5), ("sexta", 5), ("sex", 5),
    ("sat", 6), ("saturday", 6), ("sabtu", 6), ("sab", 6), ("sbt", 6), ("setu", 6), ("saptu", 6),
    ("sabadu", 6), ("sabado", 6),
  ])

  private static func table<Value>(_ pairs: [(StaticString, Value)]) -> [UInt64: Value] {
    var table: [UInt64: Value] = [:]
    for (word, value) in pairs { table[key(word)] = value }
    return table
  }
}
