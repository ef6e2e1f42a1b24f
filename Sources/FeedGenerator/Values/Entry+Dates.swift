internal import Feed

extension Entry {
  /// When the entry was published, as far as it can be written.
  var publishedMoment: Timestamp? { published?.moment }

  /// When the entry last changed: never before it was published.
  var updatedMoment: Timestamp? {
    guard let updated = updated?.moment else { return nil }
    guard let published = publishedMoment, published > updated else { return updated }
    return published
  }

  /// The newest moment that the entry tells of itself.
  var newestMoment: Timestamp? { updatedMoment ?? publishedMoment ?? created?.moment }
}

extension Feed {
  /// When the document last changed: what the feed says, else the newest moment that its entries and
  /// tombstones tell, else when it was published. Never a clock.
  var updatedMoment: Timestamp? {
    if let updated = updated?.moment { return updated }
    let entries = self.entries.lazy.compactMap(\.newestMoment).max()
    let tombstones = self.tombstones.lazy.compactMap { $0.when?.moment }.max()
    guard let newest = [entries, tombstones].compactMap(\.self).max() else {
      return published?.moment
    }
    return newest
  }

  /// RSS `pubDate`: moves with a correction too, because some readers look at nothing else.
  var publishedMoment: Timestamp? {
    [published?.moment, updatedMoment].compactMap(\.self).max()
  }
}
