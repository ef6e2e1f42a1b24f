import ArgumentParser
import Foundation

extension ExitCode {
  /// Errors were found.
  static let errorsFound = ExitCode(1)
  /// Something could not be read or reached, whatever else was found.
  static let unreadable = ExitCode(3)
  /// A setting cannot be used: `EX_CONFIG` of sysexits.
  static let badConfiguration = ExitCode(78)
}

/// Writes a line for people to standard output at once, also where that is a pipe.
func say(_ text: String) {
  FileHandle.standardOutput.write(Data((TerminalText.shown(text) + "\n").utf8))
}

/// Writes a value to standard output as a line of JSON with sorted members.
func sayJSON(_ value: some Encodable) throws {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  sayJSON(String(decoding: try encoder.encode(value), as: UTF8.self))
}

/// Writes JSON to standard output as a line.
func sayJSON(_ text: String) {
  FileHandle.standardOutput.write(Data((TerminalText.json(text) + "\n").utf8))
}

/// Writes a line for people to standard error.
func complain(_ text: String) {
  FileHandle.standardError.write(Data((TerminalText.shown(text) + "\n").utf8))
}
