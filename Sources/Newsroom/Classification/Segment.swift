/// One part of an article's text, split into words.
struct Segment {
  var place: TextPlace
  var bytes: [UInt8]
  var tokens: [Token]
  /// Whether nothing in it is in upper case, so that case tells nothing.
  var isLower: Bool

  init(_ text: String, place: TextPlace, words: HashIndex) {
    self.place = place
    bytes = Array(text.utf8)
    tokens = []
    tokens.reserveCapacity(bytes.count / 5 + 1)
    Tokenizer.split(bytes, words: words, into: &tokens)
    isLower = tokens.allSatisfy { $0.shape == .lower || $0.shape == .digits }
  }

  /// The words from one token to another, as the text has them.
  func text(_ first: Int, _ last: Int) -> String {
    String(decoding: bytes[Int(tokens[first].start)..<Int(tokens[last].end)], as: UTF8.self)
  }

  /// Whether two words next to each other can belong to one phrase.
  @inline(__always)
  func joins(_ next: Int) -> Bool {
    switch tokens[next].gap {
    case .space: true
    // "Kab. Majalengka", "D.I. Yogyakarta", but not the end of a sentence.
    case .stop: tokens[next - 1].end - tokens[next - 1].start <= 4
    default: false
    }
  }

  /// Whether a word repeats the end of the one before its hyphen: "Toli-Toli", "Siapi-api".
  func repeats(_ next: Int) -> Bool {
    let now = tokens[next]
    let before = tokens[next - 1]
    let length = Int(now.end - now.start)
    guard length > 1, length <= Int(before.end - before.start) else { return false }
    return (1...length).allSatisfy { offset in
      bytes[Int(now.end) - offset] | 0x20 == bytes[Int(before.end) - offset] | 0x20
    }
  }
}
