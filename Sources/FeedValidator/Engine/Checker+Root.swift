internal import Feed
internal import XML

extension Checker {
  /// Tells the format from the root, and opens it.
  mutating func startRoot(_ event: XMLEvent) {
    let code = event.name.code
    guard let child = grammar.rules(.document).children[code] else {
      return startUnknownRoot(event)
    }
    push(code, child.spec, child.spec.place, event.offset, 1)
    core = event.name.vocabulary
    switch child.spec.place {
    case .rss: (format, core) = (rssFormat, grammar.vocabulary(""))
    case .rdf: (format, core) = (rdfFormat, grammar.vocabulary("rss10"))
    case .feed, .entry: format = .atom10
    case .opml: format = value("version") == "2.0" ? .opml20 : .opml10
    case .urlset, .sitemapIndex: isSitemap = true
    default: break
    }
    checkAttributes(child)
    started(child.spec.action)
    if !profiles.isEmpty { startedForProfiles(child.spec) }
  }

  private mutating func startUnknownRoot(_ event: XMLEvent) {
    push(event.name.code, nil, .anything, event.offset, 1)
    let spelling = names.other(event.name)
    let local = spelling?.local ?? names.local(event.name)
    let uri = spelling?.uri ?? names.uri(event.name)
    if local == "feed" || local == "entry" {
      if uri == Namespace.atom03.uri, value("version") == nil || value("version") == "0.3" {
        format = .atom03
        core = -1
        return report(.atomVersionObsolete, "this is Atom 0.3, a draft of 2003")
      }
      if uri.hasPrefix(Namespace.atom03.uri) {
        return report(.namespaceObsolete, "this namespace is of a draft of Atom: '\(uri)'")
      }
      return report(.namespaceInvalid, "the namespace of \(local) is '\(uri)'")
    }
    report(.xmlRootUnknown, "the root element \(display(event.name.code)) is of no known format")
  }

  private var rdfFormat: FeedFormat {
    judged.contains { $0.hasSuffix(" " + Namespace.rss090.uri) } ? .rss090 : .rss10
  }

  private var rssFormat: FeedFormat {
    switch value("version") {
    case "0.91": state.hasNetscapeDoctype ? .rss091Netscape : .rss091
    case "0.92", "0.93", "0.94": .rss092
    default: .rss20
    }
  }

  /// The value of an attribute without a namespace of the element that starts.
  func value(_ name: String) -> String? {
    attributes.first { names.local($0.name) == name && names.uri($0.name).isEmpty }?.value
  }

  /// The value of an attribute of a known vocabulary, by its customary prefix.
  func value(_ prefix: String, _ name: String) -> String? {
    let vocabulary = grammar.vocabulary(prefix)
    return attributes.first {
      $0.name.isKnown && $0.name.vocabulary == vocabulary && names.local($0.name) == name
    }?.value
  }

  mutating func check(
    doctype: (name: String, publicID: String, systemID: String), at offset: Int
  ) {
    state.hasNetscapeDoctype =
      doctype.publicID.lowercased().hasPrefix("-//netscape communications//dtd rss 0.91")
    state.doctypeOffset = startOfDoctype(before: offset)
    checkEntities(from: state.doctypeOffset)
  }

  /// libxml2 tells of a document type where it has read its name or its end.
  private func startOfDoctype(before offset: Int) -> Int {
    let word = Array("<!DOCTYPE".utf8)
    var start = min(offset, document.count - word.count)
    while start > 0, !document[start...].starts(with: word) { start -= 1 }
    return max(start, 0)
  }

  /// Looks for external entities in the internal subset, which the reader does not expand.
  private mutating func checkEntities(from start: Int) {
    let end = document[start...].firstIndex(of: UInt8(ascii: "]")) ?? start
    guard document[start..<end].contains(UInt8(ascii: "[")) else { return }
    let subset = String(decoding: document[start..<end], as: UTF8.self)
    for declaration in subset.split(separator: "<!ENTITY").dropFirst() {
      // An entity has its name first, a parameter entity a percent sign before that.
      let words = declaration.split(whereSeparator: \.isWhitespace)
      let kind = words.drop { $0 == "%" }.dropFirst().first
      if kind == "SYSTEM" || kind == "PUBLIC" {
        report(.xmlSystemEntity, offset: start, "an external entity is declared")
      }
    }
  }
}
