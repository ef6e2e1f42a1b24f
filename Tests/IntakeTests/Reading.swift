import Feed
import FeedParser
import Foundation
import Intake
import Newsroom

/// Reads documents with the rules that the outlet ships, as of a fixed moment.
struct Reading {
  static let now = Timestamp(seconds: 1_790_000_000)

  let reader: DocumentReader
  var partner: Partner

  init() throws {
    let feeds = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("feeds")
    let rules = try ClassificationRules { name in
      Array(try Data(contentsOf: feeds.appendingPathComponent(name)))
    }
    let outlet = Outlet(
      id: "uji", title: "Kabar Uji", subtitle: "Berita", baseURL: "https://uji.example",
      language: "id", zone: .western)
    reader = DocumentReader(outlet: outlet, classifier: Classifier(rules))
    guard let name = PartnerName("mitra") else { throw CocoaError(.formatting) }
    partner = Partner(name: name, address: "https://mitra.example/feed")
  }

  /// What a document of RSS with these items tells.
  func submissions(_ items: String) throws -> [Submission] {
    try read(
      """
      <?xml version="1.0"?><rss version="2.0"
        xmlns:content="http://purl.org/rss/1.0/modules/content/"
        xmlns:media="http://search.yahoo.com/mrss/"
        xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd">
      <channel><title>Mitra Kabar</title><link>https://mitra.example/</link>
      <description>d</description>\(items)</channel></rss>
      """
    ).delivery.submissions
  }

  func read(_ document: String) throws -> ReadDocument {
    try reader.read(
      Array(document.utf8), from: DocumentOrigin(), of: partner, guidsAreDegraded: false,
      now: Self.now)
  }
}
