import Feed
import FeedGenerator

/// Measures rendering.
enum Stopwatch {
  /// Prints `ours FORMAT MB/s MB`: the best of fifteen rounds over all `feeds`, because the
  /// rest of the machine can only make a round slower.
  static func report(_ format: OutputFormat, over feeds: [Feed]) {
    let generator = FeedGenerator()
    var bytes = 0
    var rounds: [Duration] = []
    for _ in 0..<15 {
      bytes = 0
      rounds.append(
        ContinuousClock().measure {
          for feed in feeds {
            let document = generator.render(feed, as: format)
            bytes += document.count
            keep(document)
          }
        })
    }
    let best = rounds.min() ?? .zero
    let megabytes = Double(bytes) / 1e6
    print("ours \(format.rawValue) \((megabytes / (best / .seconds(1))).rounded()) \(megabytes)")
  }

  /// Uses `document` where the optimiser cannot look, so that it is really made.
  @inline(never)
  static func keep(_ document: [UInt8]) {
    withExtendedLifetime(document) {}
  }
}
