import FeedValidator
import Foundation

/// One document of the W3C validator's suite and what must be said of it.
struct ValidationCase: Decodable {
  var path: String
  var description: String
  var expect: String
  var params: [String: String]
  var severity: String
  var outcome: String
  var ancestry: [String]
}

/// The suite, where it lies beside the repository or where SIAR_VALIDATION_CASES says.
struct ValidationCases {
  static let folder: URL = {
    if let path = ProcessInfo.processInfo.environment["SIAR_VALIDATION_CASES"] {
      return URL(filePath: path)
    }
    var root = URL(filePath: #filePath)
    for _ in 0..<3 { root.deleteLastPathComponent() }
    return root.appending(path: "../shared/corpora/validation-cases").standardizedFileURL
  }()

  static let isPresent = FileManager.default.fileExists(
    atPath: folder.appending(path: "manifest.jsonl").path)

  let cases: [ValidationCase]
  /// The message classes from which each one descends.
  let ancestors: [String: Set<String>]

  init() throws {
    let text = try String(
      contentsOf: Self.folder.appending(path: "manifest.jsonl"), encoding: .utf8)
    let decoder = JSONDecoder()
    cases = try text.split(separator: "\n").map {
      try decoder.decode(ValidationCase.self, from: Data($0.utf8))
    }
    var ancestors: [String: Set<String>] = [:]
    for one in cases {
      for (index, name) in one.ancestry.enumerated() {
        ancestors[name, default: []].formUnion(one.ancestry[index...])
      }
    }
    self.ancestors = ancestors
  }

  func bytes(_ one: ValidationCase) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: Self.folder.appending(path: one.path)))
  }

  /// Whether the document's diagnostics are what the case asks for.
  func holds(_ one: ValidationCase, _ diagnostics: [Diagnostic]) -> Bool {
    let errors = diagnostics.filter { $0.severity == .error }
    switch one.outcome {
    case "error", "warning", "info":
      return diagnostics.contains {
        $0.severity.rawValue == one.outcome && isOf($0, one.expect) && concerns($0, one.params)
      }
    case "no_error": return errors.isEmpty
    case "no_warning": return !diagnostics.contains { $0.severity == .warning }
    case "absent":
      return !diagnostics.contains { isOf($0, one.expect) && concerns($0, one.params) }
    case "success":
      return !errors.contains { concerns($0, one.params) }
    default: return false
    }
  }

  private func isOf(_ diagnostic: Diagnostic, _ name: String) -> Bool {
    if name == "Error" { return diagnostic.severity == .error }
    guard let own = diagnostic.rule.w3c else { return false }
    return own == name || ancestors[own]?.contains(name) == true
  }

  /// Whether the diagnostic stands at the element or attribute that the case names. The suite names
  /// an attribute as an element, or as attr beside its element; values and prefixes are not compared.
  private func concerns(_ diagnostic: Diagnostic, _ params: [String: String]) -> Bool {
    let names = [params["element"], params["attr"]].compactMap { $0 }.map {
      $0.replacing("_", with: ":")
    }
    guard !names.isEmpty else { return true }
    let parts = diagnostic.path.split(separator: "/").map { part in
      String(part.prefix { $0 != "[" }).trimmingCharacters(in: ["@"])
    }
    let tail = parts.suffix(2) + Self.subject(of: diagnostic.message)
    return names.contains { name in
      tail.contains(name) || tail.contains { name.hasSuffix(":" + $0) }
        || name == "root" || diagnostic.path.isEmpty
    }
  }

  /// What is missing has no place of its own: the message names it.
  private static func subject(of message: String) -> [String] {
    message.split(separator: " ").map { word in
      String(word.split(separator: ":").last ?? word)
    }
  }
}
