extension EditionFeed {
  /// How a format tells what formats tell in different ways.
  package struct Manner: Sendable, Hashable {
    /// How readers learn of a withdrawal.
    package enum Withdrawals: Sendable, Hashable {
      /// As tombstones. RFC 6721.
      case tombstones
      /// As entries in the articles' place that say so.
      case notices
      /// As such entries with tombstones beside them: hardly a reader follows tombstones, and those
      /// that do forget the entry.
      case noticesAndTombstones
    }

    /// What an article is about.
    package enum Concepts: Sendable, Hashable {
      /// In the words that people read: readers show every category, codes too.
      case words
      /// As codes with their words.
      case codes
    }

    package var withdrawals: Withdrawals
    package var concepts: Concepts

    package init(_ withdrawals: Withdrawals, _ concepts: Concepts) {
      self.withdrawals = withdrawals
      self.concepts = concepts
    }
  }
}

extension EditionFeed.Manner.Withdrawals {
  var hasTombstones: Bool { self != .notices }
  var hasNotices: Bool { self != .tombstones }
}
