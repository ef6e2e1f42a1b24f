import XML

/// Text without markup, controls and tricks.
enum PlainText {
  /// The character data of a tree, a space where a block or a line break stood.
  static func text(of tree: HTMLTree, skipping skipped: Set<String> = []) -> String {
    let kinds = tree.names.map { skipped.contains($0) ? .discarded : Element($0).kind }
    let bytes = tree.bytes.span
    let concealment = Concealment(tree)
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var ends: [Int] = []
    var index = 0
    while index < tree.nodes.count {
      while let end = ends.last, end <= index {
        text.append(0x20)
        ends.removeLast()
      }
      let node = tree.nodes[index]
      if concealment.hides(at: index) {
        index = node.end
        continue
      }
      index += 1
      guard let name = node.name else {
        Markup.appendPlain(bytes.extracting(node.text), to: &text)
        continue
      }
      if kinds[name] == .discarded {
        index = node.end
      } else if kinds[name].separatesWords {
        text.append(0x20)
        ends.append(node.end)
      }
    }
    return String(copying: text.span)
  }

  /// One line of text that is safe to print: white space collapsed, no invisible tricks, C1 controls
  /// as what they stand for in windows-1252.
  static func cleaned(_ text: String) -> String {
    let text = withoutControls(withoutEscapes(text))
    let bytes = text.utf8.span
    var cleaned: [UInt8] = []
    cleaned.reserveCapacity(bytes.count)
    var isSpacePending = false
    var copied = 0
    var place = 0
    while place < bytes.count {
      let (kind, length) = bytes.character(at: place)
      if kind == .visible && !isSpacePending {
        place += length
        continue
      }
      cleaned.append(bytes, copied..<place)
      switch kind {
      case .space: isSpacePending = !cleaned.isEmpty
      case .visible:
        cleaned.append(0x20)
        isSpacePending = false
      case .forbidden: break
      }
      copied = kind == .visible ? place : place + length
      place += length
    }
    cleaned.append(bytes, copied..<bytes.count)
    return String(copying: cleaned.span)
  }

  private static func withoutControls(_ text: String) -> String {
    guard text.utf8.span.mayHoldEscape else { return text }
    var output: [UInt8] = []
    Markup.appendPlain(text.utf8.span, to: &output)
    return String(copying: output.span)
  }

  /// A text without terminal escape sequences. ECMA-48 sections 5.4 and 5.6.
  static func withoutEscapes(_ text: String) -> String {
    guard text.utf8.span.mayHoldEscape else { return text }
    var kept = String.UnicodeScalarView()
    var rest = Substring(text).unicodeScalars
    while let scalar = rest.popFirst() {
      switch scalar {
      // Letters and marks of windows-1252 go by the same numbers: only what is no text is dropped.
      case "\u{9B}" where rest.first.map(isParameter) ?? false: dropControlSequence(&rest)
      case "\u{90}", "\u{9D}": dropControlString(&rest)
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

  private static func isParameter(_ scalar: Unicode.Scalar) -> Bool {
    (0x30..<0x40).contains(scalar.value)
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
}

extension ElementKind {
  /// What stands before and after its tags are different words.
  var separatesWords: Bool {
    switch self {
    case .inline, .anchor, .media, .mediaSource, .image, .unwrapped, .discarded: false
    default: true
    }
  }
}
