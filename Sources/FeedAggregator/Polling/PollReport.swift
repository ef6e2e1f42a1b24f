package import Feed
package import FeedParser
package import Newsroom

/// What a poll came to.
package struct PollReport: Sendable {
  package enum Result: Sendable, Hashable {
    case unchanged
    case delivered(Tally)
    /// The partner's host wants to be left alone until a time.
    case resting(until: Timestamp, PollError)
    case failed(PollError)
    /// Others took the partner over while it was asked: nothing was stored.
    case claimLost
  }

  /// Entries by what became of them.
  package struct Tally: Sendable, Hashable {
    package var new = 0
    package var revised = 0
    package var unchanged = 0
    package var withdrawn = 0

    package init(new: Int = 0, revised: Int = 0, unchanged: Int = 0, withdrawn: Int = 0) {
      self.new = new
      self.revised = revised
      self.unchanged = unchanged
      self.withdrawn = withdrawn
    }
  }

  package var partner: PartnerName
  package var result: Result
  /// When it is asked next; nil for never.
  package var due: Timestamp?
  /// What had to be repaired in the document.
  package var findings: [Finding] = []
  package var raised: [PartnerAlert] = []
  package var over: [PartnerAlert] = []
  /// The address that replaced the partner's.
  package var movedTo: String?

  package init(partner: PartnerName, result: Result) {
    self.partner = partner
    self.result = result
  }

  package var isSuccess: Bool {
    switch result {
    case .unchanged, .delivered: true
    case .resting, .failed, .claimLost: false
    }
  }
}
