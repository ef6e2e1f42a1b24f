import Foundation
package import Newsroom

/// Fetches user names and passwords from where operators keep them, each time anew.
package struct CredentialReader: Sendable {
  private let environment: @Sendable (String) -> String?
  private let file: @Sendable (String) throws -> String

  /// - Parameters:
  ///   - environment: the value of a variable.
  ///   - file: the text of a file.
  package init(
    environment: @escaping @Sendable (String) -> String?,
    file: @escaping @Sendable (String) throws -> String
  ) {
    self.environment = environment
    self.file = file
  }

  /// The process's own environment and files.
  package static let system = CredentialReader(
    environment: { ProcessInfo.processInfo.environment[$0] },
    file: { try String(contentsOfFile: $0, encoding: .utf8) })

  /// The field Authorization. RFC 7617 section 2.
  ///
  /// - Throws: a ``PollError`` that names the place, never what was found there.
  package func authorization(from source: CredentialSource) throws(PollError) -> String {
    let text: String?
    switch source {
    case .environment(let name): text = environment(name)
    case .file(let path): text = try? file(path)
    }
    guard let line = text?.split(whereSeparator: \.isNewline).first else {
      throw PollError(.credentials, "no credentials in \(source)")
    }
    guard line.contains(":") else {
      throw PollError(.credentials, "\(source) does not hold \"user:password\"")
    }
    return "Basic \(Data(line.utf8).base64EncodedString())"
  }
}
