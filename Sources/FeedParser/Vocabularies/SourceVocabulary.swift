import Feed
import XML

/// Dave Winer's `source` namespace, kept as extension elements under its first address.
enum SourceWord: String, Words {
  case account, likes, archive, outline, markdown, cloud, blogroll, linkShort, `self`
  static let all = Array(allCases)
}
