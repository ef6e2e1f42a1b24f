/// Plain text out of HTML, for the places where a format allows no markup.
///
/// Tags and comments become nothing, those that part blocks a blank; what `script` and `style` hold
/// is left out; character references are resolved; white space becomes single blanks.
struct PlainText {
  private var rest: Substring
  private var result = ""
  private var needsBlank = false

  static func of(html: String) -> String {
    var conversion = PlainText(rest: html[...])
    conversion.run()
    return conversion.result
  }

  private init(rest: Substring) {
    self.rest = rest
  }

  private mutating func run() {
    while let character = rest.unicodeScalars.first {
      switch character {
      case "<" where isMarkup: skipMarkup()
      case "&": appendReference()
      default:
        rest.unicodeScalars.removeFirst()
        append(character)
      }
    }
  }

  private mutating func append(_ character: Unicode.Scalar) {
    guard !character.properties.isWhitespace || character == "\u{A0}" else {
      needsBlank = !result.isEmpty
      return
    }
    if needsBlank { result.unicodeScalars.append(" ") }
    needsBlank = false
    result.unicodeScalars.append(character)
  }

  /// Whether the `<` at hand begins a tag, a comment or a declaration: `a < b` does not.
  private var isMarkup: Bool {
    guard let next = rest.unicodeScalars.dropFirst().first else { return false }
    return next == "/" || next == "!" || next == "?"
      || (next.isASCII && next.properties.isAlphabetic)
  }

  private mutating func skipMarkup() {
    if rest.hasPrefix("<!--") { return skip(behind: "-->") }
    let name = rest.dropFirst().prefix { $0.isLetter || $0.isNumber || $0 == "/" }.lowercased()
    skip(behind: ">")
    switch name {
    case "script": skip(behind: "</script>")
    case "style": skip(behind: "</style>")
    default: if !Self.inline.contains(name.filter { $0 != "/" }) { needsBlank = !result.isEmpty }
    }
  }

  /// Elements whose tags part no words.
  private static let inline: Set<String> = [
    "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "del", "em", "font", "i", "ins", "kbd",
    "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "tt", "u", "var",
    "wbr",
  ]

  private mutating func skip(behind end: String) {
    let bytes = rest.utf8
    let wanted = Array(end.utf8)
    var index = bytes.startIndex
    while index != bytes.endIndex {
      if Self.matches(bytes[index...], wanted) {
        rest = rest[bytes.index(index, offsetBy: wanted.count)...]
        return
      }
      bytes.formIndex(after: &index)
    }
    rest = rest[rest.endIndex...]
  }

  /// Whether `text` begins with `lowercase`, whatever the case of its ASCII letters.
  private static func matches(_ text: Substring.UTF8View, _ lowercase: [UInt8]) -> Bool {
    text.starts(with: lowercase) { byte, wanted in
      (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte + 32 == wanted : byte == wanted
    }
  }

  private mutating func appendReference() {
    let body = rest.dropFirst().prefix { $0 != ";" && $0 != "&" && $0 != "<" }
    guard body.count <= 32, body.endIndex < rest.endIndex, rest[body.endIndex] == ";",
      let character = CharacterReference.character(named: body)
    else {
      rest.unicodeScalars.removeFirst()
      return append("&")
    }
    rest = rest[rest.index(after: body.endIndex)...]
    append(character)
  }
}
