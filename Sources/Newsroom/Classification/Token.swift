/// One word of a text: which one it is, where it stands, how it is written.
struct Token {
  /// What stands between a word and the one before it.
  enum Gap: UInt8 {
    /// White space only.
    case space
    /// A full stop and white space, as in `Kab. Majalengka`.
    case stop
    /// A hyphen or dash without white space.
    case hyphen
    /// A comma.
    case comma
    /// A solidus.
    case slash
    /// Anything else, or the beginning of the text.
    case hard
  }

  /// How the letters of a word are written.
  enum Shape: UInt8 {
    case lower
    case capitalised
    case capitals
    case digits
  }

  /// The number of the word in the lexicon, -1 for a word that no rule mentions.
  var word: Int32
  /// The bytes of the word in its text.
  var start: Int32
  var end: Int32
  var gap: Gap
  var shape: Shape

  /// Whether it is written as a name may be.
  var isName: Bool { shape != .lower }
}
