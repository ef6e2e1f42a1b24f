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
      return !errors.contains { contradicts($0, one) }
    default: return false
    }
  }

  /// Whether an error says that what the case calls right is wrong.
  private func contradicts(_ diagnostic: Diagnostic, _ one: ValidationCase) -> Bool {
    // A media type that is well-formed may still be one that a text construct cannot have.
    if one.expect == "ValidMIMEAttribute", diagnostic.rule.id == "text-type-invalid" {
      return false
    }
    if one.params.isEmpty {
      return diagnostic.rule.w3c == one.expect.replacing("Valid", with: "Invalid")
    }
    let isMissing = diagnostic.message.hasPrefix("there is no ")
    if isMissing, one.params["attr"] != nil, !diagnostic.path.contains("@") { return false }
    let attribute = diagnostic.path.split(separator: "@").dropFirst().first.map(String.init)
    if let attribute, attribute != one.params["attr"], attribute != one.params["element"] {
      return false
    }
    return concerns(diagnostic, one.params)
  }

  private func isOf(_ diagnostic: Diagnostic, _ name: String) -> Bool {
    if name == "Error" { return diagnostic.severity == .error }
    guard let own = diagnostic.rule.w3c else { return false }
    return own == name || ancestors[own]?.contains(name) == true
  }

  /// Whether the diagnostic stands at the element or attribute that the case names. The suite names
  /// an attribute as an element, or as attr beside its element; values and prefixes are not compared.
  private func concerns(_ diagnostic: Diagnostic, _ params: [String: String]) -> Bool {
    let names = [params["element"], params["attr"]].compactMap { $0 }.map(Self.plain)
    guard !names.isEmpty else { return true }
    let parent = params["parent"].map(Self.plain)
    return Self.places(of: diagnostic).contains { place in
      names.contains(place.name) && (parent == nil || parent == place.parent)
    }
  }

  /// The names under which the suite may know the place: element in parent, attribute in element,
  /// attribute in the element's parent, and what is missing in the element.
  private static func places(of diagnostic: Diagnostic) -> [(name: String, parent: String)] {
    let parts = diagnostic.path.split(separator: "/").map { plain($0.prefix { $0 != "[" }) }
    let isAttribute = diagnostic.path.contains("@")
    let tail = ["root", "root", "root"] + parts
    let (last, second, third) = (tail[tail.count - 1], tail[tail.count - 2], tail[tail.count - 3])
    var places = [(last, second)]
    if isAttribute { places += [(last, third), (second, third)] }
    // Markup is judged where it stands, by the suite in the element that holds it.
    if diagnostic.rule.id.hasPrefix("html-") { places += zip(parts.dropFirst(), parts) }
    if parts.count == 1 { places += [(last, "RDF"), (last, "rss")] }
    if let subject = diagnostic.message.split(separator: "there is no ").last,
      diagnostic.message.hasPrefix("there is no ")
    {
      places.append((plain(subject), last))
    }
    return places
  }

  /// A name without prefix, bracket and sign.
  private static func plain(_ name: some StringProtocol) -> String {
    let bare = String(name).split { $0 == ":" || $0 == "_" }.last.map(String.init)
    return (bare ?? String(name)).replacing("@", with: "")
  }
}
