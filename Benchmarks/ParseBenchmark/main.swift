import CLibXML2
import Feed
import FeedParser
import Foundation

/// Reads every feed of the folders or files given, again and again, and prints how fast that was.
///
/// Arguments: `ours`, `sax` or `memory`, then paths; or `attacks`. One line of JSON goes to standard output.
struct Benchmark {
  var documents: [[UInt8]] = []
  var size: Int { documents.reduce(0) { $0 + $1.count } }

  init(paths: [String]) throws {
    for path in paths.sorted() {
      documents.append(try Self.load(path))
    }
  }

  /// Reads a file straight into its place, so that no memory is left over from it.
  static func load(_ path: String) throws -> [UInt8] {
    let file = try FileHandle(forReadingFrom: URL(filePath: path))
    let size = Int(try file.seekToEnd())
    try file.seek(toOffset: 0)
    return unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = max(0, unsafe read(file.fileDescriptor, buffer.baseAddress, size))
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

  /// Reads the first document with a parser that has its working space already; `heap.c`, preloaded,
  /// tells by how much the heap grows meanwhile.
  func memory() {
    let item = "<item><title>Satu &amp; dua</title><link>https://x.example/</link></item>"
    let usual = "<rss><channel>" + String(repeating: item, count: 1000) + "</channel></rss>"
    var parser = FeedParser()
    _ = try? parser.parse(Array(usual.utf8))
    Heap.begin()
    if let document = documents.first { _ = try? parser.parse(document) }
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
case "memory": benchmark.memory()
case "attacks": exit(AttackCost.measureAll() ? 0 : 1)
default: print("ParseBenchmark ours|sax|memory PATH... or attacks")
}
