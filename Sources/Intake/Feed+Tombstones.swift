import Feed

extension Feed {
  /// Leaves of an entry and its tombstone the one that holds: an entry that is newer than its tombstone
  /// makes it void, else it is the publisher's notice in the article's place. RFC 6721 section 3.
  mutating func bury() {
    guard !tombstones.isEmpty else { return }
    let updates = Dictionary(entries.map { ($0.id, $0.updated?.timestamp) }) { first, _ in first }
    tombstones.removeAll { tombstone in
      guard let when = tombstone.when?.timestamp, let updated = updates[tombstone.ref] ?? nil else {
        return false
      }
      return updated > when
    }
    // An id of several entries is none of them.
    let counts = Dictionary(entries.map { ($0.id, 1) }, uniquingKeysWith: +)
    let buried = Set(tombstones.map(\.ref)).filter { counts[$0] == 1 }
    entries.removeAll { entry in entry.id.map(buried.contains) ?? false }
  }
}
