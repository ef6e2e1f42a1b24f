package import Feed
package import Outbound

/// An address to which a feed's address has redirected for good, and since when.
package struct PermanentMove: Sendable, Hashable, Codable {
  package var target: String
  package var since: Timestamp

  package init(target: String, since: Timestamp) {
    self.target = target
    self.since = since
  }

  /// A redirect must have been permanent for this long before it is believed, in seconds.
  package static let trial: Int64 = 7 * 86_400

  /// The move as it stands after a fetch that brought the feed.
  ///
  /// - Parameters:
  ///   - hops: of the fetch; one that is not permanent, or none, ends what was remembered; so
  ///     does a way that came back to where it began.
  ///   - known: what was remembered.
  ///   - now: the present.
  /// - Returns: nil where the feed is not on the move.
  package static func after(_ hops: [Hop], known: PermanentMove?, now: Timestamp)
    -> PermanentMove?
  {
    guard let target = hops.last?.to.description, hops.allSatisfy(\.isPermanent),
      hops.first?.from.description != target
    else { return nil }
    return known?.target == target ? known : PermanentMove(target: target, since: now)
  }

  /// Whether the partner's address is to be replaced.
  ///
  /// - Parameters:
  ///   - others: the addresses of the other partners, onto which nobody moves.
  ///   - now: the present.
  /// - Returns: true once the trial is over and the address is free.
  package func isDue(others: Set<String>, now: Timestamp) -> Bool {
    now.seconds - since.seconds >= Self.trial && !others.contains(target)
  }
}
