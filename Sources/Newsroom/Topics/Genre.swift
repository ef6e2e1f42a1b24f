/// What kind of text an article is, apart from what it is about: an opinion, a photo story.
package struct Genre: Hashable, Sendable, Identifiable, Codable {
  /// Its name in URLs and in the store, such as `hak-jawab`.
  package var id: String
  /// The name in Indonesian.
  package var name: String
  /// The name in English.
  package var englishName: String
  /// Words that name the genre at the head of a headline, before a colon, a bar or in brackets.
  package var labels: [String]
  /// Phrases that give it away anywhere in the text.
  package var phrases: [String]
  /// The names of sections that hold this genre.
  package var sections: [String]
}
