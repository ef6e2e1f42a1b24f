import XML

/// `<!...>` other than comments and document types, which libxml2 takes for text.
enum Declarations {
  static func occur(in markup: Span<UInt8>) -> Bool {
    var place = 0
    while let mark = markup.firstIndex(of: exclamation, from: place) {
      if mark > 0 && markup[mark - 1] == less { return true }
      place = mark + 1
    }
    return false
  }

  /// Markup without the marks of CDATA sections (what they hold was meant to be read), without
  /// conditional marks such as `<![endif]>`, and without comments that end as they begin, such as
  /// `<!-->`. HTML sections 13.2.5.42 and 13.2.5.43.
  static func removed(from markup: Span<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(markup.count)
    var place = 0
    var openSections = 0
    let lastEnd = markup.lastEnd
    while place < markup.count {
      let next = markup.nextMark(from: place, inSection: openSections > 0)
      output.append(markup, place..<next)
      place = next
      if markup.has("<!", at: place) {
        place = behindDeclaration(markup, place, lastEnd, &output, &openSections)
      } else if openSections > 0, markup.has("]]>", at: place) {
        openSections -= 1
        place += 3
      } else if place < markup.count {
        output.append(markup[place])
        place += 1
      }
    }
    return output
  }

  private static func behindDeclaration(
    _ markup: Span<UInt8>, _ place: Int, _ lastEnd: Int, _ output: inout [UInt8],
    _ openSections: inout Int
  ) -> Int {
    if markup.has("<!-->", at: place) { return place + 5 }
    if markup.has("<!--->", at: place) { return place + 6 }
    let word = markup.word(at: place + 2)
    if markup.has("<!--", at: place) || word == "DOCTYPE" {
      output += "<!".utf8
      return place + 2
    }
    if word == "[CDATA[" {
      openSections += 1
      return place + 9
    }
    // Looking for an end that is not there would take the square of the length.
    guard place < lastEnd, let end = markup.firstIndex(of: UInt8(ascii: ">"), from: place) else {
      return place + 2
    }
    return end + 1
  }

  fileprivate static let less = UInt8(ascii: "<")
  private static let exclamation = UInt8(ascii: "!")
}

extension Span<UInt8> {
  /// Where the last `>` stands; -1 if nowhere.
  fileprivate var lastEnd: Int {
    var place = count - 1
    while place >= 0, self[place] != UInt8(ascii: ">") { place -= 1 }
    return place
  }

  /// Where something may begin that is removed; the end if nowhere.
  fileprivate func nextMark(from place: Int, inSection: Bool) -> Int {
    guard inSection else { return firstIndex(of: Declarations.less, from: place) ?? count }
    var place = place
    while place < count, self[place] != Declarations.less, self[place] != UInt8(ascii: "]") {
      place += 1
    }
    return place
  }

  /// The seven bytes from `place` on, in upper case.
  fileprivate func word(at place: Int) -> String {
    var letters: [UInt8] = []
    letters.append(self, Swift.min(place, count)..<Swift.min(place + 7, count))
    return String(decoding: letters, as: UTF8.self).uppercased()
  }
}
