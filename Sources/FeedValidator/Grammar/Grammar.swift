internal import XML

/// What may stand where, in tables that are looked up by the number of a name.
struct Grammar: Sendable {
  /// One child of a place: what is known of it, and its number among the children.
  struct Child: Sendable {
    let spec: ElementSpec
    let index: Int
    /// The numbers of the names of the attributes, in the order of the element's list; negative for
    /// one that has none.
    let attributes: [Int32]
  }

  /// What one place may hold.
  struct Rules: Sendable {
    var children = CodeTable<Child>()
    var specs: [ElementSpec] = []
  }

  let lexicon: XMLLexicon
  private let rules: [Rules]
  private let indexOfPrefix: [String: Int]

  static let standard = Grammar(declarations)

  func rules(_ place: Place) -> Rules {
    rules[place.rawValue]
  }

  func childCount(_ place: Place) -> Int {
    rules[place.rawValue].specs.count
  }

  /// The index of the vocabulary with this customary prefix; -1 where there is none.
  func vocabulary(_ prefix: String) -> Int {
    indexOfPrefix[prefix] ?? -1
  }

  private init(_ declarations: [(Place, [ElementSpec])]) {
    var words = NameCollector()
    for (_, specs) in declarations {
      for spec in specs {
        words.add(spec.name)
        for attribute in spec.attributes { words.add(attribute.name) }
      }
    }
    for name in Grammar.furtherNames { words.add(name) }
    lexicon = XMLLexicon(words.vocabularies)
    indexOfPrefix = words.indexOfPrefix
    var rules = Array(repeating: Rules(), count: Place.allCases.count)
    for (place, specs) in declarations {
      for spec in specs {
        // A place's own elements come first and stand before those that may stand anywhere.
        guard let code = words.code(spec.name), rules[place.rawValue].children[code] == nil
        else { continue }
        let index = rules[place.rawValue].specs.count
        rules[place.rawValue].specs.append(spec)
        rules[place.rawValue].children.insert(
          Child(
            spec: spec, index: index, attributes: spec.attributes.map { words.code($0.name) ?? -1 }),
          for: code)
      }
    }
    self.rules = rules
  }

  /// Names that the checks ask for beside those of the tables.
  private static let furtherNames = [
    "xml:lang", "xml:base", "xml:space", "rdf:about", "rdf:resource", "rdf:parseType", "rdf:RDF",
    "type", "rel", "href", "xhtml:div", "style", "thr:count", "thr:updated", "thr:when", "rss",
    "atom:feed", "atom:entry", "opml", "outlineDocument", "version",
  ]
}

/// Gives each name of the tables its number.
private struct NameCollector {
  private(set) var indexOfPrefix: [String: Int] = [:]
  private var words: [[String]]
  private var codes: [String: Int32] = [:]

  init() {
    words = Vocabulary.all.map { _ in [] }
    for (index, vocabulary) in Vocabulary.all.enumerated() {
      indexOfPrefix[vocabulary.prefix] = index
    }
  }

  mutating func add(_ name: String) {
    let parts = name.split(separator: ":", maxSplits: 1)
    let prefix = parts.count == 2 ? String(parts[0]) : ""
    guard codes[name] == nil, let word = parts.last, let index = indexOfPrefix[prefix]
    else { return }
    codes[name] = XMLName(vocabulary: index, index: words[index].count).code
    words[index].append(String(word))
  }

  func code(_ name: String) -> Int32? {
    codes[name]
  }

  var vocabularies: [XMLVocabulary] {
    zip(Vocabulary.all, words).map { XMLVocabulary(uris: $0.uris, words: $1) }
  }
}
