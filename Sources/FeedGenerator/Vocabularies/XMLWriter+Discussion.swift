internal import Feed

/// Slash and the Comment API, which RSS and Atom readers know both.
extension XMLWriter {
  mutating func slash(_ discussion: Discussion) {
    element("slash:section", of: .slash, discussion.section)
    element("slash:department", of: .slash, discussion.department)
    if let count = discussion.count {
      use(.slash)
      element("slash:comments", count)
    }
    element("slash:hit_parade", of: .slash, discussion.hitParade)
  }

  mutating func commentAPI(_ discussion: Discussion) {
    if let post = discussion.post {
      use(.wellFormedWeb)
      element("wfw:comment", address: post)
    }
    if let feed = discussion.feed {
      use(.wellFormedWeb)
      element("wfw:commentRss", address: feed)
    }
  }
}
