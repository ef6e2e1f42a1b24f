/// What the first bytes tell of a document's encoding. XML 1.0, appendix F.
enum ByteOrder {
  static func mark(_ bytes: [UInt8]) -> (encoding: String, length: Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return ("utf-8", 3) }
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return ("utf-32le", 4) }
    if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return ("utf-32be", 4) }
    if bytes.starts(with: [0xFF, 0xFE]) { return ("utf-16le", 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return ("utf-16be", 2) }
    return nil
  }

  /// An encoding of wide units without a mark, told from zero bytes around the first character.
  static func wide(_ bytes: [UInt8]) -> String? {
    guard bytes.count >= 4 else { return nil }
    switch (bytes[0] != 0, bytes[1] != 0, bytes[2] != 0, bytes[3] != 0) {
    case (true, false, false, false): return "utf-32le"
    case (false, false, false, true): return "utf-32be"
    case (true, false, true, false): return "utf-16le"
    case (false, true, false, true): return "utf-16be"
    default: return nil
    }
  }
}

/// The XML declaration, read before anything is known of the encoding.
enum Declaration {
  /// The value of `encoding`; nil if the document has none.
  static func encoding(_ bytes: [UInt8]) -> String? {
    let head = bytes.prefix(1024)
    guard let start = head.firstIndex(of: UInt8(ascii: "<")),
      head[start...].starts(with: "<?xml".utf8),
      let end = head[start...].firstIndex(of: UInt8(ascii: ">")),
      var place = find("encoding", in: head[start..<end])
    else { return nil }
    while place < end, bytes[place] == 0x20 || bytes[place] == UInt8(ascii: "=") { place += 1 }
    let quote = bytes[place]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
      let close = bytes[(place + 1)..<end].firstIndex(of: quote)
    else { return nil }
    return String(decoding: bytes[(place + 1)..<close], as: UTF8.self)
  }

  /// Where `word` ends; nil if it does not occur.
  private static func find(_ word: StaticString, in bytes: ArraySlice<UInt8>) -> Int? {
    let wanted = Array("\(word)".utf8)
    var place = bytes.startIndex
    while place + wanted.count <= bytes.endIndex {
      if bytes[place] == wanted[0], bytes[place...].starts(with: wanted) {
        return place + wanted.count
      }
      place += 1
    }
    return nil
  }
}

/// The names of encodings.
enum Charset {
  /// IANA's name in lower case for one of the encodings that are read; nil for any other.
  ///
  /// As browsers do, what calls itself gb2312 is read as its superset.
  static func canonical(_ written: String) -> String? {
    if written == "utf-8" || written == "UTF-8" { return "utf-8" }
    let name = trimmed(written).lowercased().filter { $0 != "\"" && $0 != "'" }
    if let alias = aliases[name] { return alias }
    let known =
      name.hasPrefix("iso-8859-") || name.hasPrefix("windows-125") || names.contains(name)
    return known ? name : nil
  }

  static func isWide(_ name: String) -> Bool {
    name.hasPrefix("utf-16") || name.hasPrefix("utf-32")
  }

  /// Whether every byte is a character in it, so that any bytes at all can be read so.
  static func isOneByte(_ name: String) -> Bool {
    name.hasPrefix("iso-8859-") || name.hasPrefix("windows-") || name.hasPrefix("koi8-")
      || ["us-ascii", "macintosh", "tis-620"].contains(name)
  }

  /// What the C library calls the encoding. Documents that call themselves iso-8859-1 are read as
  /// its superset windows-1252: browsers made them so.
  static func iconvName(_ name: String) -> String {
    switch name {
    case "iso-8859-1": "CP1252"
    case "iso-8859-9": "CP1254"
    case "euc-kr": "UHC"
    case "shift_jis": "CP932"
    case "big5": "BIG5-HKSCS"
    case _ where name.hasPrefix("windows-"): "CP" + name.dropFirst(8)
    default: name.uppercased()
    }
  }

  private static let names: Set<String> = [
    "utf-8", "us-ascii", "utf-16", "utf-16le", "utf-16be", "utf-32", "utf-32le", "utf-32be",
    "koi8-r", "koi8-u", "big5", "gb18030", "euc-kr", "euc-jp", "shift_jis", "tis-620",
    "iso-2022-jp", "macintosh", "windows-874",
  ]

  private static let aliases: [String: String] = [
    "utf8": "utf-8", "ascii": "us-ascii", "latin1": "iso-8859-1", "latin-1": "iso-8859-1",
    "iso8859-1": "iso-8859-1", "iso_8859-1": "iso-8859-1", "l1": "iso-8859-1",
    "cp1252": "windows-1252", "cp1251": "windows-1251", "cp1250": "windows-1250",
    "koi8": "koi8-r", "gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030",
    "cp936": "gb18030", "ks_c_5601-1987": "euc-kr", "ksc5601": "euc-kr", "cp949": "euc-kr",
    "sjis": "shift_jis", "shift-jis": "shift_jis", "x-sjis": "shift_jis", "cp932": "shift_jis",
    "big5-hkscs": "big5", "u16": "utf-16", "utf16": "utf-16", "utf_16": "utf-16",
    "utf32": "utf-32", "utf_32": "utf-32", "u32": "utf-32", "ucs-4": "utf-32",
    "iso-10646-ucs-2": "utf-16", "iso-10646-ucs-4": "utf-32", "csucs4": "utf-32",
    "csunicode": "utf-16", "unicode": "utf-16", "iso-ir-100": "iso-8859-1",
  ]
}
