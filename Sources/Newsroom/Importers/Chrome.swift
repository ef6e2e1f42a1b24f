/// The portal's own wording around an article: buttons, notices, page numbers.
enum Chrome {
  /// Whether the whole line belongs to the portal, not to the story.
  static func isChrome(_ line: String) -> Bool {
    let words = line.lowercased().trimmed { $0.isWhitespace || ":.>»*-–—|".contains($0) }
    if exact.contains(words) { return true }
    if prefixes.contains(where: { words.hasPrefix($0) }) { return true }
    return isBreadcrumb(words) || isBracketed(words) || isCrawlNotice(words)
      || isPageCount(words)
  }

  /// The text without embedded players: `[Gambas:Video 20detik]`.
  static func removingEmbeds(_ text: String) -> String {
    guard text.contains("[") else { return text }
    var kept = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "["), let close = rest[open...].firstIndex(of: "]") {
      let inner = rest[open...close]
      kept += rest[..<open]
      if !isBracketed(inner.lowercased()) { kept += inner }
      rest = rest[rest.index(after: close)...]
    }
    return (kept + rest).trimmed
  }

  private static let exact: Set<String> = [
    "scroll to continue with content", "advertisement",
    "advertisement scroll to continue with content",
    "iklan", "adv iklan", "share", "bagikan", "bagikan artikel", "facebook", "twitter",
    "x", "whatsapp", "telegram", "line", "email", "copy link", "salin tautan", "print", "cetak",
    "komentar", "selanjutnya", "sebelumnya", "next", "prev", "redaksi", "admin", "administrator",
    "halaman selanjutnya", "halaman berikutnya", "baca selengkapnya", "selengkapnya",
  ]

  private static let prefixes = [
    "halaman selanjutnya", "selanjutnya:", "copyright ©", "copyright (c)", "hak cipta ©", "©",
    "dapatkan update berita", "ikuti kami di", "cek berita dan artikel", "follow kami di",
    "artikel ini telah tayang di", "dilarang keras mengambil konten", "tinggalkan balasan",
    "gabung di saluran", "bagikan ke:",
  ]

  private static func isBreadcrumb(_ words: String) -> Bool {
    guard words.hasPrefix("home ") || words.hasPrefix("beranda ") else { return false }
    return words.contains { ">›»/|".contains($0) }
  }

  private static func isBracketed(_ words: String) -> Bool {
    words.hasSuffix("]") && (words.hasPrefix("[gambas:") || words.hasPrefix("[video"))
  }

  private static func isCrawlNotice(_ words: String) -> Bool {
    words.contains("tanpa izin") && (words.contains("crawling") || words.contains("pengindeksan"))
  }

  /// `Halaman 1 dari 3`, `Halaman: 1 2 3`, `Dilihat 1.204 kali`.
  private static func isPageCount(_ words: String) -> Bool {
    guard words.hasPrefix("halaman") || words.hasPrefix("dilihat") || words.hasPrefix("dibaca")
    else { return false }
    return words.words.dropFirst().allSatisfy { word in
      word == "dari" || word == "kali" || word == "x" || word.allSatisfy { !$0.isLetter }
    }
  }
}
