import Feed

/// By what the entries of one document are told apart.
///
/// A guid is trusted unless it repeats for different links in the document, as where a system numbers
/// its entries by position, or is too short to mean anything.
struct EntryIdentities {
  private let degraded: Bool

  init(_ entries: [Entry]) {
    var linkByID: [String: String] = [:]
    degraded = entries.contains { entry in
      guard let id = entry.id, let link = entry.links.first(rel: Link.alternate)?.href else {
        return false
      }
      defer { linkByID[id] = link }
      return linkByID[id].map { $0 != link } ?? false
    }
  }

  /// The entry's own id, where it can be relied upon.
  func trustedID(of entry: Entry) -> String? {
    guard !degraded, let id = entry.id, id.utf8.count <= 1024 else { return nil }
    let isPosition = id.utf8.count < 8 && id.utf8.allSatisfy { (48...57).contains($0) }
    return id.isEmpty || isPosition && entry.links.first(rel: Link.alternate) != nil ? nil : id
  }

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
