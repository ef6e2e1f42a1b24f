/// What the codes of a reader's names mean.
///
/// A reader asks once for each name; the answer is kept beside libxml2's own copy of the string.
package final class XMLNames {
  /// A name as the document has it.
  package struct Spelling: Sendable, Hashable {
    package var local: String
    /// As written where the name was met first; empty if there is none.
    package var prefix: String
    /// The namespace's address; empty if there is none.
    package var uri: String
    /// The index of the vocabulary with this address, or -1.
    package var vocabulary: Int
  }

  /// How names of documents are compared with the vocabularies.
  package enum Matching: Sendable {
    case exact
    /// Case does not count, nor `https` for `http`, nor a slash or hash at the end of an address.
    case lenient
  }

  private let lexicon: XMLLexicon
  private var others: [Spelling] = []

  package init(_ lexicon: XMLLexicon) {
    self.lexicon = lexicon
  }

  package convenience init(_ vocabularies: [XMLVocabulary], matching: Matching = .exact) {
    self.init(XMLLexicon(vocabularies, matching: matching))
  }

  /// The name that a word of a vocabulary has; nil if it is not in it.
  package func name(_ word: String, vocabulary: Int) -> XMLName? {
    lexicon.index(word: word, vocabulary: vocabulary).map {
      XMLName(vocabulary: vocabulary, index: $0)
    }
  }

  /// The local part of a name: the vocabulary's spelling of a known one.
  package func local(_ name: XMLName) -> String {
    guard !name.isKnown else { return lexicon.vocabularies[name.vocabulary].words[name.index] }
    return other(name)?.local ?? ""
  }

  /// The address of a name's namespace, the vocabulary's first spelling of it; empty for none.
  package func uri(_ name: XMLName) -> String {
    guard !name.isKnown else { return lexicon.vocabularies[name.vocabulary].uris.first ?? "" }
    return other(name)?.uri ?? ""
  }

  /// The spelling of a name that is not known; nil for a known one.
  package func other(_ name: XMLName) -> Spelling? {
    let index = Int(-1 - name.code)
    return others.indices.contains(index) ? others[index] : nil
  }

  /// How many names that are not known were met.
  var otherCount: Int { others.count }

  func forgetOthers() {
    others.removeAll()
  }

  func resolve(local: String, prefix: String, uri: String) -> Int32 {
    let vocabulary = lexicon.vocabulary(uri: uri, prefix: prefix)
    if let index = lexicon.index(word: local, vocabulary: vocabulary) {
      return XMLName(vocabulary: vocabulary, index: index).code
    }
    others.append(Spelling(local: local, prefix: prefix, uri: uri, vocabulary: vocabulary))
    return -Int32(others.count)
  }
}
