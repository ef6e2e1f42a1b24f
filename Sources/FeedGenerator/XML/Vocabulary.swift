internal import Feed

/// The XML vocabularies beside the format's own that a document can use.
struct Vocabulary: OptionSet {
  let rawValue: UInt32

  static let content = Vocabulary(rawValue: 1 << 0)
  static let dublinCore = Vocabulary(rawValue: 1 << 1)
  static let dublinCoreTerms = Vocabulary(rawValue: 1 << 2)
  static let media = Vocabulary(rawValue: 1 << 3)
  static let geoRSS = Vocabulary(rawValue: 1 << 4)
  /// Atom inside RSS.
  static let atom = Vocabulary(rawValue: 1 << 5)
  static let history = Vocabulary(rawValue: 1 << 6)
  static let tombstones = Vocabulary(rawValue: 1 << 7)
  static let syndication = Vocabulary(rawValue: 1 << 8)
  static let threading = Vocabulary(rawValue: 1 << 9)
  static let slash = Vocabulary(rawValue: 1 << 10)
  static let wellFormedWeb = Vocabulary(rawValue: 1 << 11)
  static let creativeCommons = Vocabulary(rawValue: 1 << 12)
  static let itunes = Vocabulary(rawValue: 1 << 13)
  static let podcast = Vocabulary(rawValue: 1 << 14)
  static let partners = Vocabulary(rawValue: 1 << 15)

  /// Each vocabulary with its namespace, in the order in which they are declared.
  static let all: [(Vocabulary, Namespace)] = [
    (.content, .content), (.dublinCore, .dublinCore), (.dublinCoreTerms, .dublinCoreTerms),
    (.media, .media), (.geoRSS, .geoRSS), (.atom, .atom), (.history, .history),
    (.tombstones, .tombstones), (.syndication, .syndication), (.threading, .threading),
    (.slash, .slash), (.wellFormedWeb, .wellFormedWeb),
    (.creativeCommons, .creativeCommonsRSS), (.itunes, .itunes), (.podcast, .podcast),
    (.partners, .partners),
  ]
}
