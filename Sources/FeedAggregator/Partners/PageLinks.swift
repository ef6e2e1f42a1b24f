import XML

/// The links in a page: its `link` elements.
struct PageLinks {
  struct Link: Sendable, Hashable {
    /// As written.
    var href: String
    /// In lower case.
    var relations: [String]
    /// In lower case, without parameters.
    var type: String?
    var title: String?
  }

  /// In the page's order; those without an address are left out.
  let links: [Link]

  init(html bytes: [UInt8]) {
    let tree = HTMLTree(utf8: bytes.filter { $0 != 0 })
    links = tree.nodes.compactMap { node in
      guard let name = node.name, tree.names[name] == "link" else { return nil }
      return Self.link { wanted in
        tree.attributes[node.attributes].first { tree.names[$0.name] == wanted }.map {
          String(decoding: tree.bytes[$0.value], as: UTF8.self)
        }
      }
    }
  }

  /// The address of the first link of a relation, which is given in lower case.
  func first(relation: String) -> String? {
    links.first { $0.relations.contains(relation) }?.href
  }

  private static func link(_ value: (String) -> String?) -> Link? {
    guard let href = value("href"), !href.isEmpty else { return nil }
    return Link(
      href: href, relations: words(value("rel")),
      type: words(value("type")?.split(separator: ";").first.map(String.init)).first,
      title: value("title"))
  }

  private static func words(_ text: String?) -> [String] {
    (text ?? "").lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
  }
}
