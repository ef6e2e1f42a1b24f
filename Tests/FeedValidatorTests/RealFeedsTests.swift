import Feed
import FeedValidator
import Foundation
import Testing

@Suite("Real feeds")
struct RealFeedsTests {
  static let folder: URL = {
    var root = URL(filePath: #filePath)
    for _ in 0..<3 { root.deleteLastPathComponent() }
    return root.appending(path: "../shared/corpora/real-feeds").standardizedFileURL
  }()

  static let isPresent = FileManager.default.fileExists(atPath: folder.path)

  @Test(
    "No rule above information is noise: none fires on more than a third of the feeds",
    .enabled(if: isPresent, "the folder real-feeds is absent"))
  func noise() throws {
    let files = FileManager.default.enumerator(at: Self.folder, includingPropertiesForKeys: nil)
    var counts: [String: Int] = [:]
    var documents = 0
    for case let file as URL in files?.allObjects ?? [] {
      guard ["xml", "rss", "atom", "rdf", "json", "opml"].contains(file.pathExtension) else {
        continue
      }
      let result = FeedValidator().validate([UInt8](try Data(contentsOf: file)), input: file.path)
      documents += 1
      let rules = Set(result.diagnostics.filter { $0.severity > .info }.map(\.rule.id))
      for rule in rules { counts[rule, default: 0] += 1 }
      #expect(result.diagnostics.allSatisfy { $0.position.line > 0 && $0.position.column > 0 })
    }
    #expect(documents > 90)
    let noisy = counts.filter { $0.value * 3 > documents }.map(\.key)
    #expect(noisy == [])
  }
}
