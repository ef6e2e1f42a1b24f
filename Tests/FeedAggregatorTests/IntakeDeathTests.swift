import Foundation
import Testing

/// A document that ends the process while it is read, in a process of its own.
@Suite struct IntakeDeathTests {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("siar-death-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private static func document(_ title: String) -> String {
    """
    <rss version="2.0"><channel><title>M</title><link>https://m.example/</link><description>d</description>
    <item><title>\(title)</title><guid isPermaLink="false">\(title)</guid></item></channel></rss>
    """
  }

  /// Runs the program; what it printed, and whether it came to its end.
  private func run(_ way: String, _ title: String = "Satu") throws -> (
    lines: [String], isWhole: Bool
  ) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
      .deletingLastPathComponent().appendingPathComponent("IntakeDeath")
    process.currentDirectoryURL = IngestNewsroom.root
    process.arguments = [
      folder.appendingPathComponent("store.sqlite").path, way, Self.document(title),
    ]
    process.environment = ["SWIFT_BACKTRACE": "enable=no"]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (
      text.split(separator: "\n").map(String.init),
      process.terminationReason == .exit && process.terminationStatus == 0
    )
  }

  private var faults: String? {
    try? String(contentsOf: folder.appendingPathComponent("store.sqlite-faults"), encoding: .utf8)
  }

  @Test(arguments: ["trap", "abort", "overflow"])
  func afterTheSecondTimeItIsSetAside(way: String) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(try !run(way).isWhole)
    #expect(faults?.hasPrefix("document ") == true && faults?.hasSuffix(" mitra\n") == true)
    #expect(try !run(way).isWhole)
    let third = try run(way)
    #expect(third.lines == ["set aside mitra", "refused", "paused"])
    #expect(third.isWhole)
    #expect(faults == nil)
    // An operator who resumes the partner has another document read.
    #expect(try run("none", "Dua").lines == ["read 1", "paused"])
  }

  /// A feed has other bytes every time.
  @Test func anotherDocumentOfThePartnerCountsToo() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(try !run("trap", "Satu").isWhole)
    #expect(try !run("trap", "Dua").isWhole)
    #expect(try run("none", "Dua").lines == ["set aside mitra", "refused", "paused"])
  }

  @Test(arguments: ["kill", "fault"])
  func aKillCountsForNothing(way: String) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    for _ in 0..<3 { _ = try run(way) }
    #expect(faults == nil)
    #expect(try run("none").lines == ["read 1", "asked"])
  }

  @Test func onceIsForgiven() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(try !run("trap").isWhole)
    #expect(try run("none").lines == ["read 1", "asked"])
  }
}
