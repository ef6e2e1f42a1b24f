import Foundation
import Glibc
import Newsroom
import Outbound

/// A document that the command line names: a file, a pipe, an address, or `-`.
struct Input: Sendable, Hashable {
  let name: String
  /// Why it cannot be read, where that is known before it is tried.
  var problem: InputError?

  init(name: String, problem: InputError? = nil) {
    self.name = name
    self.problem = problem
  }

  /// An argument for which there is nothing to read.
  init(_ name: String, isMissing reason: String) {
    self.init(name: name, problem: InputError(name: name, reason: reason))
  }

  /// Whether it is fetched.
  var isAddress: Bool {
    let scheme = name.prefix { $0 != ":" }.lowercased()
    return (scheme == "http" || scheme == "https") && name.contains("://")
  }

  /// No document is longer; the bytes behind that are not read.
  static let maximumSize = 64 << 20

  /// The document's bytes without compression, and what a server said of them.
  ///
  /// Of a file or pipe that is longer than `limit` one byte more than that is read.
  func read(
    _ fetch: Fetch = Fetch(), upTo limit: Int = Input.maximumSize
  ) async throws(InputError) -> Document {
    if let problem { throw problem }
    if isAddress { return try await fetch.document(name) }
    if name == "-" { return try document(in: STDIN_FILENO, upTo: limit) }
    let file = unsafe open(name, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw InputError(name: name, number: errno) }
    defer { close(file) }
    return try document(in: file, upTo: limit)
  }

  private func document(in file: Int32, upTo limit: Int) throws(InputError) -> Document {
    let bytes = try bytes(of: file, upTo: limit)
    var limits = FetchLimits()
    limits.body = limit
    do {
      return Document(bytes: try BodyDecoder(limits: limits).decode(bytes))
    } catch {
      throw InputError(name: name, reason: error.message)
    }
  }

  /// Reads to the end, in one piece where the size is known.
  private func bytes(of file: Int32, upTo limit: Int) throws(InputError) -> [UInt8] {
    var status = stat()
    unsafe fstat(file, &status)
    var bytes: [UInt8] = []
    // One byte more than there is finds the end without another round.
    var wanted = min(max(Int(status.st_size) + 1, 64 << 10), limit + 1)
    while wanted > 0 {
      let room = wanted
      var count = 0
      let more = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, filled in
        unsafe count = Glibc.read(file, buffer.baseAddress, room)
        filled = max(0, count)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw InputError(name: name, number: errno) }
      guard count > 0 else { break }
      if bytes.isEmpty { bytes = more } else { bytes += more }
      // A regular file that was read to its stated end has none left.
      if status.st_size > 0, bytes.count == Int(status.st_size) { break }
      wanted = min(max(64 << 10, bytes.count), limit + 1 - bytes.count)
    }
    return bytes
  }
}

/// A document as it came.
struct Document: Sendable {
  var bytes: [UInt8]
  /// The HTTP field.
  var contentType: String?
  /// The address that it came from in the end.
  var location: String?

  /// The parameter `charset` of the media type.
  var charset: String? {
    guard let contentType, let range = contentType.lowercased().range(of: "charset=") else {
      return nil
    }
    let value = contentType[range.upperBound...].prefix { $0 != ";" && $0 != " " }
    return String(value.drop { $0 == "\"" }.prefix { $0 != "\"" })
  }
}

/// Why an input could not be read.
struct InputError: Error, Hashable, CustomStringConvertible {
  let name: String
  let reason: String

  init(name: String, reason: String) {
    self.name = name
    self.reason = reason
  }

  /// An error of the operating system, by its number.
  init(name: String, number: Int32) {
    self.init(name: name, reason: FileReason.words(number: number))
  }

  var description: String { "\(name): \(reason)" }
}
