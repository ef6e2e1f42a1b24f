import XML

/// Whether a page says that its article was taken back. Dewan Pers, Pedoman Pemberitaan Media Siber,
/// section 5: who takes an article back has to say so.
package struct PageNotice {
  /// A block of text begins with this, whatever is between the words.
  private static let subjects: Set = ["berita", "artikel", "konten", "tulisan"]
  private static let fillers: Set = ["ini", "telah", "sudah", "kami", "resmi"]
  private static let verbs: Set = ["dicabut", "ditarik", "dihapus"]

  /// Whether a heading or a paragraph of the page begins with such a sentence.
  static func isIn(html bytes: [UInt8]) -> Bool {
    let tree = HTMLTree(utf8: bytes.filter { $0 != 0 })
    return tree.nodes.contains { node in
      guard node.name == nil, node.text.count >= 15 else { return false }
      return isNotice(String(decoding: tree.bytes[node.text].prefix(400), as: UTF8.self))
    }
  }

  /// `Berita ini telah dicabut`, `Artikel ditarik ...`, `[Dicabut] ...`, `Pencabutan berita: ...`.
  package static func isNotice(_ text: String) -> Bool {
    let words = text.lowercased().split { !$0.isLetter }.prefix(6).map(String.init)
    guard let first = words.first else { return false }
    if first == "dicabut", text.drop(while: \.isWhitespace).hasPrefix("[") { return true }
    if first == "pencabutan" { return words.dropFirst().first == "berita" }
    guard subjects.contains(first) else { return false }
    let rest = words.dropFirst().drop(while: fillers.contains)
    return rest.first.map(verbs.contains) ?? false
  }
}
