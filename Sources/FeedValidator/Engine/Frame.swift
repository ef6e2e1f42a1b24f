/// An element that is open.
struct Frame {
  let name: Int32
  /// What is known of it; nil where nothing is.
  let spec: ElementSpec?
  /// What may stand in it.
  let place: Place
  /// Where its start tag begins.
  let offset: Int
  /// Its number among the siblings of its name, from 1.
  let number: Int
  /// Where the counts of its children begin in the checker's list.
  let counts: Int
  /// Where its text begins in the checker's buffer.
  let text: Int
  /// What an attribute of it said that matters at its end: the type of a text, most of all.
  var note: String?
  /// Whether a child of any name was met.
  var hasChildren = false
  /// Whether its first child was a div of XHTML.
  var hasDiv = false
  /// Whether code was met in its markup, which holds escaped markup rightly.
  var hasCode = false
  /// Whether it is content that stands elsewhere.
  var hasSource = false
  /// Nil until something is known.
  private var known: Facts?

  init(
    name: Int32, spec: ElementSpec?, place: Place, offset: Int, number: Int, counts: Int, text: Int
  ) {
    self.name = name
    self.spec = spec
    self.place = place
    self.offset = offset
    self.number = number
    self.counts = counts
    self.text = text
  }

  /// What is known of the item or entry, feed or source that it is.
  var facts: Facts { known ?? Facts() }

  mutating func learn(_ change: (Facts) -> Void) {
    let facts = facts
    known = facts
    change(facts)
  }
}

/// What was met in an item, entry, source or feed, for the checks at its end.
///
/// A class, because frames are copied, and what is known of one may be a hundred thousand links.
final class Facts {
  var hasAuthor = false
  var hasSourceAuthor = false
  var hasAlternate = false
  /// Whether it is content that stands elsewhere or is not text.
  var needsSummary = false
  var hasSelf = false
  var id: String?
  var idOffset = 0
  var updated: String?
  var published: String?
  /// Type and language of the alternate links met so far.
  var alternates: Set<String> = []
  /// The relations of the links met so far, each with its address.
  var links: [(rel: String, href: String)] = []
}
