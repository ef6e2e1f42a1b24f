package import Feed

/// Whether a reader already has what it asks for. RFC 9110 section 13.
package struct Precondition {
  /// The field values of `If-None-Match`, one for each time that it was sent.
  package var noneMatch: [String]
  /// The field value of `If-Modified-Since`.
  package var modifiedSince: String?

  package init(noneMatch: [String] = [], modifiedSince: String? = nil) {
    self.noneMatch = noneMatch
    self.modifiedSince = modifiedSince
  }

  /// Whether 304 is the answer.
  ///
  /// Tags are compared weakly. `If-Modified-Since` counts only where there is no `If-None-Match`, and
  /// neither an unreadable date nor one after `now` counts.
  package func isSatisfied(etag: String, lastModified: Timestamp, now: Timestamp) -> Bool {
    if !noneMatch.isEmpty {
      let wanted = EntityTag(etag)
      return noneMatch.contains { EntityTag.list($0).contains { $0 == .any || $0 == wanted } }
    }
    // The three forms of RFC 9110 section 5.6.7 have words: a number alone is none of them.
    guard let modifiedSince, modifiedSince.contains(where: \.isLetter),
      let date = DateParser().parse(modifiedSince), date <= now
    else { return false }
    return lastModified.seconds <= date.seconds
  }
}

/// An entity tag as weak comparison sees it. RFC 9110 section 8.8.3.
enum EntityTag: Hashable {
  /// `*`.
  case any
  /// The characters between the quotes.
  case opaque(Substring)

  /// One tag with quotes, with or without `W/`. A suffix that proxies add for the content coding they
  /// applied (`"…-gzip"`) is not part of it.
  init(_ text: some StringProtocol) {
    var tag = Substring(text)
    if tag.hasPrefix("W/") { tag = tag.dropFirst(2) }
    if tag.hasPrefix("\""), tag.hasSuffix("\""), tag.count > 1 { tag = tag.dropFirst().dropLast() }
    for suffix in ["-gzip", "-br", ";gzip", "--gzip"] where tag.hasSuffix(suffix) {
      tag = tag.dropLast(suffix.count)
      break
    }
    self = .opaque(tag)
  }

  /// The tags of a field value. Commas inside quotes separate nothing.
  static func list(_ text: String) -> [EntityTag] {
    var tags: [EntityTag] = []
    var rest = text[...]
    while true {
      rest = rest.drop { $0 == "," || $0 == " " || $0 == "\t" }
      guard !rest.isEmpty else { return tags }
      if rest.first == "*" {
        tags.append(.any)
        rest = rest.dropFirst()
        continue
      }
      let opening = rest.firstIndex(of: "\"")
      let comma = rest.firstIndex(of: ",") ?? rest.endIndex
      if let opening, opening < comma,
        let closing = rest[rest.index(after: opening)...].firstIndex(of: "\"")
      {
        tags.append(EntityTag(rest[...closing]))
        rest = rest[rest.index(after: closing)...]
      } else {
        // Some readers drop the quotes.
        let bare = rest[..<comma]
        tags.append(EntityTag(bare.reversed().drop { $0 == " " || $0 == "\t" }.reversedText))
        rest = rest[comma...]
      }
    }
  }
}

extension Sequence<Character> {
  fileprivate var reversedText: String { String(reversed()) }
}
