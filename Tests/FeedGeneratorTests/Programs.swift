import Foundation

/// Other programs that the tests ask about documents.
enum Programs {
  struct Result {
    var status: Int32
    var output: Data
    var errors: String
  }

  static let xmllint = ["/usr/bin/xmllint", "/bin/xmllint"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  /// The interpreter of the virtual environment with feedparser and jsonschema.
  static let python: String? = {
    let path = Fixture.root.appending(path: ".venv/bin/python").path
    return FileManager.default.isExecutableFile(atPath: path) ? path : nil
  }()

  /// Runs `program` to its end. Output goes through files, so that no pipe can fill up.
  static func run(
    _ program: String, _ arguments: [String], environment: [String: String] = [:]
  ) throws -> Result {
    try withTemporaryFolder { folder in
      let output = folder.appending(path: "output")
      let errors = folder.appending(path: "errors")
      for file in [output, errors] { try Data().write(to: file) }
      let process = Process()
      process.executableURL = URL(filePath: program)
      process.arguments = arguments
      process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, new in new
      }
      process.standardOutput = try FileHandle(forWritingTo: output)
      process.standardError = try FileHandle(forWritingTo: errors)
      try process.run()
      process.waitUntilExit()
      return Result(
        status: process.terminationStatus, output: try Data(contentsOf: output),
        errors: try String(contentsOf: errors, encoding: .utf8))
    }
  }

  /// A folder that is removed afterwards.
  static func withTemporaryFolder<Value>(_ body: (URL) throws -> Value) throws -> Value {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }
}
