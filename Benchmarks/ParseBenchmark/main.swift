import CLibXML2
import Feed
import FeedParser
import Foundation

/// Reads every feed of the folders or files given, again and again, and prints how fast that was.
///
/// Arguments: `ours`, `sax` or `memory`, then paths. One line of JSON goes to standard output.
struct Benchmark {
  var documents: [[UInt8]] = []
  var size: Int { documents.reduce(0) { $0 + $1.count } }

  init(paths: [String]) throws {
    for path in paths.sorted() {
      documents.append([UInt8](try Data(contentsOf: URL(filePath: path))))
    }
  }

  /// Seconds and entries of the fastest of some rounds.
  func fastest(rounds: Int, _ round: () -> Int) -> (seconds: Double, entries: Int) {
    var best = Double.infinity
    var entries = 0
    let clock = ContinuousClock()
    for _ in 0..<rounds {
      let time = clock.measure { entries = round() }
      best = min(best, Double(time.components.attoseconds) / 1e18 + Double(time.components.seconds))
    }
    return (best, entries)
  }

  func ours() -> Int {
    var parser = FeedParser()
    var entries = 0
    for document in documents {
      if let parsed = try? parser.parse(document) { entries += parsed.feed.entries.count }
    }
    return entries
  }

  func sax() -> Int {
    var events = 0
    for document in documents {
      events += unsafe document.withUnsafeBufferPointer {
        Int(unsafe siar_bare_sax($0.baseAddress, $0.count))
      }
    }
    return events
  }

  /// The highest growth of resident memory over one document, in units of the document.
  func memory() -> Double {
    guard let largest = documents.max(by: { $0.count < $1.count }) else { return 0 }
    var parser = FeedParser()
    let before = Self.peak()
    let parsed = try? parser.parse(largest)
    let after = Self.peak()
    return parsed == nil ? 0 : Double(after - before) / Double(largest.count)
  }

  /// Peak resident memory in bytes.
  static func peak() -> Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM") } ?? ""
    return
      (line.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst().first
      .flatMap { Int($0) } ?? 0) * 1024
  }
}

let arguments = CommandLine.arguments.dropFirst()
let benchmark = try Benchmark(paths: Array(arguments.dropFirst()))
let size = Double(benchmark.size)
switch arguments.first {
case "ours":
  let result = benchmark.fastest(rounds: 7, benchmark.ours)
  print(
    "{\"mb_s\": \(size / result.seconds / 1e6), \"entries_s\": \(Double(result.entries) / result.seconds), \"peak\": \(Benchmark.peak())}"
  )
case "sax":
  let result = benchmark.fastest(rounds: 7, benchmark.sax)
  print(
    "{\"mb_s\": \(size / result.seconds / 1e6), \"entries_s\": 0, \"peak\": \(Benchmark.peak())}")
case "memory": print("{\"growth\": \(benchmark.memory())}")
default: print("ParseBenchmark ours|sax|memory PATH...")
}
