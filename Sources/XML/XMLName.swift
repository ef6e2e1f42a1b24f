/// The name of an element or attribute as a number, so that names are compared and switched over
/// without looking at characters.
///
/// A name of a vocabulary has that vocabulary's index and the index of the word in it. Any other
/// name is negative, and is good for the reader's current document only.
package struct XMLName: Sendable, Hashable {
  package let code: Int32

  package init(code: Int32) {
    self.code = code
  }

  /// The word at `index` of the vocabulary at `vocabulary` in the reader's list.
  package init(vocabulary: Int, index: Int) {
    code = Int32(vocabulary) << 16 | Int32(index)
  }

  package var isKnown: Bool { code >= 0 }

  /// The index of the vocabulary in the reader's list; negative for a name that is not known.
  package var vocabulary: Int { Int(code >> 16) }

  /// The index of the word in its vocabulary.
  package var index: Int { Int(code & 0xFFFF) }
}

/// The words of one XML namespace that a reader's user wants to be told by number.
package struct XMLVocabulary: Sendable {
  /// The namespace's address and other spellings of it; an empty one means no namespace.
  package var uris: [String]
  package var words: [String]
  /// Prefixes, in lower case, that mean this namespace where nothing declares them and names are
  /// compared leniently.
  package var prefixes: [String]

  package init(uris: [String], words: [String], prefixes: [String] = []) {
    self.uris = uris
    self.words = words
    self.prefixes = prefixes
  }
}
