/// The words that stand in dates, by their first eight letters.
enum DateWords {
  /// The first eight letters in lower case, as one number.
  static func key(_ word: StaticString) -> UInt64 {
    word.withUTF8Buffer { letters in
      unsafe letters.prefix(8).reduce(0) { $0 << 8 | UInt64($1 | 0x20) }
    }
  }

  /// English and Indonesian, in full and short, 1 to 12; with forms seen in feeds.
  static let months: [UInt64: Int] = table([
    ("jan", 1), ("january", 1), ("januari", 1), ("feb", 2), ("february", 2), ("februari", 2),
    ("pebruari", 2), ("peb", 2), ("mar", 3), ("march", 3), ("maret", 3), ("mrt", 3), ("apr", 4),
    ("april", 4), ("may", 5), ("mei", 5), ("jun", 6), ("june", 6), ("juni", 6), ("jul", 7),
    ("july", 7), ("juli", 7), ("aug", 8), ("august", 8), ("agu", 8), ("agt", 8), ("ags", 8),
    ("agust", 8), ("agustus", 8), ("sep", 9), ("sept", 9), ("september", 9), ("oct", 10),
    ("october", 10), ("okt", 10), ("oktober", 10), ("nov", 11), ("november", 11),
    ("nopember", 11), ("nop", 11), ("dec", 12), ("december", 12), ("des", 12), ("desember", 12),
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
  ])

  /// Words that say nothing more.
  static let fillers: Set<UInt64> = Set(
    [
      key("pukul"), key("jam"), key("tanggal"), key("tgl"), key("pkl"), key("st"), key("nd"),
      key("rd"), key("th"), key("of"), key("on"),
    ])

  private static let weekdays: Set<UInt64> = Set(
    [
      key("mon"), key("tue"), key("wed"), key("thu"), key("fri"), key("sat"), key("sun"),
      key("tues"), key("thur"), key("thurs"), key("monday"), key("tuesday"), key("wednesday"),
      key("thursday"), key("friday"), key("saturday"), key("sunday"), key("senin"),
      key("selasa"), key("rabu"), key("kamis"), key("jumat"), key("jum"), key("sabtu"),
      key("minggu"), key("ahad"), key("sen"), key("sel"), key("rab"), key("kam"), key("sab"),
      key("min"), key("mgg"), key("at"),
    ])

  static func isWeekday(_ key: UInt64, length: Int) -> Bool {
    length >= 3 && weekdays.contains(key)
  }

  private static func table<Value>(_ pairs: [(StaticString, Value)]) -> [UInt64: Value] {
    var table: [UInt64: Value] = [:]
    for (word, value) in pairs { table[key(word)] = value }
    return table
  }
}
