import ArticleStore
import Feed
import FeedAggregator
import Foundation
import Intake
import Newsroom

/// Reads one document of a partner with a store, and ends the process meanwhile in the way that it is
/// told: `IntakeDeath STORE trap|abort|overflow|kill|none DOCUMENT`.
///
/// Prints what was set aside at the start, then what came of the document.
@main
struct IntakeDeath {
  static func main() async throws { try await run() }

  private nonisolated static func run() async throws {
    let arguments = CommandLine.arguments
    let rules = try ClassificationRules { name in
      Array(try Data(contentsOf: URL(fileURLWithPath: "feeds/\(name)")))
    }
    let store = try SQLiteStore(path: arguments[1], regions: rules.regions)
    guard let name = PartnerName("mitra") else { return }
    let now = Timestamp(seconds: 1_795_000_000)
    let partner = Partner(name: name, address: "https://mitra.example/feed")
    if try await store.partner(name) == nil { try await store.add([partner], now: now) }
    let intake = IntakeGuard(store: store, version: "1")
    for mark in try await intake.begin(with: "\(arguments[1])-faults", now: now) {
      print("set aside \(mark.name)")
    }
    var reader = DocumentReader(
      outlet: Outlet(
        id: "uji", title: "Kabar Uji", subtitle: "Berita", baseURL: "https://uji.example",
        language: "id", zone: .western),
      classifier: Classifier(rules))
    reader.probe = { _ in end(arguments[2]) }
    let bytes = Array(arguments[3].utf8)
    do {
      let count = try await intake.read(ReadingMark(document: bytes, of: name)) { [reader] in
        try reader.read(
          bytes, from: DocumentOrigin(), of: partner, guidsAreDegraded: false, now: now
        ).delivery.entries.count
      }
      print("read \(count)")
    } catch is SetAsideError {
      print("refused")
    }
    print(try await store.partner(name)?.partner.isPaused == true ? "paused" : "asked")
  }

  private static func end(_ way: String) {
    switch way {
    case "trap":
      let numbers = [1, 2, 3]
      print(numbers[CommandLine.arguments.count])
    case "abort": abort()
    case "overflow": print(depth(1))
    case "kill": kill(getpid(), SIGKILL)
    case "fault": kill(getpid(), SIGSEGV)
    default: break
    }
  }

  /// Never ends.
  private static func depth(_ number: Int) -> Int {
    number == 0 ? 0 : 1 + depth(number &+ 1) &+ CommandLine.arguments.count
  }
}
