import Foundation
import Testing

/// `siar serve` on a free port of this machine, stopped by its process id.
final class RunningServer {
  let process = Process()
  let address: String

  /// Starts on a port, which is its base URL too; without one on any that is free.
  init(_ newsroom: Newsroom, port: Int? = nil, environment: [String: String] = [:]) throws {
    process.executableURL = URL(fileURLWithPath: Program.siar)
    process.arguments = ["serve", "--listen", "127.0.0.1:\(port ?? 0)"]
    process.environment = ProcessInfo.processInfo.environment
      .merging(newsroom.environment) { $1 }.merging(environment) { $1 }
    if let port { process.environment?["SIAR_BASE_URL"] = "http://127.0.0.1:\(port)" }
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    var said = ""
    while !said.contains("Ctrl-C") {
      let data = pipe.fileHandleForReading.availableData
      guard !data.isEmpty else { break }
      said += String(decoding: data, as: UTF8.self)
    }
    let url = said.split(whereSeparator: \.isWhitespace).first { $0.hasPrefix("http://") }
    address = String(try #require(url, "the server did not start: \(said)").dropLast())
  }

  deinit {
    if process.isRunning {
      process.terminate()
      process.waitUntilExit()
    }
  }

  /// Asks with curl: status, headers by lower-case name, body.
  func ask(_ path: String, _ options: String...) throws -> Answer {
    try ask(path, options)
  }

  func ask(_ path: String, _ options: [String]) throws -> Answer {
    let result = try Program.run(
      "/usr/bin/curl", ["-s", "-i", "--max-time", "20"] + options + [address + path])
    return try Answer(result.output)
  }
}

/// An HTTP response as curl prints it.
struct Answer {
  var status: Int
  var headers: [String: String]
  var body: String

  init(_ text: String) throws {
    let end = try #require(text.range(of: "\r\n\r\n"), "no response: \(text)")
    let lines = text[..<end.lowerBound].components(separatedBy: "\r\n")
    status = Int(lines[0].split(separator: " ")[1]) ?? 0
    headers = Dictionary(
      lines.dropFirst().map { line in
        let colon = line.firstIndex(of: ":") ?? line.endIndex
        return (
          line[..<colon].lowercased(),
          line[colon...].dropFirst().trimmingCharacters(in: .whitespaces)
        )
      }, uniquingKeysWith: { "\($0), \($1)" })
    body = String(text[end.upperBound...])
  }
}
