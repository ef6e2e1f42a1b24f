import XML

/// What looks like a tag in a title: it may be markup, and it may be what the title speaks of.
struct TitleTag {
  /// In lower case.
  let name: String
  let isEnd: Bool
  /// From `<` to behind `>`.
  let place: Range<Int>
  /// What stands between the name and `>`, a slash at its end left out.
  private let attributes: Range<Int>
  private let endsInSlash: Bool

  /// The one that begins at the `<` at `start`; nil where there is none, or it does not end.
  init?(in title: Span<UInt8>, at start: Int) {
    var place = start + 1
    isEnd = place < title.count && title[place] == UInt8(ascii: "/")
    if isEnd { place += 1 }
    guard place < title.count, title[place].isLetter else { return nil }
    let nameStart = place
    while place < title.count, title[place].isOfTagName { place += 1 }
    name = String(copying: title.extracting(nameStart..<place)).lowercased()
    let attributesStart = place
    guard let end = title.endOfTag(from: place) else { return nil }
    endsInSlash = end > attributesStart && title[end - 1] == UInt8(ascii: "/")
    attributes = attributesStart..<(endsInSlash ? end - 1 : end)
    self.place = start..<end + 1
  }

  /// What of the title decides whether a tag is markup.
  struct Surroundings {
    /// Where the last end tag stands of each name that has one.
    var ends: [String: Int]
    /// Names of tags that began.
    var started: Set<String> = []
    /// Whether nothing but tags and white space stands in the title.
    var isBare: Bool
  }

  /// Whether it is markup, rather than what the title speaks of.
  ///
  /// Markup is what has an end, an address or attributes, or stands alone without being able to hold
  /// anything. A bare name in brackets among words is text, and so is what no title holds.
  func isMarkup(in title: Span<UInt8>, _ surroundings: Surroundings) -> Bool {
    // Their content would go with them.
    if Self.unshown.contains(name) { return false }
    if isEnd { return surroundings.started.contains(name) || Self.phrasing.contains(name) }
    if let end = surroundings.ends[name], end > place.lowerBound { return true }
    let attributes = title.extracting(attributes)
    switch name {
    case "img", "amp-img":
      return surroundings.isBare || attributes.names("src") || attributes.names("srcset")
    case "a": return attributes.names("href")
    case "br", "wbr", "hr":
      return surroundings.isBare || endsInSlash || !attributes.isBlank || isGlued(in: title)
    default:
      guard Self.phrasing.contains(name) else { return false }
      return !attributes.isBlank || place.lowerBound == title.firstInk && isGlued(in: title)
    }
  }

  /// Whether a word stands right before or behind it.
  private func isGlued(in title: Span<UInt8>) -> Bool {
    place.lowerBound > 0 && title[place.lowerBound - 1].isOfWord
      || place.upperBound < title.count && title[place.upperBound].isOfWord
  }

  private static let unshown: Set<String> = ["title", "template", "datalist"]
  private static let phrasing: Set<String> = [
    "abbr", "b", "bdi", "bdo", "big", "blockquote", "center", "cite", "code", "del", "div", "em",
    "figure", "font", "h1", "h2", "h3", "h4", "h5", "h6", "i", "ins", "kbd", "mark", "p", "q", "s",
    "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u",
  ]
}

extension Span<UInt8> {
  /// Where the `>` stands that ends a tag, quoted values skipped; nil where it does not end before
  /// the next tag would begin.
  fileprivate func endOfTag(from start: Int) -> Int? {
    var quote: UInt8?
    var place = start
    while place < Swift.min(count, start + 1000) {
      let byte = self[place]
      switch byte {
      case UInt8(ascii: "<") where quote == nil: return nil
      case UInt8(ascii: ">") where quote == nil: return place
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        if quote == nil { quote = byte } else if quote == byte { quote = nil }
      default: break
      }
      place += 1
    }
    return nil
  }

  /// Whether an attribute of this name, in lower case, has a value.
  fileprivate func names(_ attribute: StaticString) -> Bool {
    let length = attribute.utf8CodeUnitCount
    var place = 1
    while place + length < count {
      if !self[place - 1].isOfTagName, has(attribute, at: place),
        self[place + length] == UInt8(ascii: "=")
      {
        return true
      }
      place += 1
    }
    return false
  }

  /// Where the first byte stands that is not white.
  fileprivate var firstInk: Int {
    var place = 0
    while place < count, Characters.isBlank(self[place]) { place += 1 }
    return place
  }
}

extension UInt8 {
  fileprivate var isOfTagName: Bool {
    isLetter || isDigit || self == UInt8(ascii: "-") || self == UInt8(ascii: ":")
  }

  /// A letter or a digit, or a part of a character beyond ASCII.
  fileprivate var isOfWord: Bool { isLetter || isDigit || self >= 0x80 }
}
