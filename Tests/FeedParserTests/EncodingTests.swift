import Feed
import FeedParser
import Testing

/// Documents in every encoding that is read, and which of several statements about it counts.
@Suite struct EncodingTests {
  /// A title as Python's codec of that name encodes it.
  struct Sample: Sendable, CustomTestStringConvertible {
    let label: String
    let title: String
    let bytes: String
    /// What the document is said to be in, where that is a superset of the label.
    var encoding: String

    init(_ label: String, _ title: String, _ bytes: String, as encoding: String? = nil) {
      self.label = label
      self.title = title
      self.bytes = bytes
      self.encoding = encoding ?? label
    }

    var testDescription: String { label }
  }

  static let samples = [
    Sample("iso-8859-1", "café", "636166e9"),
    Sample("iso-8859-2", "žluťoučký", "be6c75bb6f75e86bfd"),
    Sample("iso-8859-5", "мир", "dcd8e0"),
    Sample("iso-8859-7", "ειρήνη", "e5e9f1deede7"),
    Sample("iso-8859-8", "שלום", "f9ece5ed"),
    Sample("iso-8859-9", "barış", "626172fdfe"),
    Sample("iso-8859-15", "café €", "636166e920a4"),
    Sample("windows-1250", "žluťoučký", "9e6c759d6f75e86bfd"),
    Sample("windows-1251", "мир", "ece8f0"),
    Sample("windows-1252", "“café” €", "93636166e9942080"),
    Sample("windows-1253", "ειρήνη", "e5e9f1deede7"),
    Sample("windows-1254", "barış", "626172fdfe"),
    Sample("windows-1255", "שלום", "f9ece5ed"),
    Sample("windows-1256", "سلام", "d3e1c7e3"),
    Sample("windows-1257", "ąžuolas", "e0fe756f6c6173"),
    Sample("windows-1258", "ho\u{300}a", "686fcc61"),
    Sample("koi8-r", "мир", "cdc9d2"),
    Sample("koi8-u", "їжак", "a7d6c1cb"),
    Sample("big5", "和平", "a94da5ad"),
    Sample("gb18030", "和平𠀀", "bacdc6bd95328236"),
    Sample("gb2312", "和平", "bacdc6bd", as: "gb18030"),
    Sample("euc-kr", "평화", "c6f2c8ad"),
    Sample("euc-jp", "平和", "cabfcfc2"),
    Sample("shift_jis", "平和", "95bd9861"),
    Sample("UTF-8", "平和", "e5b9b3e5928c", as: "utf-8"),
  ]

  @Test(arguments: samples)
  func readsWhatIsDeclared(sample: Sample) throws {
    let document = try parse(
      "<?xml version='1.0' encoding='\(sample.label)'?>", bytes(hex: sample.bytes))
    #expect(document.feed.title?.value == sample.title)
    #expect(document.encoding == sample.encoding)
    #expect(document.findings.isEmpty)
  }

  @Test(arguments: samples)
  func readsWhatHTTPSays(sample: Sample) throws {
    let document = try parse(
      "<?xml version='1.0' encoding='koi8-r'?>", bytes(hex: sample.bytes), charset: sample.label)
    #expect(document.feed.title?.value == sample.title)
    #expect(document.encoding == sample.encoding)
  }

  /// Wide units, with and without a mark. XML 1.0, appendix F.
  @Test(arguments: ["utf-16le", "utf-16be", "utf-32le", "utf-32be"], [true, false])
  func readsWideUnits(encoding: String, isMarked: Bool) throws {
    let text =
      (isMarked ? "\u{FEFF}" : "")
      + "<?xml version='1.0' encoding='\(encoding.prefix(6))'?><rss><channel><title>mir 平和</title></channel></rss>"
    let bytes = text.unicodeScalars.flatMap { scalar -> [UInt8] in
      let units = [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: scalar.value >> $0) }
      let wide = encoding.hasPrefix("utf-16") ? Array(units[..<2]) : units
      return encoding.hasSuffix("le") ? wide : wide.reversed()
    }
    var parser = FeedParser()
    let document = try parser.parse(bytes)
    #expect(document.feed.title?.value == "mir 平和")
    #expect(document.encoding == encoding)
    #expect(document.findings.isEmpty)
  }

  /// The mark counts more than HTTP, which counts more than the declaration.
  @Test func believesTheMarkFirst() throws {
    let head = "\u{FEFF}<?xml version='1.0' encoding='iso-8859-2'?>"
    let document = try parse(head, Array("平和".utf8), charset: "windows-1251")
    #expect(document.feed.title?.value == "平和")
    #expect(document.encoding == "utf-8")
  }

  /// A declaration that can be read byte by byte is in no wide units, whatever it says.
  @Test func believesNoWideDeclarationInBytes() throws {
    let document = try parse("<?xml version='1.0' encoding='utf-16'?>", Array("平和".utf8))
    #expect(document.feed.title?.value == "平和")
    #expect(document.encoding == "utf-8")
  }

  @Test func goesOnFromACharsetThatNobodyKnows() throws {
    let document = try parse(
      "<?xml version='1.0' encoding='koi8-r'?>", bytes(hex: "cdc9d2"), charset: "x-none")
    #expect(document.feed.title?.value == "мир")
    #expect(document.findings.map(\.code) == [.unknownEncoding])
  }

  @Test func readsWindows1252ThatCallsItselfUTF8() throws {
    let document = try parse("<?xml version='1.0' encoding='utf-8'?>", bytes(hex: "636166e9"))
    #expect(document.feed.title?.value == "café")
    #expect(document.encoding == "windows-1252")
    #expect(document.findings.map(\.code) == [.wrongEncoding])
  }

  /// Where most is UTF-8, what is not is replaced.
  @Test func replacesWhatMeansNothing() throws {
    let document = try parse("", Array("平".utf8) + [0xE9] + Array("和".utf8))
    #expect(document.feed.title?.value == "平\u{FFFD}和")
    #expect(document.findings.map(\.code) == [.invalidBytes])
    let japanese = try parse(
      "<?xml version='1.0' encoding='shift_jis'?>", bytes(hex: "95bdfd61"))
    #expect(japanese.findings.map(\.code) == [.invalidBytes])
  }

  /// What is valid UTF-8 with characters beyond ASCII is that, whatever one-byte encoding is named.
  @Test(arguments: [
    "windows-1252", "iso-8859-1", "iso-8859-15", "windows-1251", "koi8-r", "us-ascii", "latin1",
    "macintosh", "tis-620",
  ])
  func believesNoOneByteLabelOfUTF8(label: String) throws {
    let title = "Harga “stabil” di Café"
    let declared = try parse("<?xml version='1.0' encoding='\(label)'?>", Array(title.utf8))
    let told = try parse("<?xml version='1.0'?>", Array(title.utf8), charset: label)
    let both = try parse(
      "<?xml version='1.0' encoding='utf-8'?>", Array(title.utf8), charset: label)
    for document in [declared, told, both] {
      #expect(document.feed.title?.value == title)
      #expect(document.encoding == "utf-8")
      #expect(document.findings.map(\.code) == [.wrongEncoding])
    }
  }

  @Test func believesTheDeclarationWhereTheServerIsWrong() throws {
    let document = try parse(
      "<?xml version='1.0' encoding='koi8-r'?>", bytes(hex: "cdc9d2"), charset: "utf-8")
    #expect(document.feed.title?.value == "мир")
    #expect(document.findings.map(\.code) == [.wrongEncoding])
  }

  /// Titles in hexadecimal, as a program that counts bytes cuts them, or as somebody put them among
  /// others; each beside one that is whole.
  static let damaged: [(String, String, Finding.Code)] = [
    ("436166c3", "Caf\u{FFFD}", .invalidBytes),
    ("43616620e280", "Caf \u{FFFD}", .invalidBytes),
    ("436166e2802e2e2e", "Caf\u{FFFD}...", .invalidBytes),
    ("426f6c61f09f98", "Bola\u{FFFD}", .invalidBytes),
    ("e28093204de9e28093", "– M\u{FFFD}–", .invalidBytes),
    ("4a6f73e92052616d6f73", "José Ramos", .wrongEncoding),
    ("93537461626c65942096", "“Stable” –", .wrongEncoding),
    ("53e36f205061756c6f", "São Paulo", .wrongEncoding),
  ]

  @Test(arguments: damaged)
  func damageInOneTextHarmsNoOther(hex: String, title: String, code: Finding.Code) throws {
    let rest = "<description>Wilayah “Café” – Jahresrückblick</description>"
    var parser = FeedParser()
    let document = try parser.parse(
      Array("<rss><channel><title>".utf8) + bytes(hex: hex)
        + Array("</title>\(rest)</channel></rss>".utf8))
    #expect(document.feed.title?.value == title)
    #expect(document.feed.subtitle?.value == "Wilayah “Café” – Jahresrückblick")
    #expect(document.encoding == "utf-8")
    #expect(document.findings.map(\.code) == [code])
  }

  @Test func aCutCharacterAloneMakesNoOtherEncoding() throws {
    let document = try parse("", Array("Potong ".utf8) + [0xE2, 0x80])
    #expect(document.feed.title?.value == "Potong \u{FFFD}")
    #expect(document.encoding == "utf-8")
  }

  private func parse(
    _ head: String, _ title: [UInt8], charset: String? = nil
  ) throws -> ParsedDocument {
    var parser = FeedParser()
    let document =
      Array("\(head)<rss><channel><title>".utf8) + title + Array("</title></channel></rss>".utf8)
    return try parser.parse(document, charset: charset)
  }

  private func bytes(hex: String) -> [UInt8] {
    stride(from: 0, to: hex.utf8.count, by: 2).compactMap { place in
      UInt8(hex.dropFirst(place).prefix(2), radix: 16)
    }
  }
}
