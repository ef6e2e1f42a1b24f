/// An element that the repairer has not closed yet, and what it may hold.
struct OpenElement {
  /// What an element is for in a feed.
  enum Role {
    /// Holds elements: a feed, a channel, an item.
    case structure
    /// Holds text, which may be markup that nobody escaped.
    case text
    /// Is markup in a text.
    case markup
    /// Holds a value, or a few elements of its own kind.
    case value
  }

  let name: ArraySlice<UInt8>
  /// Where its start tag begins.
  let start: Int
  let role: Role
  var hasChildren = false
  var hasText = false

  init(_ name: ArraySlice<UInt8>, at start: Int, in parent: OpenElement?) {
    self.name = name
    self.start = start
    role =
      switch parent?.role {
      case .text, .markup: .markup
      default: Self.role(name)
      }
  }

  /// The name without its prefix.
  var local: ArraySlice<UInt8> { Self.parts(name).local }

  /// Whether it has no end tag in HTML, and so takes what follows for its own where it is written as
  /// there.
  var isVoid: Bool {
    role == .markup && HTMLNames.isVoid(String(decoding: name.prefix(10), as: UTF8.self))
  }

  /// Whether it may hold what does not belong to it, if it has no end tag.
  var mayHaveSwallowed: Bool { role != .structure && hasChildren }

  /// Whether the one that begins ends it, as a paragraph ends the one before it where HTML is written
  /// without end tags. HTML, section 13.1.2.4.
  func endsBefore(_ child: ArraySlice<UInt8>) -> Bool {
    role == .markup && name == child
      && Self.impliedlyEnded.contains(String(decoding: name.prefix(8), as: UTF8.self))
  }

  /// Whether an element of that name belongs into it.
  func holds(_ child: ArraySlice<UInt8>, isAtom: Bool) -> Bool {
    let child = Self.parts(child)
    switch role {
    case .structure, .markup: return true
    case .text: return !Self.isOfFeeds(child)
    case .value: return !hasText && holdsBeside(child, isAtom: isAtom)
    }
  }

  private typealias Parts = (prefix: String, local: ArraySlice<UInt8>)

  private func holdsBeside(_ child: Parts, isAtom: Bool) -> Bool {
    let own = Self.parts(name)
    let word = String(decoding: child.local.prefix(20), as: UTF8.self)
    switch String(decoding: own.local.prefix(20), as: UTF8.self) {
    case "group" where own.prefix == child.prefix: return true
    case "content" where own.prefix == child.prefix: return word != "content" && word != "group"
    case "author", "contributor", "owner", "person":
      return ["name", "email", "uri", "url", "homepage"].contains(word)
    case "category": return own.prefix == child.prefix && !own.prefix.isEmpty && word == "category"
    case "image", "textInput", "textinput":
      return ["url", "title", "link", "width", "height", "name"].contains(word)
    case "skipHours": return word == "hour"
    case "skipDays": return word == "day"
    case "source": return isAtom && own.prefix == child.prefix && Self.core.contains(word)
    default: return Self.nesting.contains(child.prefix) && !own.prefix.isEmpty
    }
  }

  private static func role(_ name: ArraySlice<UInt8>) -> Role {
    let (prefix, local) = parts(name)
    let word = String(decoding: local.prefix(20), as: UTF8.self)
    if structures.contains(word), !["content", "media"].contains(prefix) { return .structure }
    let isText =
      prefix.isEmpty || prefix == "atom"
      ? texts.contains(word) : prefix == "content" && word == "encoded"
    return isText ? .text : .value
  }

  /// Whether the name is one of feeds rather than of markup in a text.
  private static func isOfFeeds(_ name: Parts) -> Bool {
    name.prefix.isEmpty
      ? core.contains(String(decoding: name.local.prefix(20), as: UTF8.self))
      : prefixes.contains(name.prefix)
  }

  private static func parts(_ name: ArraySlice<UInt8>) -> Parts {
    guard let colon = name.prefix(40).firstIndex(of: UInt8(ascii: ":")) else { return ("", name) }
    return (
      String(decoding: name[..<colon], as: UTF8.self).lowercased(),
      name[colon...].dropFirst()
    )
  }

  private static let impliedlyEnded: Set<String> = [
    "p", "li", "dt", "dd", "tr", "td", "th", "option",
  ]

  private static let structures: Set<String> = [
    "rss", "RDF", "channel", "feed", "item", "entry", "opml", "head",
  ]

  private static let texts: Set<String> = [
    "title", "description", "content", "summary", "subtitle", "tagline", "rights", "copyright",
    "info", "body", "div", "abstract", "fullitem",
  ]

  private static let core: Set<String> = [
    "title", "link", "description", "guid", "pubDate", "pubdate", "author", "category", "comments",
    "enclosure", "source", "content", "summary", "id", "updated", "published", "issued", "modified",
    "created", "contributor", "rights", "subtitle", "generator", "icon", "logo", "lastBuildDate",
    "language", "copyright", "ttl", "image", "item", "entry",
  ]

  /// Prefixes of vocabularies in feeds; those of XHTML and what stands in it are none of them.
  private static let prefixes: Set<String> = [
    "atom", "a10", "content", "dc", "dcterms", "media", "georss", "geo", "gml", "itunes", "podcast",
    "slash", "wfw", "thr", "fh", "at", "sy", "creativecommons", "cc", "feedburner", "wp", "excerpt",
    "source", "rdf", "googleplay", "rawvoice", "snf", "prism", "post-thumbnail",
  ]

  /// Prefixes of vocabularies whose elements stand in each other.
  private static let nesting: Set<String> = ["gml", "at", "rdf", "podcast"]
}
