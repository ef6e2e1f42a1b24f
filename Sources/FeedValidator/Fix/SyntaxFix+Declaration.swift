/// What a document begins with: nothing may stand before the declaration, which has one form.
extension SyntaxFix {
  /// Puts the beginning right; returns where what follows it begins.
  mutating func fixHead() -> Int {
    if let declaration = declaration, !holdsPart(0..<declaration.lowerBound) {
      let saysUTF8 = saysUTF8(declaration)
      // Nobody read it there: what it says may be true of the bytes.
      guard saysUTF8 || bytes.allSatisfy({ $0 < 0x80 }) else { return 0 }
      removeHead(0..<declaration.lowerBound, "declaration")
      if !saysUTF8 || !isRight(declaration) {
        note(declaration, Self.declaration, "wrote the declaration as XML has it")
      }
      return declaration.upperBound
    }
    guard let root = bytes.indices.first(where: { bytes[$0] == 0x3C && isMarkup(at: $0) }),
      !bytes[..<root].allSatisfy(\.isSpace)
    else { return 0 }
    removeHead(0..<root, "first element")
    return root
  }

  private mutating func removeHead(_ range: Range<Int>, _ next: String) {
    guard !range.isEmpty else { return }
    let what = bytes[range].allSatisfy(\.isSpace) ? "white space" : "what stood"
    note(range, "", "removed \(what) before the \(next)")
  }

  /// The first declaration, whatever its form.
  private var declaration: Range<Int>? {
    let span = bytes.span
    var index = 0
    while let open = span.firstRange(of: "<?", from: index)?.lowerBound {
      let rest = span.extracting(open..<span.count)
      if rest.startsIgnoringCase(with: "<?xml"), rest.count > 5, rest[5].isSpace || rest[5] == 0x3F
      {
        return span.firstIndex(of: UInt8(ascii: ">"), from: open).map { open..<$0 + 1 }
      }
      index = open + 2
    }
    return nil
  }

  /// Whether the declaration names UTF-8, or no encoding.
  private func saysUTF8(_ range: Range<Int>) -> Bool {
    let named = SourceDeclaration(bytes[range].map(\.lowercased)).encoding
    return named.map(EncodingFix.isName(ofUTF8:)) ?? true
  }

  /// XML 1.0 section 2.8, production 23.
  private func isRight(_ range: Range<Int>) -> Bool {
    let text = String(decoding: bytes[range], as: UTF8.self)
    let form =
      #/<\?xml\s+version\s*=\s*(["'])1\.[0-9]+\1(\s+encoding\s*=\s*(["'])[A-Za-z][-A-Za-z0-9._]*\3)?/#
    guard let head = text.prefixMatch(of: form) else { return false }
    let rest = text[head.range.upperBound...]
    return rest.wholeMatch(of: /(\s+standalone\s*=\s*(["'])(yes|no)\2)?\s*\?>/) != nil
  }

  /// The document is in UTF-8 by now.
  private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
}
