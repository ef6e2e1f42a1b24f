import Foundation

/// A partner's JSON Feed with a text in every place that takes one: JSON carries any character.
struct HostileFeed {
  /// An entry for each text.
  let texts: [String]

  var json: String {
    get throws {
      let feed: [String: Any] = [
        "version": "https://jsonfeed.org/version/1.1", "title": texts[0], "description": texts[0],
        "home_page_url": "https://mitra.example/", "authors": [["name": texts[0]]],
        "items": texts.enumerated().map(Self.item),
      ]
      return String(decoding: try JSONSerialization.data(withJSONObject: feed), as: UTF8.self)
    }
  }

  private static func item(number: Int, text: String) -> [String: Any] {
    [
      "id": "\(text) \(number)", "url": "https://mitra.example/\(number)?\(text)",
      "external_url": text, "title": "\(text) \(number)", "content_html": "\(text) isi \(number)",
      "summary": "\(text) ringkas", "image": text, "banner_image": text, "language": text,
      "date_published": text, "tags": [text], "authors": [["name": text, "url": text]],
      "attachments": [["url": text, "mime_type": "image/jpeg", "title": text]],
    ]
  }
}
