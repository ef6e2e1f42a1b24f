import Foundation
import Synchronization

/// How long is waited for another process that writes.
final class Patience: Sendable {
  private let steps: Atomic<Int>

  private static let step = 0.025

  init(seconds: Double) {
    steps = Atomic(Self.steps(seconds))
  }

  /// Waits so long from now on, whoever waits already too.
  func change(seconds: Double) {
    steps.store(Self.steps(seconds), ordering: .relaxed)
  }

  /// Waits a moment, unless it has been long enough.
  ///
  /// - Parameter tries: how often it was waited for the same thing.
  /// - Returns: whether it is worth trying again.
  func wait(tries: Int) -> Bool {
    guard tries < steps.load(ordering: .relaxed) else { return false }
    Thread.sleep(forTimeInterval: Self.step)
    return true
  }

  private static func steps(_ seconds: Double) -> Int { Int(seconds / step) }
}
