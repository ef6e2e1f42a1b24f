internal import Feed
internal import XML

extension Checker {
  /// Looks at the namespaces that the element that starts declares.
  mutating func checkNamespaces(_ event: XMLEvent, _ reader: inout XMLReader) {
    for index in 0..<event.namespaceCount {
      let (prefix, uri) = reader.namespace(index)
      guard judged.insert(prefix + " " + uri).inserted else { continue }
      judge(prefix, uri, event.offset)
    }
  }

  private mutating func judge(_ prefix: String, _ uri: String, _ offset: Int) {
    if uri == Namespace.atom.uri, !prefix.isEmpty { state.atomPrefix = prefix }
    if Self.pagesOfMediaRSS.contains(uri) {
      return report(
        .namespaceMediaWrong, offset: offset,
        "this is where Media RSS is described, not its namespace")
    }
    if Self.misspeltMediaRSS.contains(uri) {
      report(.namespaceMediaWrong, offset: offset, "the namespace of Media RSS lacks its slash")
    }
    // A draft of Atom is told at its root.
    if uri.isEmpty || uri.lowercased().hasPrefix(Namespace.atom03.uri.dropLast()) { return }
    if let known = Vocabulary.all.first(where: { $0.uris.contains(uri) }) {
      judgePrefix(prefix, known, offset)
    } else if Vocabulary.unsupported.contains(uri) {
      report(.namespaceUnsupported, offset: offset, "elements of '\(uri)' are not checked")
    } else {
      judgeUnknown(prefix, uri, offset)
    }
    judgeOwner(of: prefix, uri, offset)
  }

  private static let pagesOfMediaRSS = [
    "http://www.rssboard.org/media-rss", "https://www.rssboard.org/media-rss",
  ]
  private static let misspeltMediaRSS = [
    "http://search.yahoo.com/mrss", "http://search.yahoo.com/mrss/ ",
  ]

  private mutating func judgeOwner(of prefix: String, _ uri: String, _ offset: Int) {
    guard Self.reserved.contains(prefix),
      let owner = Vocabulary.all.first(where: { $0.prefix == prefix }), !owner.uris.contains(uri)
    else { return }
    report(
      .namespacePrefixReserved, offset: offset,
      "the prefix \(prefix) stands for '\(uri)', not for '\(owner.uris[0])'")
  }

  private mutating func judgePrefix(_ prefix: String, _ known: Vocabulary, _ offset: Int) {
    guard !prefix.isEmpty, prefix != known.prefix, Self.reserved.contains(known.prefix),
      known.prefix != "atom", known.prefix != "content", !known.prefix.isEmpty
    else { return }
    report(
      .namespacePrefixNonstandard, offset: offset,
      "the customary prefix of '\(known.uris[0])' is \(known.prefix), not \(prefix)")
  }

  private mutating func judgeUnknown(_ prefix: String, _ uri: String, _ offset: Int) {
    let bytes = Array(uri.utf8)
    if let fault = Reference.fault(in: bytes.span, absolute: false), !fault.isUnregistered {
      return findings.add(
        Finding(
          rule: .namespaceURIInvalid, offset: offset, path: "@xmlns:" + prefix,
          message: fault.message(bytes.span)))
    }
    report(.namespaceUnknown, offset: offset, "the namespace '\(uri)' is not known")
  }

  /// Prefixes that some readers take for their namespace without looking.
  private static let reserved: Set<String> = [
    "admin", "atom", "content", "creativeCommons", "dc", "dcterms", "geo", "georss", "itunes",
    "media", "rdf", "slash", "sy", "taxo", "thr", "trackback", "wfw", "xhtml",
  ]
}
