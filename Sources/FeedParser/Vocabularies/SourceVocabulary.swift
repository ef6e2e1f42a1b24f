import Feed
import XML

/// Dave Winer's `source` namespace, kept as extension elements under its first address.
enum SourceWord: Int, Words {
  case account, likes, archive, outline, markdown, cloud, blogroll, linkShort, `self`

  /// The word of a name that is known to be of this vocabulary.
  init(_ name: XMLName) {
    self = Self(rawValue: name.index) ?? .account
  }
}
