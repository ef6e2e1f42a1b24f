internal import Feed
internal import XML

extension Checker {
  /// Looks at the namespaces that the element that starts declares.
  mutating func checkNamespaces(_ event: XMLEvent, _ reader: inout XMLReader) {
    let isRoot = frames.isEmpty
    for index in 0..<event.namespaceCount {
      let (prefix, uri) = reader.namespace(index)
      guard judged.insert(prefix + " " + uri).inserted else { continue }
      judge(prefix, uri, event.offset, isRoot: isRoot)
    }
  }

  private mutating func judge(_ prefix: String, _ uri: String, _ offset: Int, isRoot: Bool) {
    let lowered = uri.lowercased()
    if uri == "http://search.yahoo.com/mrss" || uri == "http://search.yahoo.com/mrss/ " {
      report(.namespaceMediaWrong, offset: offset, "the namespace of Media RSS lacks its slash")
    }
    if uri == "http://www.rssboard.org/media-rss" || uri == "https://www.rssboard.org/media-rss" {
      return report(
        .namespaceMediaWrong, offset: offset,
        "this is where Media RSS is described, not its namespace")
    }
    if uri == Namespace.atom.uri, !prefix.isEmpty { state.atomPrefix = prefix }
    if let known = Vocabulary.all.first(where: { $0.uris.contains(uri) }) {
      judgePrefix(prefix, known, offset)
    } else if Vocabulary.unsupported.contains(uri) {
      report(.namespaceUnsupported, offset: offset, "elements of '\(uri)' are not checked")
    } else if lowered.hasPrefix("http://purl.org/atom/ns") {
      return
    } else if !uri.isEmpty {
      judgeUnknown(prefix, uri, offset)
    }
    if !prefix.isEmpty, let owner = Vocabulary.all.first(where: { $0.prefix == prefix }),
      !owner.uris.contains(uri), Self.reserved.contains(prefix)
    {
      report(
        .namespacePrefixReserved, offset: offset,
        "the prefix \(prefix) stands for '\(uri)', not for '\(owner.uris[0])'")
    }
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
      return findings.append(
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
