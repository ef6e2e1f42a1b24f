import XML

/// The feeds that a page names in its head: `link rel="alternate"` with a feed's media type.
struct FeedLinks {
  /// The addresses as written, in the order in which to try them: feeds of comments and of searches
  /// last.
  let addresses: [String]

  private static let types: Set = [
    "application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml",
    "application/json",
  ]

  init(html bytes: [UInt8]) {
    let page = Page(tree: HTMLTree(utf8: bytes.filter { $0 != 0 }))
    let links = page.tree.nodes.compactMap { page.link($0) }
    addresses = links.filter { !$0.isMinor }.map(\.href) + links.filter(\.isMinor).map(\.href)
  }

  private struct Candidate {
    var href: String
    var isMinor: Bool
  }

  private struct Page {
    let tree: HTMLTree

    func link(_ node: HTMLTree.Node) -> Candidate? {
      guard let name = node.name, tree.names[name] == "link",
        let href = value("href", of: node), !href.isEmpty,
        words(value("rel", of: node)).contains("alternate"),
        let type = words(value("type", of: node)?.split(separator: ";").first.map(String.init))
          .first, FeedLinks.types.contains(type)
      else { return nil }
      let title = value("title", of: node)?.lowercased() ?? ""
      // WordPress's own JSON of the page is no feed.
      let isMinor =
        title.contains("comment") || title.contains("komentar") || href.contains("comments")
        || href.contains("wp-json") || href.contains("oembed")
      return Candidate(href: href, isMinor: isMinor)
    }

    private func words(_ text: String?) -> [String] {
      (text ?? "").lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
    }

    private func value(_ name: String, of node: HTMLTree.Node) -> String? {
      tree.attributes[node.attributes].first { tree.names[$0.name] == name }.map {
        String(decoding: tree.bytes[$0.value], as: UTF8.self)
      }
    }
  }
}
