import Feed
import FeedValidator
import Foundation
import Testing

@Suite("Real feeds")
struct RealFeedsTests {
  private static let root: URL = {
    var root = URL(filePath: #filePath)
    for _ in 0..<3 { root.deleteLastPathComponent() }
    return root
  }()

  static let folder: URL = {
    if let path = ProcessInfo.processInfo.environment["SIAR_REAL_FEEDS"] {
      return URL(filePath: path)
    }
    return root.appending(path: "../shared/corpora/real-feeds").standardizedFileURL
  }()

  static let isPresent = FileManager.default.fileExists(atPath: folder.path)

  /// The validator's word on every feed of the folder, under its path in there, by path.
  private static let results: [ValidationResult] = {
    let inside = try? FileManager.default.subpathsOfDirectory(atPath: folder.path)
    let wanted: Set = ["xml", "rss", "atom", "rdf", "json", "opml"]
    return (inside ?? []).sorted().compactMap { path in
      let file = folder.appending(path: path)
      guard wanted.contains(file.pathExtension), let data = try? Data(contentsOf: file) else {
        return nil
      }
      return FeedValidator().validate([UInt8](data), input: path)
    }
  }()

  @Test(
    "No rule above information is noise: none fires on more than a third of the feeds",
    .enabled(if: isPresent, "the folder real-feeds is absent"))
  func noise() {
    var counts: [String: Int] = [:]
    for result in Self.results {
      let rules = Set(result.diagnostics.filter { $0.severity > .info }.map(\.rule.id))
      for rule in rules { counts[rule, default: 0] += 1 }
      #expect(result.diagnostics.allSatisfy { $0.position.line > 0 && $0.position.column > 0 })
    }
    #expect(Self.results.count > 90)
    #expect(counts.filter { $0.value * 3 > Self.results.count }.map(\.key) == [])
  }

  @Test(
    "What is said of each is as it was; SIAR_WRITE_GOLDEN=1 writes it anew, to be read in the diff",
    .enabled(if: isPresent, "the folder real-feeds is absent"))
  func golden() throws {
    let file = Self.root.appending(path: "Tests/FeedValidatorTests/Fixtures/real-feeds.txt")
    let text = Self.results.map(summary).joined()
    if ProcessInfo.processInfo.environment["SIAR_WRITE_GOLDEN"] != nil {
      try Data(text.utf8).write(to: file)
    }
    let lines = text.split(separator: "\n")
    let before = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    #expect(lines.difference(from: before).isEmpty, "\(lines.difference(from: before))")
  }

  /// A feed's path, format and verdict; then its rules, each with how often it fires and where first.
  /// None of the feed's own text.
  private func summary(_ result: ValidationResult) -> String {
    var text = "\(result.input) \(result.format?.rawValue ?? "-") \(result.verdict.rawValue)\n"
    let rules = Dictionary(grouping: result.diagnostics, by: \.rule.id)
    for (rule, found) in rules.sorted(by: { $0.key < $1.key }) {
      let first = found.map(\.position).min().map { "\($0.line):\($0.column)" } ?? ""
      text += "  \(rule) \(found.count) \(first)\n"
    }
    return text
  }
}
