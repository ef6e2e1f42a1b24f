import ArgumentParser
import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix

/// A document that the command line names: a file, a pipe, an address, or `-`.
struct Input: Sendable, Hashable {
  let name: String

  /// The inputs that arguments name: a folder stands for the feeds anywhere inside it, by path.
  static func named(_ arguments: [String]) throws(InputError) -> [Input] {
    var inputs: [Input] = []
    for argument in arguments {
      if let inside = try feeds(inFolder: argument) {
        inputs += inside
      } else {
        inputs.append(Input(name: argument))
      }
    }
    return inputs
  }

  /// What feeds and lists of feeds are called.
  private static let extensions: Set = ["atom", "json", "opml", "rdf", "rss", "xml"]

  private static func feeds(inFolder path: String) throws(InputError) -> [Input]? {
    var isFolder: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder),
      isFolder.boolValue
    else { return nil }
    let inside: [String]
    do {
      inside = try FileManager.default.subpathsOfDirectory(atPath: path)
    } catch {
      throw InputError(name: path, reason: error.localizedDescription)
    }
    return inside.filter { extensions.contains(($0 as NSString).pathExtension.lowercased()) }
      .sorted().map { Input(name: "\(path)/\($0)") }
  }

  /// Whether it is fetched.
  var isAddress: Bool {
    let scheme = name.prefix { $0 != ":" }.lowercased()
    return (scheme == "http" || scheme == "https") && name.contains("://")
  }

  /// The document's bytes, and what a server said of them.
  func read() async throws(InputError) -> Document {
    do {
      if isAddress { return try await Fetch.document(name) }
      if name == "-" {
        return Document(bytes: Array(try FileHandle.standardInput.readToEnd() ?? Data()))
      }
      guard let file = FileHandle(forReadingAtPath: name) else {
        let exists = FileManager.default.fileExists(atPath: name)
        throw InputError(name: name, reason: exists ? "permission denied" : "no such file")
      }
      defer { try? file.close() }
      return Document(bytes: Array(try file.readToEnd() ?? Data()))
    } catch let error as InputError {
      throw error
    } catch {
      throw InputError(name: name, reason: Fetch.reason(error))
    }
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
struct InputError: Error, CustomStringConvertible {
  let name: String
  let reason: String

  var description: String { "\(name): \(reason)" }
}

/// Fetches what an operator typed: any address, but bounded in time and size.
enum Fetch {
  private static let maximumSize = 64 << 20
  private static let timeout = TimeAmount.seconds(30)

  static func document(_ url: String) async throws -> Document {
    var request = HTTPClientRequest(url: url)
    request.headers.add(name: "User-Agent", value: "Siar/\(Siar.configuration.version)")
    request.headers.add(
      name: "Accept",
      value: "application/atom+xml, application/rss+xml, application/feed+json, */*;q=0.5")
    let response = try await client.execute(request, timeout: timeout)
    guard response.status == .ok else {
      throw InputError(name: url, reason: "the server answered \(response.status)")
    }
    let body = try await response.body.collect(upTo: maximumSize)
    return Document(
      bytes: Array(body.readableBytesView),
      contentType: response.headers.first(name: "content-type"),
      location: response.url?.absoluteString ?? url)
  }

  private static let client = HTTPClient.shared

  /// The error in words.
  static func reason(_ error: any Error) -> String {
    if let error = error as? HTTPClientError { return error.description }
    if let error = error as? IOError, error.errnoCode == ECONNREFUSED {
      return "nobody listens there (connection refused)"
    }
    if let error = error as? NIOConnectionError {
      return "cannot connect to \(error.host), port \(error.port)"
    }
    if error is NIOTooManyBytesError { return "larger than \(maximumSize) bytes" }
    let text = "\(error)"
    return text.contains("Error Domain") ? error.localizedDescription : text
  }
}
