import Feed
import Foundation
import Newsroom

/// Stories to submit.
enum Sample {
  static let published = Timestamp(seconds: 900, offset: 25_200)
  static let namespace = UUID.derived(from: "outlet", in: .urlNamespace)

  static func id(_ name: String) -> ArticleID {
    .derived(from: name, in: namespace)
  }

  /// A story in Kabupaten Asahan about a disaster.
  static func submission(
    _ file: String, headline: String = "Jalan Longsor di Asahan", url: String? = nil,
    digest: String = "1", published: Int64 = 900
  ) -> Submission {
    let time = Timestamp(seconds: published, offset: 25_200)
    return Submission(
      newID: id(url ?? file),
      identities: (url.map { [.url($0)] } ?? []) + [.file(file), .headline(headline, time.date)],
      document: SourceDocument(name: "file \(file)", digest: digest),
      story: Story(headline: headline, content: "<p>Isi.</p>", canonicalURL: url),
      tagging: Tagging(
        regions: ["kab-asahan"], regionsBy: .rules(version: "1"), topics: ["bencana"],
        topicsBy: .rules(version: "1")),
      origin: .newsroom, published: time)
  }

  /// The gazetteer of the product.
  static func regions() throws -> RegionCatalog {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("feeds/regions.csv")
    return try RegionCatalog(file: "regions.csv", bytes: Array(try Data(contentsOf: file)))
  }
}
