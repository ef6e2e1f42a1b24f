import XML

/// What a `style` says of whether its element is shown.
struct Style {
  enum Hiding {
    case whole
    /// Its text only.
    case text
  }

  private(set) var hiding: Hiding?
  /// It gives text a size to be seen at.
  private(set) var hasSize = false

  private static let maximumLength = 4096

  init(_ declarations: Span<UInt8>) {
    guard declarations.count <= Self.maximumLength, Self.maySay(declarations) else { return }
    for declaration in String(copying: declarations).split(separator: ";") {
      let parts = declaration.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      read(Self.word(parts[0]), Self.word(parts[1].prefix { $0 != "!" }))
    }
  }

  /// Whether a word stands there without which nothing is hidden, and nothing has a size.
  private static func maySay(_ declarations: Span<UInt8>) -> Bool {
    for place in declarations.indices {
      for word in words where word.count <= declarations.count - place {
        var length = 0
        while length < word.count, declarations[place + length] | 0x20 == word[length] {
          length += 1
        }
        if length == word.count { return true }
      }
    }
    return false
  }

  private static let words = ["none", "hidden", "collapse", "hide", "size"].map {
    Array($0.utf8)
  }

  private mutating func read(_ property: String, _ value: String) {
    switch (property, value) {
    case ("display", "none"), ("visibility", "hidden"), ("visibility", "collapse"),
      ("mso-hide", "all"):
      hiding = .whole
    case ("font-size", let size):
      let number = size.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
      hasSize = Double(number) != 0
      if !hasSize, hiding == nil { hiding = .text }
    default: break
    }
  }

  private static func word(_ text: Substring) -> String {
    text.filter { !$0.isWhitespace }.lowercased()
  }
}
