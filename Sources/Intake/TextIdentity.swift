import Crypto
import Feed
import Newsroom

/// What an entry is recognised by where nothing else is left of what it was known by: its headline and
/// text.
///
/// "Prakiraan Cuaca Hari Ini" comes every day, and so does the teaser below it: only a text of some
/// length is its own, and a short one together with the moment at which it was published.
struct TextIdentity {
  /// What the entry is called where it has neither guid nor link.
  let name: String
  /// The same where it can be relied upon beside other names; nil where it says too little.
  let sound: String?

  /// A text with as many different word triples is not written twice.
  private static let ownLength = 60

  /// - Parameters:
  ///   - story: what the entry tells.
  ///   - sketch: of its headline and text.
  ///   - published: when, as far as it says so.
  init(_ story: Story, _ sketch: StorySketch, published: Timestamp?) {
    let digest = SHA256.hash(data: Array("\(story.headline)\n\(story.content)".utf8)).prefix(16)
      .map { String($0, radix: 16) }.joined(separator: ".")
    let isLong = sketch.tripleCount >= Self.ownLength
    name = isLong ? digest : published.map { "\(digest) \($0.seconds)" } ?? digest
    let isText = sketch.tripleCount > 0 && story.content.holdsText
    sound = isText && (isLong || published != nil) ? name : nil
  }
}

extension String {
  /// Whether more stands in the markup than elements.
  fileprivate var holdsText: Bool {
    var isInTag = false
    return utf8.contains { byte in
      switch byte {
      case UInt8(ascii: "<"): isInTag = true
      case UInt8(ascii: ">"): isInTag = false
      default: return !isInTag && byte > 0x20
      }
      return false
    }
  }
}
