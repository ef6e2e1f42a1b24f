import XML

/// Text without markup, controls and tricks.
enum PlainText {
  /// The character data of a tree, a space where a block or a line break stood.
  static func text(of tree: HTMLTree, skipping skipped: Set<String>) -> String {
    let rules = tree.names.map(ElementRule.named)
    var text: [UInt8] = []
    var ends: [Int] = []
    var index = 0
    while index < tree.nodes.count {
      while let end = ends.last, end <= index {
        text.append(0x20)
        ends.removeLast()
      }
      let node = tree.nodes[index]
      index += 1
      guard let name = node.name else {
        Markup.appendPlain(tree.bytes[node.text], to: &text)
        continue
      }
      if rules[name].kind == .discarded || skipped.contains(tree.names[name]) {
        index = node.end
      } else if rules[name].kind.separatesWords {
        text.append(0x20)
        ends.append(node.end)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// One line of text that is safe to print: white space collapsed, no invisible tricks.
  static func cleaned(_ text: String) -> String {
    var cleaned: [UInt8] = []
    var isSpacePending = false
    for scalar in withoutEscapes(text).unicodeScalars {
      if isSpace(scalar) {
        isSpacePending = !cleaned.isEmpty
      } else if !isForbidden(scalar) {
        if isSpacePending { cleaned.append(0x20) }
        isSpacePending = false
        if let encoded = UTF8.encode(scalar) { cleaned += encoded }
      }
    }
    return String(decoding: cleaned, as: UTF8.self)
  }

  // Looking a property up costs more than all else here, and most text is ASCII.
  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80
      ? scalar.value == 0x20 || (0x09...0x0D).contains(scalar.value)
      : scalar.properties.isWhitespace
  }

  /// A text without terminal escape sequences. ECMA-48 sections 5.4 and 5.6.
  static func withoutEscapes(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isEscape) else { return text }
    var kept = String.UnicodeScalarView()
    var rest = Substring(text).unicodeScalars
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\u{9B}": dropControlSequence(&rest)
      case "\u{90}", "\u{98}", "\u{9D}", "\u{9E}", "\u{9F}": dropControlString(&rest)
      case "\u{1B}":
        switch rest.popFirst() {
        case "[": dropControlSequence(&rest)
        case "]", "P", "X", "^", "_": dropControlString(&rest)
        case let other?:
          // Two characters, or three with an intermediate one; anything else was none.
          if (0x20..<0x30).contains(other.value) {
            _ = rest.popFirst()
          } else if !(0x30..<0x7F).contains(other.value) {
            kept.append(other)
          }
        case nil: break
        }
      default: kept.append(scalar)
      }
    }
    return String(kept)
  }

  /// Parameters up to the final character.
  private static func dropControlSequence(_ rest: inout Substring.UnicodeScalarView) {
    while let scalar = rest.first, (0x20..<0x40).contains(scalar.value) { rest.removeFirst() }
    if let final = rest.first, (0x40..<0x7F).contains(final.value) { rest.removeFirst() }
  }

  /// Everything up to the terminator; where there is none, only the introducer goes.
  private static func dropControlString(_ rest: inout Substring.UnicodeScalarView) {
    var ahead = rest
    while let scalar = ahead.popFirst() {
      switch scalar {
      case "\u{07}", "\u{9C}":
        rest = ahead
        return
      case "\u{1B}" where ahead.first == "\\":
        rest = ahead.dropFirst()
        return
      // A new one begins; looking on from each would take the square of the length.
      case "\n", "\u{1B}", "\u{80}"..."\u{9F}": return
      default: break
      }
    }
  }

  private static func isEscape(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{1B}" || (0x80..<0xA0).contains(scalar.value)
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // Controls.
    case 0..<0x20, 0x7F..<0xA0: true
    // Bidirectional embeddings, overrides and isolates; deprecated format characters.
    case 0x202A...0x202E, 0x2066...0x206F: true
    // Zero-width space, word joiner and byte-order mark split or join words unseen; soft hyphen.
    case 0x200B, 0x2060...0x2064, 0xFEFF, 0xAD: true
    // Interlinear annotations, noncharacters, invisible tags.
    case 0xFFF9...0xFFFB, 0xFFFE, 0xFFFF, 0xFDD0...0xFDEF, 0xE0000...0xE001F: true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }
}

extension ElementKind {
  fileprivate var separatesWords: Bool {
    switch self {
    case .inline, .anchor, .media, .mediaSource, .image, .unwrapped, .discarded: false
    default: true
    }
  }
}
