/// Lines above the body that name the author without a label and a colon.
enum Byline {
  /// The author in `Laporan Wartawan Brand, Nama` or `Oleh Nama`, and what follows in the line.
  static func read(_ line: String) -> (author: String, rest: String)? {
    report(line) ?? by(line)
  }

  /// `Laporan Wartawan Brand.com, Nama`; sometimes the dateline follows in the same line.
  private static func report(_ line: String) -> (author: String, rest: String)? {
    guard reporters.contains(where: { line.begins(with: $0) }),
      let comma = line.firstIndex(where: { $0 == "," || $0 == ":" })
    else { return nil }
    let after = line[line.index(after: comma)...]
    let brand = after.words.first { word in
      Brand.isDomain(word.trimmed { ",-–—".contains($0) })
    }
    let author = after[..<(brand?.startIndex ?? after.endIndex)].trimmed {
      $0.isWhitespace || ",.-".contains($0)
    }
    guard isName(author) else { return nil }
    return (author, brand.map { String(after[$0.startIndex...]) } ?? "")
  }

  private static func by(_ line: String) -> (author: String, rest: String)? {
    guard line.begins(with: "Oleh ") || line.begins(with: "By "),
      let space = line.firstIndex(of: " ")
    else { return nil }
    let author = line[space...].trimmed
    return isName(author) ? (author, "") : nil
  }

  private static func isName(_ text: String) -> Bool {
    (1...6).contains(text.words.count) && text.count <= 60
      && text.words.allSatisfy { $0.first?.isUppercase ?? false }
      && text.last != "."
  }

  private static let reporters = [
    "Laporan Wartawan ", "Laporan Reporter ", "Laporan Kontributor ", "Laporan Jurnalis ",
  ]
}
