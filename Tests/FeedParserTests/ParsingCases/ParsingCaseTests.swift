import Feed
import FeedParser
import Foundation
import Testing

/// The cases of another parser's suite, their expectations mapped to our model.
@Suite struct ParsingCaseTests {
  struct Case {
    let path: String
    let headers: [String: String]
    let asserts: [(path: [PeerValue], operation: String, value: PeerValue)]
  }

  @Test(
    .enabled(
      if: Corpus.exists(Corpus.parsingCases),
      "the folder parsing-cases is not there; set SIAR_PARSING_CASES"))
  func holdsWhatAnotherParserExpects() throws {
    let cases = try Self.cases()
    try #require(!cases.isEmpty)
    let concerned = cases.filter { !ParsingExceptions.isNotOurs($0.path) }
    var failed: [String: String] = [:]
    for item in concerned {
      if let why = Self.failure(item) { failed[item.path] = why }
    }
    let holds = concerned.count - failed.count
    print("parsing cases: \(holds) of \(concerned.count) hold")
    let unexplained = failed.filter { ParsingExceptions.reasons[$0.key] == nil }
    for (path, why) in unexplained.sorted(by: { $0.key < $1.key }) {
      Issue.record("\(path): \(why)")
    }
    let paths = Set(concerned.map(\.path))
    for path in ParsingExceptions.reasons.keys where failed[path] == nil && paths.contains(path) {
      Issue.record("\(path) holds and is listed as an exception")
    }
    #expect(holds * 100 >= concerned.count * 97)
  }

  private static func failure(_ item: Case) -> String? {
    let url = Corpus.parsingCases.appending(path: item.path)
    guard let data = try? Data(contentsOf: url) else { return "cannot be read" }
    let headers = Dictionary(
      uniqueKeysWithValues: item.headers.map { ($0.key.lowercased(), $0.value) })
    let location = "http://127.0.0.1:8097/" + item.path
    let contentLocation = headers["content-location"].map {
      IRI.resolve($0, against: location) ?? $0
    }
    var parser = FeedParser()
    do {
      let document = try parser.parse(
        [UInt8](data), charset: charset(headers["content-type"]),
        contentLocation: contentLocation ?? location, language: headers["content-language"])
      let shape = PeerShape(document: document).value
      for expected in item.asserts {
        let found = shape[expected.path]
        if !holds(found, expected.operation, expected.value) {
          return "\(expected.path) \(expected.operation) \(expected.value), found \(found)"
        }
      }
      return nil
    } catch {
      return "\(error)"
    }
  }

  private static func holds(_ found: PeerValue, _ operation: String, _ value: PeerValue) -> Bool {
    switch operation {
    case "==": return found.matches(value)
    case "!=": return !found.matches(value)
    case "truthy": return found.isTruthy
    case "falsy": return !found.isTruthy
    case "len==":
      guard case .list(let list) = found, case .number(let count) = value else { return false }
      return Double(list.count) == count
    default: return false
    }
  }

  private static func charset(_ contentType: String?) -> String? {
    let contentType = contentType?.replacing(" ", with: "")
    guard let range = contentType?.range(of: "charset=", options: .caseInsensitive) else {
      return nil
    }
    let rest = contentType?[range.upperBound...].prefix { $0 != ";" } ?? ""
    return rest.trimmingCharacters(in: CharacterSet(charactersIn: " \"'"))
  }

  private static func cases() throws -> [Case] {
    let manifest = Corpus.parsingCases.appending(path: "manifest.jsonl")
    let text = try String(contentsOf: manifest, encoding: .utf8)
    return try text.split(separator: "\n").map { line in
      let json = try JSONSerialization.jsonObject(with: Data(line.utf8))
      let item = try #require(json as? [String: Any])
      let asserts = try #require(item["asserts"] as? [[Any]])
      return Case(
        path: try #require(item["path"] as? String),
        headers: item["headers"] as? [String: String] ?? [:],
        asserts: asserts.map { parts in
          let path = (parts[0] as? [Any] ?? []).map(PeerValue.init)
          return (path, parts[1] as? String ?? "", PeerValue(json: parts[2]))
        })
    }
  }
}
