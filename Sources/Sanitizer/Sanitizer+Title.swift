import XML

extension Sanitizer {
  /// The text of a title that may hold markup and may speak of it: as ``plainText(_:)``, but that no
  /// word is lost in what is no markup of a title.
  ///
  /// - Parameter html: a title; `Apa itu <script>?` and `<b>Apa</b> itu` are both told as meant.
  /// - Returns: plain text, empty where there is nothing but markup.
  public func title(_ html: String) -> String {
    guard html.utf8.contains(UInt8(ascii: "<")), html.utf8.count <= TitleMarkup.maximumBytes else {
      return plainText(html)
    }
    return plainText(TitleMarkup.withTextEscaped(html.utf8.span))
  }

  /// What stands for the pictures of a text for those who do not see them, the first that says
  /// something; nil where none does.
  public func alternative(in html: String) -> String? {
    guard html.utf8.contains(UInt8(ascii: "<")) else { return nil }
    let source = MarkupSource(html, maximumBytes: policy.maximumBytes, isArticle: true)
    let tree = source.tree(policy)
    let isImage = tree.names.map { Element($0).kind == .image }
    for node in tree.nodes {
      guard let name = node.name, isImage[name] else { continue }
      for attribute in tree.attributes[node.attributes] where tree.names[attribute.name] == "alt" {
        let text = plainText(ofText: String(copying: tree.bytes.span.extracting(attribute.value)))
        if !text.isEmpty { return text }
      }
    }
    return nil
  }
}

/// Tells markup in titles from what titles speak of.
private enum TitleMarkup {
  /// What is longer is no title.
  static let maximumBytes = 1 << 16

  /// The title with each `<` as a reference that begins no markup.
  static func withTextEscaped(_ title: Span<UInt8>) -> String {
    var tags = tags(in: title)
    var surroundings = TitleTag.Surroundings(
      ends: tags.filter(\.isEnd).reduce(into: [:]) { $0[$1.name] = $1.place.lowerBound },
      isBare: isBare(title, tags))
    tags.removeAll { tag in
      let isMarkup = tag.isMarkup(in: title, surroundings)
      if !tag.isEnd { surroundings.started.insert(tag.name) }
      return !isMarkup
    }
    var kept = tags[...]
    var output: [UInt8] = []
    output.reserveCapacity(title.count + 16)
    var place = 0
    while place < title.count {
      if title[place] != UInt8(ascii: "<") || isNoTag(title, at: place) {
        output.append(title[place])
        place += 1
      } else if let tag = kept.first, tag.place.lowerBound == place {
        output.append(title, tag.place)
        place = tag.place.upperBound
        kept.removeFirst()
      } else {
        output += "&lt;".utf8
        place += 1
      }
    }
    return String(copying: output.span)
  }

  private static func tags(in title: Span<UInt8>) -> [TitleTag] {
    var tags: [TitleTag] = []
    var place = 0
    while let mark = title.firstIndex(of: UInt8(ascii: "<"), from: place) {
      place = mark + 1
      if let tag = TitleTag(in: title, at: mark) {
        tags.append(tag)
        place = tag.place.upperBound
      }
    }
    return tags
  }

  private static func isBare(_ title: Span<UInt8>, _ tags: [TitleTag]) -> Bool {
    var place = 0
    for tag in tags {
      guard title.extracting(place..<tag.place.lowerBound).isBlank else { return false }
      place = tag.place.upperBound
    }
    return title.extracting(place...).isBlank
  }

  /// Comments and sections of character data, which titles do not speak of.
  private static func isNoTag(_ title: Span<UInt8>, at place: Int) -> Bool {
    title.has("<!--", at: place) || title.has("<![", at: place)
  }
}
