/// `<!...>` other than comments and document types, which libxml2 takes for text.
enum Declarations {
  static func occur(in markup: [UInt8]) -> Bool {
    var rest = markup[...]
    while let mark = rest.firstIndex(of: exclamation) {
      if mark > 0 && markup[mark - 1] == less { return true }
      rest = rest[(mark + 1)...]
    }
    return false
  }

  /// Markup without the marks of CDATA sections (what they hold was meant to be read), without
  /// conditional marks such as `<![endif]>`, and without comments that end as they begin, such as
  /// `<!-->`. HTML sections 13.2.5.42 and 13.2.5.43.
  static func removed(from markup: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(markup.count)
    var rest = markup[...]
    var openSections = 0
    let lastEnd = markup.lastIndex(of: UInt8(ascii: ">")) ?? -1
    while let byte = rest.first {
      if byte == less, rest.dropFirst().first == exclamation {
        rest = behindDeclaration(rest, lastEnd, &output, &openSections)
      } else if openSections > 0, rest.starts(with: "]]>".utf8) {
        openSections -= 1
        rest = rest.dropFirst(3)
      } else {
        output.append(byte)
        rest = rest.dropFirst()
      }
    }
    return output
  }

  private static func behindDeclaration(
    _ markup: ArraySlice<UInt8>, _ lastEnd: Int, _ output: inout [UInt8],
    _ openSections: inout Int
  ) -> ArraySlice<UInt8> {
    for empty in ["<!-->", "<!--->"] where markup.starts(with: empty.utf8) {
      return markup.dropFirst(empty.utf8.count)
    }
    let word = markup.dropFirst(2).prefix(7)
    if markup.starts(with: "<!--".utf8)
      || String(decoding: word, as: UTF8.self).uppercased() == "DOCTYPE"
    {
      output += markup.prefix(2)
      return markup.dropFirst(2)
    }
    if String(decoding: word, as: UTF8.self).uppercased() == "[CDATA[" {
      openSections += 1
      return markup.dropFirst(9)
    }
    // Looking for an end that is not there would take the square of the length.
    guard markup.startIndex < lastEnd, let end = markup.firstIndex(of: UInt8(ascii: ">")) else {
      return markup.dropFirst(2)
    }
    return markup[(end + 1)...]
  }

  private static let less = UInt8(ascii: "<")
  private static let exclamation = UInt8(ascii: "!")
}
