import Foundation
import Newsroom
import Outbound

/// The farm's process, and its partners.
struct Farm {
  private let process: Process
  private let port: Int

  init(work: URL) throws {
    let file = work.appendingPathComponent("port")
    process = Process()
    process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    process.arguments = ["serve", file.path]
    try process.run()
    var port = 0
    while port == 0, process.isRunning {
      port = (try? String(contentsOf: file, encoding: .utf8)).flatMap { Int($0) } ?? 0
      usleep(20_000)
    }
    self.port = port
  }

  func stop() { process.terminate() }

  func hosts(_ count: Int) -> [AllowedHost] {
    (0..<count + 1000).compactMap { AllowedHost("\(address($0)):\(port)") }
  }

  func partners(_ count: Int, _ kind: String, from first: Int) throws -> [Partner] {
    (first..<first + count).compactMap { number in
      PartnerName("mitra-\(number)").map {
        Partner(name: $0, address: "http://\(address(number)):\(port)/\(kind)/\(number)")
      }
    }
  }

  /// A host of its own for each.
  private func address(_ number: Int) -> String {
    "127.\(number / 62_500 + 1).\(number / 250 % 250).\(number % 250 + 1)"
  }
}
