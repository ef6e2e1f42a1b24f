import ArgumentParser
import Glibc
import Metrics
import Synchronization

/// Standard output or standard error: whatever the command writes there goes through here.
///
/// Where nothing can be written the process ends: quietly where the reader has gone, as by SIGPIPE,
/// and else with an error. What serves others goes on without, and tells how many lines were lost once
/// it can.
final class Output: Sendable {
  static let standard = Output(STDOUT_FILENO, name: "standard output")
  static let error = Output(STDERR_FILENO, name: "standard error")

  private let descriptor: Int32
  private let name: String
  private let losses = Mutex(Losses())

  private struct Losses {
    /// The process goes on where nothing can be written.
    var areBorne = false
    /// Lines since the start.
    var all = 0
    /// Lines that nobody was told of yet.
    var untold = 0
  }

  private init(_ descriptor: Int32, name: String) {
    self.descriptor = descriptor
    self.name = name
  }

  /// Before anything is opened: what the process began without stays closed, as a place that cannot be
  /// written. Its number would else be the next file's or connection's, and our lines would go there.
  static func keepPlaces() {
    for place in STDIN_FILENO...STDERR_FILENO where fcntl(place, F_GETFD) == -1 {
      _ = unsafe open("/dev/null", O_RDONLY)
    }
  }

  /// From now on the process goes on where nothing can be written.
  static func bearLosses() {
    for output in [standard, error] { output.losses.withLock { $0.areBorne = true } }
  }

  /// Lines that could not be written since the start of a process that goes on without.
  static var lostLines: Int {
    [standard, error].map { $0.losses.withLock(\.all) }.reduce(0, +)
  }

  /// Writes a text as it is.
  func write(_ text: String) { write(Array(text.utf8)) }

  /// Writes bytes as they are.
  func write(_ bytes: [UInt8]) {
    let number = losses.withLock { losses -> Int32? in
      guard losses.areBorne else { return put(bytes[...]) }
      writeOrLose(bytes, &losses)
      return nil
    }
    if let number { end(number) }
  }

  private func end(_ number: Int32) -> Never {
    if number == EPIPE { Siar.end(.closedPipe) }
    if descriptor != STDERR_FILENO {
      complain("error: \(InputError(name: name, number: number))")
    }
    Siar.end(.notWritten)
  }

  // MARK: Going on without

  /// So many milliseconds a reader may keep the process waiting; once it lost something, none.
  private static let patience: Int32 = 1000

  private func writeOrLose(_ bytes: [UInt8], _ losses: inout Losses) {
    if losses.untold > 0 {
      let remark = "siar: \(losses.untold) lines could not be written here\n"
      if put(Array(remark.utf8)[...], patience: 0) == nil { losses.untold = 0 }
    }
    guard losses.untold > 0 || put(bytes[...], patience: Self.patience) != nil else { return }
    let lines = bytes.count { $0 == UInt8(ascii: "\n") }
    losses.all += lines
    losses.untold += lines
    Counter(label: "siar_lost_log_lines_total").increment(by: lines)
  }

  // MARK: The system's call

  /// Writes all of it, waiting so many milliseconds for room, or as long as it takes.
  ///
  /// - Returns: the number of the error; nil where there was none.
  private func put(_ bytes: ArraySlice<UInt8>, patience: Int32 = -1) -> Int32? {
    var rest = bytes
    while !rest.isEmpty {
      if patience >= 0, !hasRoom(waiting: patience) { return EAGAIN }
      // No more than what a pipe that has room takes at once: more would wait for the reader.
      let piece = patience >= 0 ? rest.prefix(Int(PIPE_BUF)) : rest
      let count = unsafe piece.withUnsafeBytes { buffer in
        unsafe Glibc.write(descriptor, buffer.baseAddress, buffer.count)
      }
      guard count < 0 else {
        rest = rest.dropFirst(count)
        continue
      }
      switch errno {
      case EINTR: continue
      case EAGAIN: guard hasRoom(waiting: patience) else { return EAGAIN }
      case let number: return number
      }
    }
    return nil
  }

  /// A place that cannot be written at all has room as well: the write says what is wrong.
  private func hasRoom(waiting milliseconds: Int32) -> Bool {
    var place = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    return unsafe poll(&place, 1, milliseconds) != 0
  }
}
