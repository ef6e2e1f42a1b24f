import CLastWords
import Foundation

/// What a process leaves behind that is ended by a fault of its own while it reads something from
/// outside: a line in a file that says what it was.
///
/// A kill from outside leaves nothing, nor does the end of the machine.
package enum LastWords {
  /// Names the file in which they are kept. The first call counts; before it nothing is kept.
  package static func keep(in path: String) {
    _ = unsafe path.withCString { unsafe last_words_keep($0) }
  }

  /// Does something with what these words name; they are written down if it ends the process.
  ///
  /// - Parameters:
  ///   - words: one line of at most 512 bytes.
  ///   - body: works on this thread alone.
  /// - Returns: what the body returns.
  /// - Throws: what the body throws.
  package static func saying<Value, Failure: Error>(
    _ words: String, while body: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    var words = words
    words.withUTF8 { bytes in
      unsafe bytes.withMemoryRebound(to: CChar.self) {
        unsafe last_words_begin($0.baseAddress, $0.count)
      }
    }
    defer { last_words_end() }
    return try body()
  }

  /// Puts lines that were taken, and could not be dealt with, where they were.
  ///
  /// - Throws: where the file cannot be written.
  package static func putBack(_ lines: [String], in path: String) throws {
    let before = (try? Data(contentsOf: URL(fileURLWithPath: path))) ?? Data()
    let text = lines.map { $0 + "\n" }.joined()
    try (Data(text.utf8) + before).write(to: URL(fileURLWithPath: path), options: .atomic)
  }

  /// Takes the lines out of the file, so that they are met once; none where there is no file.
  ///
  /// - Throws: where the file is there and cannot be read or taken away.
  package static func take(from path: String) throws -> [String] {
    let files = FileManager.default
    guard files.fileExists(atPath: path) else { return [] }
    // A process that ends now begins a new file.
    let taken = "\(path)-\(ProcessInfo.processInfo.processIdentifier)"
    do {
      try files.moveItem(atPath: path, toPath: taken)
    } catch CocoaError.fileNoSuchFile {
      return []
    }
    let bytes = try Data(contentsOf: URL(fileURLWithPath: taken))
    try files.removeItem(atPath: taken)
    return bytes.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
  }
}
