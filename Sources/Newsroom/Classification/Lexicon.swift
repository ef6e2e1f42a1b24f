/// Every word and phrase that a rule mentions, ready to be found in one pass over a text.
///
/// Phrases are paths of words in a trie: from each word of a text the longest one is taken.
struct Lexicon: Sendable {
  /// What a phrase of the trie means; -1 where it means nothing of that sort.
  struct Node: Sendable {
    var name: Int32 = -1
    var district: Int32 = -1
    var topic: Int32 = -1
    var cue = Cue.none
    var hasChildren = false
    /// Whether the name is written with a hyphen, so that one inside it does not separate.
    var isHyphenated = false
  }

  /// What a name points to.
  enum Target: Sendable {
    /// One of these regions, by their place in the catalogue.
    case regions([Int])
    /// All regions of a group, by its place in the catalogue.
    case group(Int)
    /// The province of a command's seat.
    case command(Int)
  }

  /// A name with what it needs to count.
  struct Name: Sendable {
    var target: Target
    var rule: PlaceName.Rule
    /// Regions with a smaller place of this name, see ``PlaceName/elsewhere``.
    var elsewhere: [Int] = []
  }

  /// A district's name: the regions that have one, and whether the name holds that of its region.
  struct DistrictName: Sendable {
    var regions: [Int]
    var namesItsRegion: Bool
  }

  /// How much a phrase says for a topic.
  struct TopicHit: Sendable {
    var topic: Int
    var weight: Float
  }

  var words = HashIndex(capacity: 16384)
  var nodes: [Node] = [Node()]
  var names: [Name] = []
  var districts: [DistrictName] = []
  var topicHits: [[TopicHit]] = []
  /// For each word the languages whose common word it is, as bits of `LanguageCount`.
  var languages: [UInt8] = []
  /// The node of each word as a phrase's first one, or -1.
  var roots: [Int32] = []
  private var edges = HashIndex(capacity: 16384)
  private var wordCount: Int32 = 0

  /// The node that a word leads to from a node, or -1.
  @inline(__always)
  func child(of node: Int32, by word: Int32) -> Int32 {
    edges[UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: word))]
  }

  /// The node of a phrase, made where it is new; nil for a phrase without words.
  mutating func node(of phrase: String) -> Int? {
    var node: Int32 = 0
    for word in Self.split(phrase) {
      let number = number(of: word)
      var next = node == 0 ? roots[Int(number)] : child(of: node, by: number)
      if next < 0 {
        next = Int32(nodes.count)
        nodes.append(Node())
        nodes[Int(node)].hasChildren = true
        if node == 0 {
          roots[Int(number)] = next
        } else {
          edges.insert(UInt64(UInt32(node)) << 32 | UInt64(UInt32(number)), next)
        }
      }
      node = next
    }
    return node == 0 ? nil : Int(node)
  }

  /// Marks a word as a common word of a language.
  mutating func addCommonWord(_ word: String, language bit: UInt8) {
    for part in Self.split(word) { languages[Int(number(of: part))] |= bit }
  }

  /// The words of a phrase in lower case, split as a text is.
  static func split(_ phrase: String) -> [[UInt8]] { split(Array(phrase.utf8)) }

  /// The words of a text's bytes in lower case.
  static func split(_ phrase: some Sequence<UInt8>) -> [[UInt8]] {
    let bytes = Array(phrase)
    var tokens: [Token] = []
    Tokenizer.split(bytes, words: HashIndex(), into: &tokens)
    return tokens.map { token in
      bytes[Int(token.start)..<Int(token.end)].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    }
  }

  /// Bytes held by the flat tables; the small lists of meanings are counted by their elements.
  var footprint: Int {
    words.footprint + edges.footprint + nodes.count * MemoryLayout<Node>.stride
      + roots.count * 5 + names.count * 64 + districts.count * 64 + topicHits.count * 64
  }

  private mutating func number(of word: [UInt8]) -> Int32 {
    let key = Tokenizer.key(word)
    let known = words[key]
    guard known < 0 else { return known }
    let number = wordCount
    words.insert(key, number)
    roots.append(-1)
    languages.append(0)
    wordCount += 1
    return number
  }
}
