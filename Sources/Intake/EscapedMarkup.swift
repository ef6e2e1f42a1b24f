/// Markup that was escaped once more than its format says, or of which the format was not told.
enum EscapedMarkup {
  /// The markup in a text that has no tag of its own and in which, from its beginning to its end,
  /// stand escaped ones; nil for any other, which may speak of tags.
  static func unescaped(_ text: String) -> String? {
    guard !text.utf8.contains(UInt8(ascii: "<")) else { return nil }
    let outer = text.prefix { $0.isWhitespace }
    guard names.contains(where: { text[outer.endIndex...].hasPrefix("&lt;" + $0) }) else {
      return nil
    }
    let unescaped = text.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&quot;", with: "\"").replacing("&#039;", with: "'").replacing("&amp;", with: "&")
    return isMarkup(unescaped) ? unescaped : nil
  }

  /// Whether a text begins with a tag of those that articles begin with, ends with a tag, and has an
  /// end tag or stands in one.
  static func isMarkup(_ text: String) -> Bool {
    let start = text.drop(while: \.isWhitespace)
    guard start.first == "<", let last = text.last(where: { !$0.isWhitespace }), last == ">" else {
      return false
    }
    let name = start.dropFirst().prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
    guard names.contains(String(name)) else { return false }
    return text.contains("</\(name)>") || start.hasPrefix("<img ")
  }

  private static let names: Set<String> = [
    "p", "div", "img", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "span",
    "blockquote", "strong", "b", "em", "i", "a", "center", "section", "article", "iframe",
  ]
}
