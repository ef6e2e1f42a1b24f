package import Feed

/// One edition's place in the log.
package struct Edition: Sendable, Hashable {
  package var key: EditionKey
  /// The last revision that changed the edition's documents.
  package var sequence: Int64
  /// When that was.
  package var changed: Timestamp
  /// When readers should last have taken notice of anything in it.
  package var updated: Timestamp
  /// How many articles ever joined.
  package var joinedCount: Int
  /// How many articles of it readers can see.
  package var liveCount: Int
  /// What the law had removed from it.
  package var removals: [ArchiveRemoval]

  package init(
    key: EditionKey, sequence: Int64, changed: Timestamp, updated: Timestamp, joinedCount: Int,
    liveCount: Int, removals: [ArchiveRemoval] = []
  ) {
    self.key = key
    self.sequence = sequence
    self.changed = changed
    self.updated = updated
    self.joinedCount = joinedCount
    self.liveCount = liveCount
    self.removals = removals
  }
}
