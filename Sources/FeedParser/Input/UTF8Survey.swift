import XML

/// How far bytes are UTF-8, which is weighed against what a document says of itself.
struct UTF8Survey {
  /// Characters beyond ASCII that are whole.
  private(set) var whole = 0
  /// Places at which the bytes are no UTF-8.
  private(set) var damaged = 0

  init(_ bytes: Span<UInt8>) {
    var place = 0
    while place < bytes.count {
      let end = place + TextDecoding.utf8Prefix(bytes.extracting(droppingFirst: place))
      while place < end {
        if bytes[place] >= 0xC0 { whole += 1 }
        place += 1
      }
      guard end < bytes.count else { return }
      damaged += 1
      place = end + Self.stretch(bytes, at: end)
    }
  }

  /// All of it is UTF-8, and some beyond ASCII, or so much that no other encoding could look so.
  var isUTF8: Bool { whole > 0 && (damaged == 0 || whole >= 4 && whole / 8 >= damaged) }

  /// How many bytes belong together at `start`: a whole sequence beyond ASCII, or what one U+FFFD stands
  /// for where it is damaged, as many as would begin one, or the first alone. The Unicode Standard, section 3.9, U+FFFD Substitution of Maximal Subparts.
  static func stretch(_ bytes: Span<UInt8>, at start: Int) -> Int {
    let first = bytes[start]
    let length = length(first)
    var end = start + 1
    while end < bytes.count, end - start < length, bytes[end] & 0xC0 == 0x80 {
      if end == start + 1, !mayFollow(first, bytes[end]) { break }
      end += 1
    }
    return end - start
  }

  /// How many bytes a sequence has that begins so; 1 for a byte that begins none.
  static func length(_ first: UInt8) -> Int {
    switch first {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }

  /// Whether the byte may be the second behind the first. RFC 3629 section 4.
  private static func mayFollow(_ first: UInt8, _ second: UInt8) -> Bool {
    switch first {
    case 0xE0: second >= 0xA0
    case 0xED: second <= 0x9F
    case 0xF0: second >= 0x90
    case 0xF4: second <= 0x8F
    default: true
    }
  }
}
