/// The topics and genres of the outlet, in the order of the file.
package struct TopicCatalog: Sendable {
  /// Every topic in the order of the file.
  package let topics: [Topic]
  /// Every genre in the order of the file.
  package let genres: [Genre]
  private let byID: [String: Int]

  /// A catalogue of these topics and genres; the first of two topics with one id counts.
  package init(topics: [Topic], genres: [Genre]) {
    self.topics = topics
    self.genres = genres
    byID = Dictionary(
      topics.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The topic of an id.
  package subscript(id: String) -> Topic? {
    byID[id].map { topics[$0] }
  }

  /// The genre of an id.
  package func genre(_ id: String) -> Genre? {
    genres.first { $0.id == id }
  }
}
