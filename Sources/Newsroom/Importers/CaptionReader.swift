/// Tells captions of pictures from paragraphs, and takes the credit off them.
struct CaptionReader {
  /// A line longer than this is a paragraph, whatever it begins with.
  private static let longest = 400

  let brand: Brand

  /// A caption whose label has been removed.
  func caption(_ text: String, line: Int) -> PageCaption {
    if let (before, inner) = Self.lastParentheses(of: text), !before.isEmpty,
      let credit = credit(inner)
    {
      return PageCaption(before, credit: credit, line: line)
    }
    if let end = text.range(ofLast: ". "), let credit = agency(text[end.upperBound...].trimmed) {
      return PageCaption(String(text[..<end.upperBound]).trimmed, credit: credit, line: line)
    }
    return PageCaption(text, line: line)
  }

  /// A caption without a label: `Tangkapan layar - ...`, `... (ANTARA/Nama)`; nil for other lines.
  func unlabelled(_ text: String, line: Int) -> PageCaption? {
    guard text.count <= Self.longest else { return nil }
    let caption = caption(text, line: line)
    if caption.credit != nil { return caption }
    return Self.openings.contains(where: { text.begins(with: $0) }) ? caption : nil
  }

  /// Whether a text that stands alone is a credit: `ANTARA/Nama`, `Dok. Pemkab`, `Istimewa`.
  func isCredit(_ text: String) -> Bool {
    let name = text.prefix { $0 != "/" }
    // An agency in capital letters and a name behind the slash.
    return credit(text) != nil
      || (name.count < text.count && !name.isEmpty && name.allSatisfy { $0.isUppercase })
  }

  /// The credit in `(Foto: ...)`, `(ANTARA/Nama)`, `(Dok. ...)`, without the word for photo.
  private func credit(_ inner: String) -> String? {
    for label in ["foto:", "foto :", "foto/", "foto by ", "photo:"] where inner.begins(with: label)
    {
      return inner.dropFirst(label.count).trimmed
    }
    if let agency = agency(inner) { return agency }
    if inner.lowercased() == "ist"
      || ["istimewa", "dok", "ist/", "humas "].contains(where: { inner.begins(with: $0) })
    {
      return inner
    }
    return brand.isName(inner.prefix { $0 != "/" }) ? inner : nil
  }

  private func agency(_ text: String) -> String? {
    ["antara/", "antara foto/", "antara foto", "afp/", "reuters/"].contains {
      text.begins(with: $0)
    }
      ? text : nil
  }

  private static let openings = [
    "Tangkapan layar", "Arsip foto", "Arsip -", "Foto arsip", "Foto ilustrasi", "Ilustrasi -",
    "Ilustrasi:", "Ilustrasi –", "Ilustrasi.", "Suasana -",
  ]

  /// What stands before the parentheses at the very end, and what stands in them.
  static func lastParentheses(of text: String) -> (before: String, inner: String)? {
    let text = text.last == "." ? text.dropLast() : text[...]
    guard text.last == ")", let open = text.lastIndex(of: "(") else { return nil }
    return (text[..<open].trimmed, text[text.index(after: open)...].dropLast().trimmed)
  }
}

extension String {
  /// Where `pair`, two characters, stands last.
  fileprivate func range(ofLast pair: String) -> Range<Index>? {
    guard let first = pair.first, let second = pair.last else { return nil }
    var index = endIndex
    var after = endIndex
    while index > startIndex {
      let before = self.index(before: index)
      if index < endIndex, self[before] == first, self[index] == second { return before..<after }
      after = index
      index = before
    }
    return nil
  }
}
