/// One link of HTTP's field Link. RFC 8288 section 3.
package struct LinkField: Sendable, Hashable {
  /// As written.
  package let target: String
  /// In lower case.
  package let relations: [String]

  /// Reads `<target>; rel="one two", <target>; ...`; what is not of that form is passed over.
  package static func read(_ text: String) -> [LinkField] {
    var links: [LinkField] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "<"), let close = rest[open...].firstIndex(of: ">") {
      let target = String(rest[rest.index(after: open)..<close])
      rest = rest[close...].dropFirst()
      let parameters = takeParameters(&rest)
      links.append(LinkField(target: target, relations: relations(parameters)))
    }
    return links
  }

  /// Takes what stands before the next comma that is not in quotation marks.
  private static func takeParameters(_ rest: inout Substring) -> Substring {
    var isQuoted = false
    let end =
      rest.firstIndex { character in
        if character == "\"" { isQuoted.toggle() }
        return character == "," && !isQuoted
      } ?? rest.endIndex
    defer { rest = rest[end...] }
    return rest[..<end]
  }

  private static func relations(_ parameters: Substring) -> [String] {
    for parameter in parameters.split(separator: ";") {
      let pair = parameter.split(separator: "=", maxSplits: 1)
      guard pair.count == 2, pair[0].filter({ !$0.isWhitespace }).lowercased() == "rel" else {
        continue
      }
      return pair[1].lowercased().split { $0.isWhitespace || $0 == "\"" }.map(String.init)
    }
    return []
  }
}
