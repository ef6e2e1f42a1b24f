/// The words of a text as hashes: letter case, punctuation and markup make no difference.
///
/// A word is a run of letters and digits; every byte above ASCII counts as a letter, but for the
/// general punctuation of U+2000 to U+206F and the no-break space. In sanitised HTML every `<` begins
/// a tag and every `&` a reference; both separate words.
struct WordHashes {
  private(set) var words: [UInt64] = []
  /// The words that are numbers.
  private(set) var numbers: Set<UInt64> = []

  /// - Parameters:
  ///   - text: plain text or sanitised HTML.
  ///   - isMarkup: whether it is HTML.
  init(_ text: String, isMarkup: Bool) {
    words.reserveCapacity(text.utf8.count / 6)
    var text = text
    text.withUTF8 { unsafe read($0.span, isMarkup: isMarkup) }
  }

  private mutating func read(_ bytes: Span<UInt8>, isMarkup: Bool) {
    var word = Word()
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      let step = Self.isSeparator(byte) ? 1 : bytes.punctuation(at: place)
      guard step > 0 else {
        word.append(byte)
        place += 1
        continue
      }
      end(&word)
      place += step
      guard isMarkup else { continue }
      if byte == UInt8(ascii: "<") { place = bytes.place(behind: UInt8(ascii: ">"), from: place) }
      if byte == UInt8(ascii: "&") { place = bytes.place(behind: UInt8(ascii: ";"), from: place) }
    }
    end(&word)
  }

  private mutating func end(_ word: inout Word) {
    guard !word.isEmpty else { return }
    words.append(word.hash)
    if word.isNumber { numbers.insert(word.hash) }
    word = Word()
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x80...:
      false
    default: true
    }
  }
}

/// A word as it is read: FNV-1a, 64 bit, of its bytes, ASCII letters in lower case.
private struct Word {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  var isEmpty = true
  var isNumber = true

  mutating func append(_ byte: UInt8) {
    let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    hash = (hash ^ UInt64(isLetter ? byte | 0x20 : byte)) &* 0x0000_0100_0000_01B3
    isEmpty = false
    if !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { isNumber = false }
  }
}

extension Span<UInt8> {
  /// How many bytes the general punctuation or no-break space takes that stands here; 0 where none
  /// does.
  fileprivate func punctuation(at place: Int) -> Int {
    switch self[place] {
    case 0xC2: place + 1 < count && self[place + 1] == 0xA0 ? 2 : 0
    case 0xE2:
      place + 2 < count
        && (self[place + 1] == 0x80 || self[place + 1] == 0x81 && self[place + 2] <= 0xAF) ? 3 : 0
    default: 0
    }
  }

  fileprivate func place(behind byte: UInt8, from start: Int) -> Int {
    var place = start
    while place < count, self[place] != byte { place += 1 }
    return Swift.min(place + 1, count)
  }
}
