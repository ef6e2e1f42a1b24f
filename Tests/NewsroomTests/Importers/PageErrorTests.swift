import Newsroom
import Testing

/// Files that are no pages: what is said of them, word for word.
struct PageErrorTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var bytes: [UInt8]
    var message: String

    init(_ name: String, _ text: String, _ message: String) {
      self.init(name, bytes: Array(text.utf8), message)
    }

    init(_ name: String, bytes: [UInt8], _ message: String) {
      self.name = name
      self.bytes = bytes
      self.message = message
    }

    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case("empty", "", "b.txt:1: expected a headline line, found an empty file"),
    Case("blank", " \n\n\t\n", "b.txt:1: expected a headline line, found an empty file"),
    Case(
      "binary", bytes: Array("Judul\n".utf8) + [0x50, 0x4B, 0, 1],
      "b.txt:2: expected text, found a zero byte"),
    Case(
      "windows-1252", bytes: Array("Judul\n\nKata ".utf8) + [0x93, 0x61, 0x94],
      "b.txt:3: expected text in UTF-8, found other bytes; save the file as UTF-8"),
    Case("html", "\n<!DOCTYPE html>", "b.txt:2: expected the text of a page, found markup"),
    Case("json", "{\"a\": 1}", "b.txt:1: expected the text of a page, found markup"),
    Case(
      "list only", "- Satu\n- Dua\n",
      "b.txt:2: expected a headline line before the body, found the end of the file"),
    Case(
      "no headline", "- Satu\n\nBRAND.COM Sragen - Embung mulai diisi air, Selasa (4/11/2025).",
      "b.txt:3: expected a headline line before the body, found the paragraph "
        + "\"BRAND.COM Sragen - Embung mulai diisi ai...\""),
    Case(
      "paragraph for a headline", String(repeating: "kata ", count: 60),
      "b.txt:1: expected a headline line before the body, found the paragraph "
        + "\"kata kata kata kata kata kata kata kata ...\""),
    Case(
      "no body", "Embung Desa Diisi\n\nKeterangan Gambar : Embung\nBaca juga: Lainnya\n",
      "b.txt:4: expected paragraphs after the headline, found the end of the file"),
    Case(
      "no date",
      "- Rapat 3 Januari 2026\nEmbung Desa Diisi\nSragen - Embung diisi.\n"
        + "Baca juga: Rapat Selasa (4/11/2025)",
      "b.txt:3: expected a date such as \"Rabu (26/07/2023)\" in the article or a line "
        + "\"Tanggal : 26 Juli 2023\", found none"),
    Case(
      "no year", "Embung Desa Diisi\nSragen - Embung diisi.\nKata dia, Selasa (4/11).",
      "b.txt:3: expected a date with a year, found \"Selasa (4/11)\"; "
        + "add a line \"Tanggal : 26 Juli 2023\""),
    Case(
      "weekday only", "Embung Desa Diisi\nSragen (ANTARA) - Embung diisi, Selasa.",
      "b.txt:2: expected a date with a year, found \"Selasa\"; "
        + "add a line \"Tanggal : 26 Juli 2023\""),
  ]

  @Test(arguments: cases)
  func message(_ example: Case) {
    let error = #expect(throws: PageError.self) {
      try PageReader().read(example.bytes, name: "b.txt")
    }
    #expect(error?.description == example.message)
  }

  @Test func aPageOverTheLimitIsNotRead() {
    let reader = PageReader(options: .init(limit: 10))
    #expect(throws: PageError(file: "b.txt", line: 1, reason: .tooLarge(bytes: 12, limit: 10))) {
      try reader.read("Judul berita", name: "b.txt")
    }
    #expect(
      throws: PageError(file: "b.txt", line: 1, reason: .noBody(found: "the end of the file"))
    ) { try reader.read("Judul baru", name: "b.txt") }
  }

  /// Texts that make careless readers slow. Each is half a megabyte; a quadratic step would take
  /// hours.
  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      "Baca juga: A. ", "(", "** (", "- ", "Selasa (", "1/", "[Gambas:", "Rep: ", "A.com-",
      "26 Juli ",
      "\"' ", "*", "kata. B",
    ])
  func hostileRepetition(_ piece: String) throws {
    let noise = String(repeating: piece, count: (1 << 19) / piece.utf8.count)
    let text = "Judul\nA.com, B - Kata dia, Selasa (4/11/2025).\n\(noise)"
    let page = try PageReader().read(text, name: "a.txt")
    #expect(page.headline.text == "Judul")
  }
}
