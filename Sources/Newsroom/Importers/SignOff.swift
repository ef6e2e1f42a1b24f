/// What stands glued to the end of the last paragraph: a byline, initials, asterisks.
///
/// `** (Agit)`, `(fyk/ash)`, `(Ant/P-2)`, `(pp)`, `RED xbi//`, `***`.
struct SignOff {
  /// The paragraph without it.
  var rest: String
  var authors: [String] = []
  /// The agency, where the initials name one.
  var source: String?
  /// Initials as written, without parentheses.
  var initials: String?

  /// Whether nothing was found.
  var isEmpty: Bool {
    authors.isEmpty && source == nil && initials == nil
  }

  init(_ text: String) {
    let (unmarked, hadMarks) = Self.removingMarks(text)
    rest = unmarked
    if text.hasSuffix("//") {
      readSlashes(unmarked)
    } else if unmarked.last == ")",
      let (before, inner) = CaptionReader.lastParentheses(of: unmarked)
    {
      readParentheses(before: before, inner: inner, marked: hadMarks)
    } else if !hadMarks {
      readAfterAsterisks(unmarked)
    }
  }

  /// `...daerah. ** (Agit)` and `...daerah. (fyk/ash)`
  private mutating func readParentheses(before: String, inner: String, marked: Bool) {
    let (body, marksBefore) = Self.removingMarks(before)
    if inner.allSatisfy({ "*#".contains($0) }) {
      rest = body
      return
    }
    let closes = marked || marksBefore || body.isEmpty || (body.last?.endsSentence ?? true)
    let isPair = Self.isInitials(inner) && inner.contains("/")
    guard inner.count <= 48, closes || isPair, Self.isByline(inner) else { return }
    rest = body
    take(inner)
  }

  /// `... menyebar. RED xbi//`
  private mutating func readSlashes(_ text: String) {
    let cut = text.lastIndex { ".!?”\"".contains($0) }.map(text.index(after:)) ?? text.startIndex
    let tail = text[cut...].trimmed
    guard !tail.isEmpty, tail.count <= 24 else { return }
    rest = text[..<cut].trimmed
    initials = tail
  }

  /// `... daerah. ** Agit`
  private mutating func readAfterAsterisks(_ text: String) {
    guard let star = text.lastIndex(of: "*") else { return }
    let name = text[text.index(after: star)...].trimmed { $0.isWhitespace || $0 == "/" }
    let (body, _) = Self.removingMarks(text[...star].trimmed)
    guard body.count + 1 < text[...star].count, (1...4).contains(name.words.count),
      Self.isByline(name)
    else { return }
    rest = body
    take(name)
  }

  private mutating func take(_ inner: String) {
    for part in inner.split(separator: "/").map(\.trimmed) {
      switch part.lowercased() {
      case "ant", "antara": source = "Antara"
      case "red", "redaksi", "adv", "advertorial": continue
      default:
        if Self.isPersonName(part) { authors.append(part) }
      }
    }
    if authors.isEmpty { initials = inner }
  }

  /// Initials of at most five letters are no name to print: `fyk`, `RMI`, `P-2`, `Isk`.
  private static func isPersonName(_ part: String) -> Bool {
    guard part.count >= 4, let first = part.first, first.isUppercase else { return false }
    return part.contains { $0.isLowercase }
  }

  private static func isInitials(_ inner: String) -> Bool {
    inner.split(separator: "/").allSatisfy { $0.count <= 5 }
  }

  /// Letters, and in initials digits; names of up to four capitalised words.
  private static func isByline(_ inner: String) -> Bool {
    guard inner.contains(where: \.isLetter),
      inner.allSatisfy({ $0.isLetter || $0.isNumber || " ./-'’&".contains($0) })
    else { return false }
    return inner.split(separator: "/").allSatisfy { part in
      let words = part.words
      if words.count == 1, part.count <= 5 { return true }
      return words.count <= 4
        && words.allSatisfy { ($0.first?.isUppercase ?? false) && !$0.contains(where: \.isNumber) }
    }
  }

  /// Removes asterisks and the like from the end.
  static func removingMarks(_ text: String) -> (text: String, found: Bool) {
    guard let last = text.lastIndex(where: { !($0.isWhitespace || "*#/".contains($0)) }) else {
      return ("", !text.isEmpty)
    }
    let end = text.index(after: last)
    return (String(text[..<end]), text[end...].contains { !$0.isWhitespace })
  }
}
