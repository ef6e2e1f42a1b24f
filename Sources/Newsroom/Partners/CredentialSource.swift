/// Where the user name and password of a feed behind basic authentication are to be found. They are
/// read when they are needed, never stored and never shown.
package enum CredentialSource: Sendable, Hashable {
  /// A variable of the environment that holds `user:password`.
  case environment(String)
  /// A file whose first line is `user:password`.
  case file(String)

  /// Reads `env:NAME` or `file:PATH`; nil for anything else.
  package init?(_ text: String) {
    let name = text.drop { $0 != ":" }.dropFirst()
    guard !name.isEmpty, !name.contains(where: \.isNewline) else { return nil }
    switch text.prefix(while: { $0 != ":" }) {
    case "env": self = .environment(String(name))
    case "file": self = .file(String(name))
    default: return nil
    }
  }
}

extension CredentialSource: CustomStringConvertible {
  package var description: String {
    switch self {
    case .environment(let name): "env:\(name)"
    case .file(let path): "file:\(path)"
    }
  }
}

extension CredentialSource: Codable {
  package init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let source = CredentialSource(text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "no place of credentials"))
    }
    self = source
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
