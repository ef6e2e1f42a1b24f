import ArticleStore
import Feed
import Foundation
import Newsroom
import Publication
import Testing

@Suite struct StaticSiteTests {
  /// What the law had removed must not stay behind as a file.
  @Test func pagesThatAreNoMoreAreRemovedAndOtherFilesAreNot() async throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "siar-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let newsroom = try SampleNewsroom { $0.window = WindowPolicy(hours: 0, minimum: 1, maximum: 1) }
    for number in 0..<3 {
      try await newsroom.publish(
        "a\(number)", headline: "Judul \(number)", at: 1000 + Int64(number))
    }
    let site = StaticSite(folder: folder.path)
    let press = try await newsroom.press(now: 2000)
    _ = try site.write(try await press.everything())
    let own = folder.appending(path: "archive/robots.txt")
    try Data("x".utf8).write(to: own)
    let page = folder.appending(path: "archive/1-3/atom.xml")
    #expect(try String(contentsOf: page, encoding: .utf8).contains("Judul 0"))
    _ = try await newsroom.store.erase(
      .derived(from: "a0", in: newsroom.site.outlet.namespace),
      ErasureOrder(scope: .all, reason: "Anak"), now: Timestamp(seconds: 3000))
    try await press.refresh()
    let report = try site.write(try await press.everything())
    #expect(report.removed.contains("archive/1-3/atom.xml"))
    #expect(!FileManager.default.fileExists(atPath: page.path))
    #expect(FileManager.default.fileExists(atPath: own.path))
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    where path.hasSuffix(".xml") {
      let text = try String(contentsOfFile: "\(folder.path)/\(path)", encoding: .utf8)
      #expect(!text.contains("Judul 0"), "\(path)")
    }
  }
}
