package import Feed

/// When an article that readers have not seen is to be published.
package enum Schedule: Sendable, Hashable {
  /// In the future.
  case at(Timestamp)
  case now
  /// When an editor says so.
  case held
}
