import Foundation
import Testing

/// What `siar parse` says of an entry, as far as every format can carry it.
struct ParsedEntry: Equatable {
  var id: String
  var title: String
  var link: String
  var published: String
  var authors: [String]
  var categories: Set<String>
  var content: String

  /// The one entry of a document.
  static func only(of path: String, in newsroom: Newsroom) throws -> ParsedEntry {
    let result = try newsroom.siar("parse", path)
    #expect(result.status == 0, "\(result.errors)")
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    let entries = try #require(document["entries"] as? [[String: Any]])
    #expect(entries.count == 1)
    let entry = try #require(entries.first)
    let texts = { (key: String, member: String) in
      (entry[key] as? [[String: Any]] ?? []).compactMap { $0[member] as? String }
    }
    // RSS and JSON Feed have no scheme beside the name that people read: names alone are compared.
    let names = texts("categories", "term").filter { !$0.contains(where: \.isNumber) }
    return ParsedEntry(
      id: try #require(entry["id"] as? String),
      title: try #require((entry["title"] as? [String: Any])?["value"] as? String),
      link: try #require(entry["link"] as? String),
      published: try #require(entry["published"] as? String), authors: texts("authors", "name"),
      categories: Set(names), content: try content(entry))
  }

  private static func content(_ entry: [String: Any]) throws -> String {
    if let contents = entry["content"] as? [[String: Any]] {
      return try #require(contents.first?["value"] as? String)
    }
    return try #require((entry["content"] as? [String: Any])?["value"] as? String)
  }
}
