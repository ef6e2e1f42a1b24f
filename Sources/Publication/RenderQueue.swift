import Newsroom

/// Lets each edition be rendered by one caller at a time; whoever asks meanwhile waits for that one.
actor RenderQueue {
  private var waiting: [EditionKey: [CheckedContinuation<Void, any Error>]] = [:]

  /// Runs `work`, unless someone runs it for the same edition already: then waits for its end.
  func run(_ key: EditionKey, _ work: @Sendable () async throws -> Void) async throws {
    if waiting[key] != nil {
      return try await withCheckedThrowingContinuation { waiting[key, default: []].append($0) }
    }
    waiting[key] = []
    let result: Result<Void, any Error>
    do {
      try await work()
      result = .success(())
    } catch {
      result = .failure(error)
    }
    for continuation in waiting.removeValue(forKey: key) ?? [] { continuation.resume(with: result) }
    try result.get()
  }
}
