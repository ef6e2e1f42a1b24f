/// Takes the dateline off the first paragraph, in the shapes that Indonesian outlets use.
///
/// `BRAND.COM Kota - `, `KOTA, Brand.com – `, `Kota (ANTARA) - `, `Kab, Provinsi – `,
/// `BRAND.COM-Text`, `Kab X | Brand.com - ` and their mixtures. Without a brand only a short row of
/// capitalised names counts, so that `Kegiatan - kegiatan` stays a sentence.
struct DatelineReader {
  /// A dateline ends within this many characters.
  private static let reach = 140

  let brand: Brand

  /// The dateline and what follows it; nil where the text has none.
  func read(_ text: String, line: Int) -> (dateline: PageDateline, rest: String)? {
    let text = Self.joiningDomain(text)
    for cut in Self.separators(in: text) {
      let rest = text[cut.upperBound...].trimmed
      guard !rest.isEmpty, var dateline = parse(text[..<cut.lowerBound], line: line) else {
        continue
      }
      if dateline.brand == nil, !Self.opensSentence(rest) { continue }
      // `BRAND.COM - Kota - Text`
      if dateline.places.isEmpty, let second = Self.separators(in: rest).first,
        let place = parse(rest[..<second.lowerBound], line: line), place.brand == nil,
        place.places.count <= 2, Self.opensSentence(rest[second.upperBound...].trimmed)
      {
        dateline.places = place.places
        return (dateline, rest[second.upperBound...].trimmed)
      }
      return (dateline, rest)
    }
    return nil
  }

  /// Where the dashes near the beginning lie, with the spaces around them.
  private static func separators(in text: String) -> [Range<String.Index>] {
    let head = text.prefix(reach)
    var found: [Range<String.Index>] = []
    var rest = head
    while found.count < 4, let start = firstDash(in: rest) {
      let end = head[start...].firstIndex { !"-–—".contains($0) } ?? head.endIndex
      if separates(head, start..<end) { found.append(start..<end) }
      rest = head[end...]
    }
    return found
  }

  /// Looked for among bytes: most lines have no dash, and all of a partner's are looked through.
  private static func firstDash(in text: Substring) -> String.Index? {
    var rest = text
    while let place = rest.utf8.firstIndex(where: { $0 == UInt8(ascii: "-") || $0 == 0xE2 }) {
      if "-–—".contains(rest[place]) { return place }
      rest = rest[rest.index(after: place)...]
    }
    return nil
  }

  /// Whether a dash parts two things. A single hyphen inside a word does not, unless a domain or a
  /// parenthesis stands before it: `BRAND.com-Text`.
  private static func separates(_ head: Substring, _ dash: Range<String.Index>) -> Bool {
    guard dash.lowerBound > head.startIndex else { return true }
    let before = head[head.index(before: dash.lowerBound)]
    if head[dash] != "-" || before.isWhitespace { return true }
    let word =
      head[..<dash.lowerBound].lastIndex(where: \.isWhitespace)
      .map { head[head.index(after: $0)..<dash.lowerBound] } ?? head[..<dash.lowerBound]
    return before == ")" || Brand.isDomain(word)
  }

  /// `BRAND. COM, KOTA`: a domain that a stray space has torn.
  private static func joiningDomain(_ text: String) -> String {
    guard let space = text.prefix(40).firstIndex(of: " "), space > text.startIndex,
      text[text.index(before: space)] == "."
    else { return text }
    let rest = text[text.index(after: space)...]
    let suffix = rest.prefix { $0.isLetter || $0 == "." }
    let joined = text[..<space] + suffix
    guard Brand.isDomain(joined) else { return text }
    return String(joined + rest.dropFirst(suffix.count))
  }

  private static func opensSentence(_ rest: String) -> Bool {
    guard let first = rest.first else { return false }
    return first.isUppercase || first.isNumber || first.opensQuote
  }

  private func parse(_ prefix: some StringProtocol, line: Int) -> PageDateline? {
    var dateline = PageDateline(line: line)
    for piece in Self.pieces(of: Self.removingDates(String(prefix))) {
      guard take(piece, into: &dateline) else { return nil }
    }
    guard dateline.brand != nil || Self.canStandAlone(dateline) else { return nil }
    return dateline
  }

  /// The parts between commas, bars and parentheses.
  private static func pieces(of prefix: String) -> [String] {
    prefix.split { ",|()".contains($0) }.map(\.trimmed).filter { !$0.isEmpty }
  }

  private static func removingDates(_ prefix: String) -> String {
    guard prefix.utf8.contains(where: { (48...57).contains($0) }) else { return prefix }
    var text = prefix
    for date in WrittenDate.all(in: prefix).reversed() { text.removeSubrange(date.range) }
    return text
  }

  private func take(_ piece: String, into dateline: inout PageDateline) -> Bool {
    if brand.isName(piece) {
      guard dateline.brand == nil else { return false }
      dateline.brand = piece
      return true
    }
    let words = piece.words
    if dateline.brand == nil, words.count > 1, let first = words.first, let last = words.last {
      if Brand.isDomain(first) {
        dateline.brand = String(first)
        return take(piece.dropFirst(first.count).trimmed, into: &dateline)
      }
      if Brand.isDomain(last) {
        dateline.brand = String(last)
        return take(piece.dropLast(last.count).trimmed, into: &dateline)
      }
    }
    guard Self.isPlace(words) else { return false }
    dateline.places.append(piece)
    return true
  }

  private static func isPlace(_ words: [Substring]) -> Bool {
    (1...5).contains(words.count)
      && words.allSatisfy { word in
        guard let first = word.first, first.isUppercase else { return false }
        return word.allSatisfy { $0.isLetter || "'’.-/".contains($0) }
      }
  }

  private static func canStandAlone(_ dateline: PageDateline) -> Bool {
    guard let first = dateline.places.first?.words.first, dateline.places.count <= 3 else {
      return false
    }
    return !sentenceWords.contains(first.lowercased())
  }

  /// Words that begin sentences with a dash in them, never datelines.
  private static let sentenceWords: Set<String> = [
    "bupati", "wakil", "wabup", "gubernur", "wali", "walikota", "kepala", "ketua", "sekretaris",
    "menteri", "presiden", "kapolres", "kapolda", "kapolsek", "dandim", "danrem", "camat", "lurah",
    "dinas", "badan", "pemerintah", "pemkab", "pemkot", "pemprov", "polres", "polda", "dprd",
    "kegiatan", "warga", "tim", "sejumlah", "sebanyak", "para", "kami", "kita",
  ]
}
