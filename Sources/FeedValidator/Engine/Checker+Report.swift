internal import XML

extension Checker {
  /// Reports against the element that was opened last, or an attribute of it.
  mutating func report(_ rule: Rule, _ message: String, attribute: String? = nil) {
    guard !rule.kinds.isDisjoint(with: DocumentKind(documentFormat)), findings.admit(rule) else {
      return
    }
    let path = path() + (attribute.map { "/@" + $0 } ?? "")
    var offset = frames.last?.offset ?? 0
    if let attribute { offset = self.offset(of: attribute, tag: offset) }
    findings.keep(Finding(rule: rule, offset: offset, path: path, message: message))
  }

  /// Reports against a child of the element that was opened last, which has ended already.
  mutating func report(_ rule: Rule, _ message: String, child: String, at offset: Int) {
    guard findings.admit(rule) else { return }
    findings.keep(
      Finding(rule: rule, offset: offset, path: path() + "/" + child, message: message))
  }

  /// Reports against the document as a whole.
  mutating func report(_ rule: Rule, offset: Int, _ message: String) {
    findings.add(Finding(rule: rule, offset: offset, path: "", message: message))
  }

  /// The element that was opened last, as a finding of its own.
  func finding(_ rule: Rule, _ message: String) -> Finding {
    Finding(rule: rule, offset: frames.last?.offset ?? 0, path: path(), message: message)
  }

  /// The open elements from the root down, as in `channel/item[3]/guid`.
  private func path() -> String {
    var parts: [String] = []
    for (depth, frame) in frames.enumerated() {
      // That a feed begins with rss or rdf:RDF says nothing about the place.
      if depth == 0, frames.count > 1, frame.place == .rss || frame.place == .rdf { continue }
      let isNumbered = frame.spec?.isRepeatable == true || frame.number > 1
      parts.append(display(frame.name) + (isNumbered ? "[\(frame.number)]" : ""))
    }
    return parts.joined(separator: "/")
  }

  /// A name with the customary prefix, or without one in the format's own vocabulary.
  func display(_ code: Int32) -> String {
    let name = XMLName(code: code)
    if let other = names.other(name) {
      if other.vocabulary == core || other.uri.isEmpty { return other.local }
      let prefix = other.vocabulary < 0 ? other.prefix : Vocabulary.all[other.vocabulary].prefix
      return prefix.isEmpty ? other.local : prefix + ":" + other.local
    }
    let prefix = Vocabulary.all[name.vocabulary].prefix
    let local = names.local(name)
    return name.vocabulary == core || prefix.isEmpty ? local : prefix + ":" + local
  }

  /// Where an attribute's name stands in the tag that begins at `tag`; the tag where it is not found,
  /// because its prefix differs from the customary one.
  private func offset(of attribute: String, tag: Int) -> Int {
    let name = Array(attribute.utf8)
    var index = tag
    var quote: UInt8?
    while index < document.count {
      let byte = document[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return tag
      } else if byte.isSpace, document[(index + 1)...].starts(with: name) {
        let after = index + 1 + name.count
        if after < document.count, document[after].isSpace || document[after] == 0x3D {
          return index + 1
        }
      }
      index += 1
    }
    return tag
  }
}
