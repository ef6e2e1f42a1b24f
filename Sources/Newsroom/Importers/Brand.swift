/// How outlets write their own names.
struct Brand {
  /// Names without a domain that count besides the known agencies, in lower case.
  private let own: Set<String>

  init(_ own: [String]) {
    self.own = Set(own.map { $0.lowercased() })
  }

  /// Whether the whole text names an outlet: a domain, an agency, or a name from the options.
  func isName(_ text: some StringProtocol) -> Bool {
    let words = text.lowercased().words
    if words.count == 1, let only = words.first, Self.isDomain(only) { return true }
    let name = words.joined(separator: " ")
    return Self.agencies.contains(name) || own.contains(name)
  }

  /// Whether a word is a domain: `Lampost.co`, `REPUBLIKA.CO.ID`.
  static func isDomain(_ word: some StringProtocol) -> Bool {
    let labels = word.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count > 1, let last = labels.last, suffixes.contains(last.lowercased()),
      labels[0].count > 1
    else { return false }
    return labels.allSatisfy { label in
      !label.isEmpty && label.utf8.allSatisfy { isNameByte($0) }
    }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  /// The suffixes under which Indonesian outlets publish.
  static let suffixes: Set<String> = [
    "com", "co", "id", "net", "news", "org", "info", "tv", "or", "asia", "press",
  ]

  private static let agencies: Set<String> = [
    "antara", "antara news", "lkbn antara", "antaranews", "cnn indonesia", "cnbc indonesia",
    "bbc indonesia", "inews", "viva", "rri", "infopublik", "detikcom", "okezone", "sindonews",
    "jpnn", "kompas", "tempo", "tribunnews", "republika",
  ]
}
