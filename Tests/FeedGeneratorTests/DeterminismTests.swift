import Feed
import FeedGenerator
import Foundation
import Testing

/// The bytes are the same in every process, whatever its surroundings.
@Suite struct DeterminismTests {
  private static let target = "SIAR_TEST_DOCUMENTS"

  private static func documents() -> [UInt8] {
    let generator = FeedGenerator()
    var bytes: [UInt8] = OPMLGenerator.render(SampleFeeds.list)
    for format in OutputFormat.allCases {
      bytes += generator.render(SampleFeeds.full, as: format)
      for seed in 1...40 as ClosedRange<UInt64> {
        var random = RandomFeed(seed: seed)
        bytes += generator.render(random.feed(), as: format)
      }
    }
    return bytes
  }

  /// Writes the documents for the test below, in a process of its own.
  @Test(.enabled(if: ProcessInfo.processInfo.environment[target] != nil, "run by the test below"))
  func writesDocumentsOfAnotherProcess() throws {
    let path = try #require(ProcessInfo.processInfo.environment[Self.target])
    try Data(Self.documents()).write(to: URL(filePath: path))
  }

  @Test(
    .enabled(if: ProcessInfo.processInfo.environment[target] == nil, "this is the other process"),
    arguments: [
      ["LC_ALL": "C", "TZ": "Asia/Jayapura", "SWIFT_DETERMINISTIC_HASHING": "1"],
      ["LC_ALL": "tr_TR.UTF-8", "TZ": "America/St_Johns"],
      ["LC_ALL": "fa_IR", "LANG": "fa_IR", "TZ": "UTC"],
    ])
  func bytesAreThoseOfAnotherProcess(environment: [String: String]) throws {
    try Programs.withTemporaryFolder { folder in
      let file = folder.appending(path: "documents")
      let result = try Programs.run(
        ProcessInfo.processInfo.arguments[0],
        ["--testing-library", "swift-testing", "--filter", "writesDocumentsOfAnotherProcess"],
        environment: environment.merging([Self.target: file.path]) { _, new in new })
      #expect(result.status == 0)
      #expect([UInt8](try Data(contentsOf: file)) == Self.documents())
    }
  }
}
