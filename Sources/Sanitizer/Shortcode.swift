import XML

/// A mark in square brackets that a content system should have replaced: `[name attribute="value"]`,
/// or its end `[/name]`. developer.wordpress.org/apis/shortcode
struct Shortcode {
  let name: String
  let isEnd: Bool
  /// From the bracket that opens to behind the one that closes.
  let place: Range<Int>
  /// What stands behind the name.
  let arguments: Range<Int>

  // What stands in brackets in prose is longer, or has other brackets and tags in it.
  private static let maximumLength = 2000
  private static let maximumName = 40

  /// The one that begins at the bracket at `start`; nil where there is none.
  init?(in markup: Span<UInt8>, at start: Int) {
    var place = start + 1
    isEnd = place < markup.count && markup[place] == UInt8(ascii: "/")
    if isEnd { place += 1 }
    let nameStart = place
    while place < markup.count, markup[place].isOfShortcode { place += 1 }
    guard (2...Self.maximumName).contains(place - nameStart), markup[nameStart].isLetter else {
      return nil
    }
    name = String(copying: markup.extracting(nameStart..<place))
    let limit = min(markup.count, start + Self.maximumLength)
    let argumentsStart = place
    while place < limit, markup[place] != UInt8(ascii: "]") {
      guard markup[place] != UInt8(ascii: "["), markup[place] != UInt8(ascii: "<") else {
        return nil
      }
      place += 1
    }
    guard place < limit else { return nil }
    self.place = start..<place + 1
    arguments = argumentsStart..<place
    // `[[name]]` is how one writes about `[name]`.
    let isQuoted =
      start > 0 && markup[start - 1] == UInt8(ascii: "[") && place + 1 < markup.count
      && markup[place + 1] == UInt8(ascii: "]")
    guard !isQuoted, !isEnd || markup.extracting(arguments).isBlank else { return nil }
  }

  /// Whether nothing but a shortcode looks so; `pairs` are the names that have an end somewhere.
  func isCertain(in markup: Span<UInt8>, pairs: Set<String>) -> Bool {
    if isEnd { return true }
    let arguments = markup.extracting(arguments)
    guard let first = arguments.indices.first(where: { !Characters.isBlank(arguments[$0]) }) else {
      return pairs.contains(name) || Self.known.contains(name)
        || (name.contains("_") && name == name.lowercased())
    }
    if arguments.extracting(first...).isSlash {
      return name == name.lowercased()
    }
    guard first > 0 else { return false }
    if arguments.isAttribute(at: first, isQuoted: true) { return true }
    guard pairs.contains(name) || Self.known.contains(name) || name.contains("_") else {
      return false
    }
    return arguments.isAttribute(at: first, isQuoted: false) || arguments.has("http", at: first)
      || arguments[first].isDigit
  }

  /// The value of the first of these attributes that there is.
  func value(ofAnyOf attributes: [String], in markup: Span<UInt8>) -> Range<Int>? {
    for attribute in attributes {
      if let value = value(of: attribute, in: markup) { return value }
    }
    return nil
  }

  /// The value of an attribute where it may stand in quotes as it is.
  func value(of attribute: String, in markup: Span<UInt8>) -> Range<Int>? {
    let name = Array(attribute.utf8)
    var place = arguments.lowerBound
    while place + name.count + 1 < arguments.upperBound {
      let isName =
        Characters.isBlank(markup[place])
        && name.indices.allSatisfy { markup[place + 1 + $0] == name[$0] }
        && markup[place + 1 + name.count] == UInt8(ascii: "=")
      guard isName else {
        place += 1
        continue
      }
      let start = place + name.count + 2
      let value = start + markup.lengthOfQuote(at: start)
      var end = value
      while end < arguments.upperBound, markup.lengthOfQuote(at: end) == 0,
        value > start || !Characters.isBlank(markup[end])
      {
        end += 1
      }
      return value < end ? value..<end : nil
    }
    return nil
  }

  /// Those that need neither an attribute nor an end to be known: WordPress' own, and what is met in
  /// feeds of outlets.
  private static let known: Set<String> = [
    "caption", "gallery", "embed", "video", "audio", "playlist", "youtube", "vimeo", "irp", "toc",
    "ez-toc", "lwptoc", "contact-form-7", "contact-form", "adinserter", "adrotate", "quads", "ads",
    "wpvideo", "videopress", "soundcloud", "googlemaps", "instagram", "tweet", "nggallery",
    "jetpack-related-posts", "related-posts", "social-share", "tablepress", "rev_slider",
  ]
}

extension Span<UInt8> {
  /// Whether a name and an equals sign stand here, and behind it something, quoted if so asked.
  fileprivate func isAttribute(at start: Int, isQuoted: Bool) -> Bool {
    var place = start
    while place < count, self[place].isOfShortcode { place += 1 }
    guard place > start, place + 1 < count, self[place] == UInt8(ascii: "=") else { return false }
    return isQuoted ? lengthOfQuote(at: place + 1) > 0 : !Characters.isBlank(self[place + 1])
  }

  /// How many bytes stand here for a quotation mark, as programs write it that make quotes round.
  fileprivate func lengthOfQuote(at place: Int) -> Int {
    for quote in Shortcodes.quotes where place + quote.count <= count {
      if quote.indices.allSatisfy({ self[place + $0] == quote[$0] }) { return quote.count }
    }
    return 0
  }

  fileprivate var isSlash: Bool {
    count > 0 && self[0] == UInt8(ascii: "/") && extracting(1...).isBlank
  }
}

extension UInt8 {
  fileprivate var isOfShortcode: Bool {
    isLetter || isDigit || self == UInt8(ascii: "_") || self == UInt8(ascii: "-")
  }
}
