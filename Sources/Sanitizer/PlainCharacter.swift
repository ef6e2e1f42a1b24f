/// What becomes of a character in plain text.
enum PlainCharacter {
  case visible
  case space
  case forbidden

  init(_ point: UInt32) {
    switch point {
    // White space: Unicode's property White_Space, which never changes.
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      self = .space
    // Controls.
    case 0..<0x20, 0x7F..<0xA0: self = .forbidden
    // Bidirectional embeddings, overrides and isolates; deprecated format characters.
    case 0x202A...0x202E, 0x2066...0x206F: self = .forbidden
    // Zero-width space, word joiner and byte-order mark split or join words unseen; soft hyphen.
    case 0x200B, 0x2060...0x2064, 0xFEFF, 0xAD: self = .forbidden
    // Interlinear annotations, noncharacters, invisible tags.
    case 0xFFF9...0xFFFB, 0xFDD0...0xFDEF, 0xE0000...0xE001F: self = .forbidden
    default: self = point & 0xFFFE == 0xFFFE ? .forbidden : .visible
    }
  }
}

extension Span<UInt8> {
  /// The character at `place` of valid UTF-8, and its length.
  func character(at place: Int) -> (PlainCharacter, length: Int) {
    let first = self[place]
    if first > 0x20 && first < 0x7F { return (.visible, 1) }
    if first < 0x80 { return (PlainCharacter(UInt32(first)), 1) }
    let length = Swift.min(first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4, count - place)
    var point = UInt32(first) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for next in 1..<Swift.max(length, 1) { point = point << 6 | UInt32(self[place + next] & 0x3F) }
    return (PlainCharacter(point), length)
  }

  /// Whether an escape, or a control beyond ASCII, may be in it.
  var mayHoldEscape: Bool {
    var previous: UInt8 = 0
    var place = 0
    while place < count {
      let byte = self[place]
      if byte == 0x1B || (previous == 0xC2 && byte < 0xA0) { return true }
      previous = byte
      place += 1
    }
    return false
  }
}
