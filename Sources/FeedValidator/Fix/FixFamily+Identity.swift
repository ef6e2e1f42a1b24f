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
    guard let address, let tag = SourceTag(at: finding.offset, in: document), !tag.isEmpty,
      let root = SourceTag.root(of: document)
    else { return [] }
    let isAtom = finding.rule == .atomFeedSelfMissing
    let own = document[tag.name]
    let colon = own.firstIndex(of: UInt8(ascii: ":"))
    var name = isAtom ? String(decoding: own[..<(colon ?? own.startIndex)], as: UTF8.self) : ""
    var edits: [Edit] = []
    var declaration = ""
    if !isAtom {
      (name, declaration) = atomPrefix(root)
      if !declaration.isEmpty, name == "atom" {
        let place = root.range.upperBound - 1
        edits.append(
          Edit(
            place..<place, (" " + declaration).utf8, finding.rule, "declared the prefix atom"))
        declaration = ""
      }
    }
    let element = name.isEmpty ? "link" : name + ":link"
    let type = isAtom ? "application/atom+xml" : "application/rss+xml"
    let namespace = declaration.isEmpty ? "" : " " + declaration
    let link =
      "<\(element)\(namespace) rel=\"self\" href=\"\(ValueSlot.escaped(address))\" type=\"\(type)\"/>"
    let place = tag.range.upperBound..<tag.range.upperBound
    let space = document[place.lowerBound...].prefix(while: \.isSpace)
    return edits + [Edit(place, space + link.utf8, finding.rule, "added the self link")]
  }

  /// The prefix that the root binds to Atom, or one with the declaration that it needs.
  private func atomPrefix(_ root: SourceTag) -> (prefix: String, declaration: String) {
    var isTaken = false
    for (name, value) in root.attributes where document[name].starts(with: "xmlns:".utf8) {
      let prefix = String(decoding: document[name].dropFirst(6), as: UTF8.self)
      if document[value].elementsEqual(Namespace.atom.uri.utf8) { return (prefix, "") }
      if prefix == "atom" { isTaken = true }
    }
    let uri = Namespace.atom.uri
    return isTaken ? ("", "xmlns=\"\(uri)\"") : ("atom", "xmlns:atom=\"\(uri)\"")
  }
}
