import Foundation
import Outbound

/// Where a post stands, and nothing else of it.
struct WordPressPresence: Sendable, Decodable {
  var id: Int
  var status: String?
  var content: Content?

  struct Content: Sendable, Decodable {
    var protected: Bool?
  }

  static let fields = "id,status,content.protected"

  var isLocked: Bool { content?.protected == true }

  /// Not everybody may see it.
  var isGone: Bool { (status ?? "publish") != "publish" || isLocked }

  /// The posts of an answer; nil where it is no list.
  static func list(_ response: OutboundResponse) -> [WordPressPresence]? {
    guard response.status == 200 else { return nil }
    return try? JSONDecoder().decode([Lenient<WordPressPresence>].self, from: Data(response.body))
      .compactMap(\.value)
  }

  /// The post of an answer; nil where it is none.
  static func one(_ response: OutboundResponse) -> WordPressPresence? {
    guard response.status == 200 else { return nil }
    return try? JSONDecoder().decode(WordPressPresence.self, from: Data(response.body))
  }
}
