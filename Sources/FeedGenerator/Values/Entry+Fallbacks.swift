internal import Feed

/// What stands in for that which a format asks for and an entry does not have.
extension Entry {
  /// The address of the story.
  var page: String? { links.first(rel: Link.alternate)?.href.unlessBlank }

  /// The id: the entry's own, else the first address that it names, else one made of the feed's id
  /// and what the entry says, which stays the same as long as that does.
  func id(in feed: Feed) -> String {
    if let id = id?.unlessBlank { return id }
    if let address = page ?? externalURL?.unlessBlank ?? enclosures.first?.url.unlessBlank {
      return address
    }
    var hash = StableHash()
    hash.combine(title?.value ?? "")
    hash.combine(summary?.value ?? "")
    for content in contents { hash.combine(content.value) }
    hash.combine(publishedMoment?.rfc3339 ?? "")
    return "\(feed.idOrAddress)#\(hash.hexadecimal)"
  }

  /// The title that Atom asks for: the entry's, else how its text begins, else `Untitled`.
  var titleOrBeginning: Text {
    if let title, !title.value.isBlank { return title }
    let text = summary?.plain.unlessBlank ?? mainContent?.plain?.unlessBlank
    return Text(text.map { $0.beginning(characters: 80) } ?? "Untitled")
  }

  /// The content in the form that carries most: HTML, else XHTML, else plain text, else what there is.
  var mainContent: Content? {
    if contents.count <= 1 { return contents.first }
    return contents.first { $0.kind == .html } ?? contents.first { $0.kind == .xhtml }
      ?? contents.first { $0.kind == .plain } ?? contents.first
  }
}

extension String {
  /// At most so many characters, cut between words where there are words, with an ellipsis where
  /// something was cut.
  fileprivate func beginning(characters limit: Int) -> String {
    guard let cut = index(startIndex, offsetBy: limit, limitedBy: endIndex), cut != endIndex else {
      return self
    }
    let head = self[..<cut]
    let end = head.lastIndex(of: " ") ?? cut
    return head[..<end] + "…"
  }
}
