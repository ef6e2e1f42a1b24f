/// Renditions of pages that were asked for lately, as of one revision of the log: at most some.
struct RecentPages: Sendable {
  private var pages: [String: Rendition] = [:]
  private var order: [String] = []
  private var sequence: Int64 = 0
  private static let most = 128

  /// The page at a path as of a revision; setting one for a newer revision forgets the others.
  subscript(path: String, sequence: Int64) -> Rendition? {
    get { sequence == self.sequence ? pages[path] : nil }
    set {
      if sequence > self.sequence { (pages, order, self.sequence) = ([:], [], sequence) }
      guard sequence == self.sequence, let newValue else { return }
      if pages.updateValue(newValue, forKey: path) == nil { order.append(path) }
      if order.count > Self.most { pages[order.removeFirst()] = nil }
    }
  }
}
