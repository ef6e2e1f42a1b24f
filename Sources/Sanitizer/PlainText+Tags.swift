extension PlainText {
  /// The text with nothing in it that begins a tag, a comment or a declaration for a reader that takes
  /// it for markup (WHATWG HTML section 13.2.5.6), or that decodes its references once more.
  static func withoutTags(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else {
      return text
    }
    return text.replacing(#/<(?=[A-Za-z\/!?])|&(?:lt|#0*60|#x0*3c);?/#.ignoresCase(), with: "‹")
  }
}
