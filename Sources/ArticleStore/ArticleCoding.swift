import Foundation
import Newsroom

/// An article as the log keeps it: JSON with sorted keys.
enum ArticleCoding {
  static func encode(_ article: Article) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(article)
  }

  static func decode(_ body: Data) throws -> Article {
    try JSONDecoder().decode(Article.self, from: body)
  }
}
