import Synchronization

/// Many read at once, or one alone.
final class ReadingTurns: Sendable {
  private struct State {
    var running = 0
    var isAlone = false
    var waiting: [(alone: Bool, go: CheckedContinuation<Void, Never>)] = []
  }

  private let state = Mutex(State())

  /// Carries something out when nothing is under way that it may not stand beside.
  func run<Value>(alone: Bool, _ body: () async throws -> Value) async rethrows -> Value {
    await begin(alone: alone)
    defer { end() }
    return try await body()
  }

  private func begin(alone: Bool) async {
    await withCheckedContinuation { go in
      state.withLock { state in
        state.waiting.append((alone, go))
        Self.letGo(&state)
      }
    }
  }

  private func end() {
    state.withLock { state in
      state.running -= 1
      state.isAlone = false
      Self.letGo(&state)
    }
  }

  /// In the order in which they came.
  private static func letGo(_ state: inout State) {
    while let next = state.waiting.first {
      guard !state.isAlone, state.running == 0 || !next.alone else { return }
      state.waiting.removeFirst()
      state.running += 1
      state.isAlone = next.alone
      next.go.resume()
    }
  }
}
