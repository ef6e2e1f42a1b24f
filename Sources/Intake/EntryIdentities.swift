import Feed

/// By what the entries of one document are told apart.
///
/// A guid is trusted unless the feed was caught giving one guid to several stories, as where a system
/// numbers its entries by position, or it is too short to mean anything. A link is, unless several
/// entries of the document share it.
struct EntryIdentities {
  /// Guids of this document repeat for different links.
  let repeatsGuids: Bool
  /// Guids tell nothing.
  let guidsAreDegraded: Bool
  private let sharedLinks: Set<String>

  /// - Parameters:
  ///   - entries: of one document.
  ///   - guidsAreDegraded: whether the feed's guids were found worthless before; then they stay so.
  init(_ entries: [Entry], guidsAreDegraded: Bool = false) {
    var linkByID: [String: String] = [:]
    var idByLink: [String: String] = [:]
    var repeatsGuids = false
    var sharedLinks: Set<String> = []
    for entry in entries {
      guard let link = entry.links.first(rel: Link.alternate)?.href, let id = entry.id else {
        continue
      }
      if linkByID.updateValue(link, forKey: id).map({ $0 != link }) ?? false {
        repeatsGuids = true
      }
      if idByLink.updateValue(id, forKey: link).map({ $0 != id }) ?? false {
        sharedLinks.insert(link)
      }
    }
    self.repeatsGuids = repeatsGuids
    self.guidsAreDegraded = guidsAreDegraded || repeatsGuids
    // Where the guids tell nothing, an entry that stands there twice still has one link.
    self.sharedLinks = self.guidsAreDegraded ? [] : sharedLinks
  }

  /// The entry's own id, where it can be relied upon.
  func trustedID(of entry: Entry) -> String? {
    guard !guidsAreDegraded, let id = entry.id, id.utf8.count <= 1024 else { return nil }
    let isPosition = id.utf8.count < 8 && id.utf8.allSatisfy { (48...57).contains($0) }
    return id.isEmpty || isPosition && entry.links.first(rel: Link.alternate) != nil ? nil : id
  }

  /// Whether the entry's link is its own.
  func trustsLink(_ link: String) -> Bool { !sharedLinks.contains(link) }

  /// The id, where it may be published as it is: an absolute IRI. RFC 4287 section 4.2.6.
  func publishableID(of entry: Entry) -> String? {
    guard let id = trustedID(of: entry), let colon = id.utf8.firstIndex(of: 58) else { return nil }
    let scheme = id.utf8[..<colon]
    let isLetter = { (byte: UInt8) in (65...90).contains(byte) || (97...122).contains(byte) }
    guard let first = scheme.first, isLetter(first),
      scheme.allSatisfy({ isLetter($0) || (48...57).contains($0) || [43, 45, 46].contains($0) }),
      id.utf8.allSatisfy({
        $0 > 32 && $0 != 127 && ![34, 60, 62, 92, 94, 96, 123, 124, 125].contains($0)
      })
    else { return nil }
    return id
  }
}
