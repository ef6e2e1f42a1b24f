import Feed
import Newsroom

/// By what the entries of one document are told apart.
///
/// A guid is trusted unless the feed was caught giving one guid to several stories, as where a system
/// numbers its entries by position, or it is too short to mean anything. A link is, unless several
/// entries of the document share it or it is the feed's own; and where two spellings of one address
/// stand for two entries, spelling tells them apart in this feed.
struct EntryIdentities {
  /// Guids of this document repeat for different links.
  let repeatsGuids: Bool
  /// Guids tell nothing.
  let guidsAreDegraded: Bool
  private let sharedLinks: Set<String>
  private let sharedAddresses: Set<PageAddress>

  /// - Parameters:
  ///   - entries: of one document.
  ///   - feedLink: the page that the feed is of.
  ///   - guidsAreDegraded: whether the feed's guids were found worthless before; then they stay so.
  init(_ entries: [Entry], feedLink: String? = nil, guidsAreDegraded: Bool = false) {
    var linkByID: [String: String] = [:]
    repeatsGuids = entries.reduce(false) { repeats, entry in
      guard let link = entry.page, let id = entry.id else { return repeats }
      let before = linkByID.updateValue(link, forKey: id)
      return repeats || before.map { !Self.areOne($0, link) } ?? false
    }
    let areDegraded = guidsAreDegraded || repeatsGuids
    self.guidsAreDegraded = areDegraded
    var links = Owners<String>()
    var addresses = Owners<PageAddress>()
    for entry in entries {
      let owner = Self.owner(entry, guidsAreDegraded: areDegraded)
      if let link = entry.page { links.add(link, of: owner) }
      for address in Self.addresses(entry) { addresses.add(address, of: owner) }
    }
    sharedLinks = links.shared.union(feedLink.map { [$0] } ?? [])
    sharedAddresses = addresses.shared.union(
      feedLink.flatMap { PageAddress($0) }.map { [$0] } ?? [])
  }

  /// The entry's own id, where it can be relied upon.
  func trustedID(of entry: Entry) -> String? {
    guard !guidsAreDegraded, let id = entry.id, id.utf8.count <= 1024 else { return nil }
    let isPosition = id.utf8.count < 8 && id.utf8.allSatisfy { (48...57).contains($0) }
    return id.isEmpty || isPosition && entry.page != nil ? nil : id
  }

  /// The address of the entry's page, where it is its own: neither another entry's, nor the front of a
  /// site.
  func trustedLink(of link: String) -> String? {
    sharedLinks.contains(link) || Self.isFront(link) ? nil : link
  }

  /// The page that a link or a guid names, where no other entry of the document names it too.
  func trustedAddress(_ text: String) -> PageAddress? {
    PageAddress(text).flatMap { sharedAddresses.contains($0) ? nil : $0 }
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

  // MARK: Who shares what

  /// Values, and whether entries that are not one and the same have one.
  private struct Owners<Value: Hashable> {
    private var owner: [Value: String] = [:]
    private(set) var shared: Set<Value> = []

    mutating func add(_ value: Value, of entry: String) {
      if owner.updateValue(entry, forKey: value).map({ $0 != entry }) ?? false {
        shared.insert(value)
      }
    }
  }

  /// What two entries have in common that are one entry which stands there twice.
  private static func owner(_ entry: Entry, guidsAreDegraded: Bool) -> String {
    if !guidsAreDegraded, let id = entry.id, !id.isEmpty { return "id \(id)" }
    return "text \(entry.title?.value ?? entry.summary?.value ?? entry.contents.first?.value ?? "")"
  }

  private static func addresses(_ entry: Entry) -> Set<PageAddress> {
    Set([entry.page, entry.id].compactMap { $0.flatMap { PageAddress($0) } })
  }

  private static func areOne(_ some: String, _ other: String) -> Bool {
    if some == other { return true }
    guard let address = PageAddress(some) else { return false }
    return address == PageAddress(other)
  }

  /// An address of a site without path and query.
  private static func isFront(_ link: String) -> Bool {
    guard let mark = link.firstRange(of: "://") else { return false }
    let rest = link[mark.upperBound...]
    guard let slash = rest.firstIndex(where: { "/?#".contains($0) }) else { return true }
    return rest[slash...] == "/"
  }
}

extension Entry {
  /// The address of the entry's page.
  fileprivate var page: String? { links.first(rel: Link.alternate)?.href }
}
