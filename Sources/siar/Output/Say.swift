import ArgumentParser
import Foundation

extension ExitCode {
  /// Errors were found.
  static let errorsFound = ExitCode(1)
  /// Something could not be read or reached, whatever else was found.
  static let unreadable = ExitCode(3)
  /// The disk is full, or something else that is written to fails: `EX_IOERR` of sysexits.
  static let notWritten = ExitCode(74)
  /// Somebody else is at it: `EX_TEMPFAIL` of sysexits.
  static let tryAgain = ExitCode(75)
  /// A setting cannot be used: `EX_CONFIG` of sysexits.
  static let badConfiguration = ExitCode(78)
  /// Whoever read the output has gone: what a shell says of a process that SIGPIPE ended.
  static let closedPipe = ExitCode(141)
}

/// Writes a line for people to standard output at once, also where that is a pipe.
func say(_ text: String) {
  Output.standard.write(TerminalText.shown(text) + "\n")
}

/// Writes a value to standard output as a line of JSON with sorted members.
func sayJSON(_ value: some Encodable) throws {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  sayJSON(String(decoding: try encoder.encode(value), as: UTF8.self))
}

/// Writes JSON to standard output as a line.
func sayJSON(_ text: String) {
  Output.standard.write(TerminalText.json(text) + "\n")
}

/// Writes a line for people to standard error.
func complain(_ text: String) {
  Output.error.write(TerminalText.shown(text) + "\n")
}
