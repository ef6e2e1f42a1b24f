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
    guard declarations.count <= Self.maximumLength else { return }
    for declaration in String(copying: declarations).split(separator: ";") {
      let parts = declaration.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      read(Self.word(parts[0]), Self.word(parts[1].prefix { $0 != "!" }))
    }
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
