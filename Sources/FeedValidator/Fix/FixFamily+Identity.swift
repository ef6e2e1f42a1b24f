internal import Feed

extension FixFamily {
  /// Says of a guid that is no address that it is none.
  func permalink(_ finding: Finding) -> [Edit] {
    guard let tag = SourceTag(at: finding.offset, in: document) else { return [] }
    let attribute = tag.attributes.first {
      String(decoding: document[$0.name], as: UTF8.self).lowercased() == "ispermalink"
    }
    // Its spelling is another finding, and goes first.
    if let attribute, !document[attribute.name].elementsEqual("isPermaLink".utf8) { return [] }
    let message = "said isPermaLink=\"false\""
    if let attribute { return [Edit(attribute.value, "false".utf8, finding.rule, message)] }
    let place = tag.name.upperBound..<tag.name.upperBound
    return [Edit(place, " isPermaLink=\"false\"".utf8, finding.rule, message)]
  }

  /// True and False in lower case.
  func boolean(_ finding: Finding) -> [Edit] {
    guard let slot = slot(finding) else { return [] }
    let word = slot.text.lowercased()
    guard word == "true" || word == "false" else { return [] }
    return replace(slot, with: word, finding.rule, "wrote \(word) for \(slot.text)")
  }

  /// Spells isPermaLink as RSS does.
  func spelling(_ finding: Finding) -> [Edit] {
    let name = name(finding).dropFirst()
    guard name.lowercased() == "ispermalink", name != "isPermaLink" else { return [] }
    let range = finding.offset..<finding.offset + name.utf8.count
    guard range.upperBound <= document.count, document[range].elementsEqual(name.utf8) else {
      return []
    }
    return [Edit(range, "isPermaLink".utf8, finding.rule, "wrote isPermaLink for \(name)")]
  }

  /// Adds the document's own address as the first thing in the channel or feed.
  func selfLink(_ finding: Finding) -> [Edit] {
    guard let address, let tag = SourceTag(at: finding.offset, in: document), !tag.isEmpty else {
      return []
    }
    let isAtom = finding.rule == .atomFeedSelfMissing
    guard let (element, declaration) = isAtom ? linkInAtom(tag) : linkInRSS(finding.rule) else {
      return []
    }
    let link =
      "<\(element) rel=\"self\" href=\"\(ValueSlot.escaped(address))\" "
      + "type=\"application/\(isAtom ? "atom" : "rss")+xml\"/>"
    let place = tag.range.upperBound..<tag.range.upperBound
    let space = document[place.lowerBound...].prefix(while: \.isSpace)
    let added = Edit(place, space + link.utf8, finding.rule, "added the self link")
    return [declaration, added].compactMap { $0 }
  }

  /// The link of a feed has the prefix that the feed has.
  private func linkInAtom(_ feed: SourceTag) -> (element: String, declaration: Edit?) {
    let name = String(decoding: document[feed.name], as: UTF8.self)
    let prefix = name.lastIndex(of: ":").map { name[...$0] } ?? ""
    return (prefix + "link", nil)
  }

  /// In RSS the link needs the namespace of Atom: under the prefix that the root binds to it, under
  /// one that is declared there, or, where that is taken, in the link itself.
  private func linkInRSS(_ rule: Rule) -> (element: String, declaration: Edit?)? {
    guard let root = SourceTag.root(of: document) else { return nil }
    let uri = Namespace.atom.uri
    var isTaken = false
    for (name, value) in root.attributes where document[name].starts(with: "xmlns:".utf8) {
      let prefix = String(decoding: document[name].dropFirst(6), as: UTF8.self)
      if document[value].elementsEqual(uri.utf8) { return (prefix + ":link", nil) }
      if prefix == "atom" { isTaken = true }
    }
    if isTaken { return ("link xmlns=\"\(uri)\"", nil) }
    let place = root.range.upperBound - 1
    let declaration = Edit(
      place..<place, " xmlns:atom=\"\(uri)\"".utf8, rule, "declared the prefix atom")
    return ("atom:link", declaration)
  }
}
