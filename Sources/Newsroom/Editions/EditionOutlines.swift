package import Feed

/// The list of editions as OPML: what `/feeds.opml` offers to subscribe to.
package struct EditionOutlines: Sendable {
  package let site: Site

  package init(site: Site) {
    self.site = site
  }

  /// Every edition in which readers find an article, in the order of their paths.
  ///
  /// - Parameters:
  ///   - editions: by path.
  ///   - file: the name of the documents to list.
  ///   - version: what OPML calls their format.
  /// - Returns: one outline for each of them.
  package func list(_ editions: [Edition], file: String, version: String) -> OutlineList {
    var list = OutlineList(title: site.outlet.title)
    list.modified = editions.map(\.changed).max().map {
      FeedDate($0.at(offset: site.outlet.zone.offset))
    }
    list.outlines = editions.filter { $0.liveCount > 0 }.map { edition in
      var outline = Outline(text: site.name(of: edition.key))
      outline.title = outline.text
      outline.type = "rss"
      outline.version = version
      outline.language = site.outlet.language
      outline.xmlURL = site.outlet.url(of: edition.key, file: file)
      outline.htmlURL = "\(site.outlet.baseURL)/"
      return outline
    }
    return list
  }
}
