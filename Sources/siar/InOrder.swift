import Foundation

/// Works on many things at once, as many as there are processors, and takes the results in order.
///
/// No more results than that are held at a time.
func inOrder<Item: Sendable, Result: Sendable>(
  _ items: [Item], work: @escaping @Sendable (Item) async -> Result, each: (Result) -> Void
) async throws {
  let width = max(1, ProcessInfo.processInfo.activeProcessorCount)
  try await withThrowingTaskGroup(of: (Int, Result).self) { group in
    var waiting: [Int: Result] = [:]
    var next = 0
    var started = 0
    while next < items.count {
      while started < items.count, started - next < width {
        let (index, item) = (started, items[started])
        group.addTask { (index, await work(item)) }
        started += 1
      }
      guard let (index, result) = try await group.next() else { break }
      waiting[index] = result
      while let ready = waiting.removeValue(forKey: next) {
        each(ready)
        next += 1
      }
    }
  }
}
