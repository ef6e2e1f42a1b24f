import Newsroom
import Testing

@Suite struct TopicCatalogTests {
  @Test func shippedTopicsAreComplete() throws {
    let catalog = try ShippedRules.load().topics
    #expect(catalog.topics.count == 18)
    #expect(
      catalog.genres.map(\.id)
        == ["opini", "foto", "advertorial", "ralat", "koreksi", "hak-jawab"])
    for topic in catalog.topics {
      #expect(!topic.name.isEmpty && !topic.englishName.isEmpty, "\(topic.id)")
      #expect(topic.words.decisive.count >= 10, "\(topic.id)")
      for code in topic.mediaTopics {
        // The IPTC code is eight digits.
        #expect(code.hasPrefix("medtop:") && code.dropFirst(7).count == 8, "\(code)")
      }
    }
    #expect(catalog["hukum-kriminal"]?.mainMediaTopic == "02000000")
    #expect(catalog["nothing"] == nil)
    #expect(catalog.genre("opini")?.englishName == "Opinion")
  }

  @Test func anOutletsOwnTopicNeedsOnlyItsNames() throws {
    let json = #"""
      {"topics": [{"id": "kopi", "name": "Kopi", "englishName": "Coffee",
        "words": {"decisive": ["barista"]}}], "genres": []}
      """#
    let catalog = try TopicCatalog(file: "topics.json", bytes: Array(json.utf8))
    #expect(
      catalog.topics == [
        Topic(
          id: "kopi", name: "Kopi", englishName: "Coffee", mediaTopics: [], sections: [],
          words: TopicWords(decisive: ["barista"]))
      ])
  }

  @Test(arguments: [
    (#"{"topics": []}"#, "genres is missing"),
    (#"{"topics": [{"id": "a", "name": "A"}], "genres": []}"#, "topics.[0]englishName is missing"),
    (
      #"{"topics": [{"id": "a", "name": "A", "englishName": "A"},"#
        + #"{"id": "a", "name": "B", "englishName": "B"}], "genres": []}"#,
      "the id a appears twice"
    ),
  ])
  func refuses(json: String, reason: String) {
    #expect(throws: DataFileError(file: "t.json", line: 0, reason: reason)) {
      try TopicCatalog(file: "t.json", bytes: Array(json.utf8))
    }
  }
}
