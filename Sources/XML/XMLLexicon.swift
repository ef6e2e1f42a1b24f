/// Vocabularies, ready to be looked up in; made once for any number of readers.
package struct XMLLexicon: Sendable {
  let vocabularies: [XMLVocabulary]
  private let matching: XMLNames.Matching
  private var vocabularyOfURI: [String: Int] = [:]
  private var vocabularyOfPrefix: [String: Int] = [:]
  private var words: [[String: Int]] = []

  package init(_ vocabularies: [XMLVocabulary], matching: XMLNames.Matching = .exact) {
    self.vocabularies = vocabularies
    self.matching = matching
    for (index, vocabulary) in vocabularies.enumerated() {
      for uri in vocabulary.uris {
        vocabularyOfURI[uri] = index
        vocabularyOfURI[normalised(uri: uri)] = index
      }
      for prefix in vocabulary.prefixes { vocabularyOfPrefix[prefix] = index }
      var known: [String: Int] = [:]
      for (position, word) in vocabulary.words.enumerated() {
        known[word] = position
        known[normalised(word: word)] = position
      }
      words.append(known)
    }
  }

  /// The index of a word in a vocabulary; nil if it is not in it.
  func index(word: String, vocabulary: Int) -> Int? {
    guard words.indices.contains(vocabulary) else { return nil }
    return words[vocabulary][word] ?? words[vocabulary][normalised(word: word)]
  }

  /// The index of the vocabulary that an address means, or a prefix without one; -1 for none.
  func vocabulary(uri: String, prefix: String) -> Int {
    if matching == .lenient, uri.isEmpty, !prefix.isEmpty {
      return vocabularyOfPrefix[prefix.lowercased()] ?? -1
    }
    return vocabularyOfURI[uri] ?? vocabularyOfURI[normalised(uri: uri)] ?? -1
  }

  private func normalised(word: String) -> String {
    matching == .exact ? word : word.lowercased()
  }

  private func normalised(uri: String) -> String {
    guard matching == .lenient else { return uri }
    var short = Substring(uri.lowercased())
    while let last = short.last, last == "/" || last == "#" || last == " " { short.removeLast() }
    while short.first == " " { short.removeFirst() }
    guard short.hasPrefix("https://") else { return String(short) }
    return "http" + short.dropFirst(5)
  }
}
