import struct Foundation.Data
import class Foundation.JSONDecoder

extension TopicCatalog {
  /// Reads `topics.json`: `{"topics": [...], "genres": [...]}`.
  ///
  /// - Parameters:
  ///   - file: The name for messages.
  ///   - bytes: The file's content.
  /// - Throws: `DataFileError` where the JSON is not of this shape or an id appears twice.
  package init(file: String, bytes: [UInt8]) throws(DataFileError) {
    let read: File
    do {
      read = try JSONDecoder().decode(File.self, from: Data(bytes))
    } catch {
      throw DataFileError(file: file, line: 0, reason: JSONProblem.reason(of: error))
    }
    var seen: Set<String> = []
    for id in read.topics.map(\.id) + read.genres.map(\.id) where !seen.insert(id).inserted {
      throw DataFileError(file: file, line: 0, reason: "the id \(id) appears twice")
    }
    self.init(topics: read.topics.map(\.topic), genres: read.genres)
  }

  private struct File: Decodable {
    var topics: [Item]
    var genres: [Genre]
  }

  private struct Item: Decodable {
    var id: String
    var name: String
    var englishName: String
    var mediaTopics: [String]?
    var sections: [String]?
    var words: TopicWords?

    var topic: Topic {
      Topic(
        id: id, name: name, englishName: englishName, mediaTopics: mediaTopics ?? [],
        sections: sections ?? [], words: words ?? TopicWords())
    }
  }
}
