import ArgumentParser
import Foundation

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

  /// The document's bytes, and what a server said of them.
  ///
  /// Of a document that is longer than ``maximumSize`` one byte more than that is read.
  func read(_ fetch: Fetch = Fetch()) async throws(InputError) -> Document {
    if let problem { throw problem }
    if isAddress { return try await fetch.document(name) }
    do {
      if name == "-" { return Document(bytes: try Self.bytes(of: .standardInput)) }
      guard let file = FileHandle(forReadingAtPath: name) else {
        let exists = FileManager.default.fileExists(atPath: name)
        throw InputError(name: name, reason: exists ? "permission denied" : "no such file")
      }
      defer { try? file.close() }
      return Document(bytes: try Self.bytes(of: file))
    } catch let error as InputError {
      throw error
    } catch {
      throw InputError(name: name, reason: error.localizedDescription)
    }
  }

  private static func bytes(of file: FileHandle) throws -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count <= maximumSize,
      let data = try file.read(upToCount: maximumSize + 1 - bytes.count), !data.isEmpty
    {
      bytes += data
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

  var description: String { "\(name): \(reason)" }
}
