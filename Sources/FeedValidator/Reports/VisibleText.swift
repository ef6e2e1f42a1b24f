extension StringProtocol {
  /// The text as it may be written to a terminal: what would move its cursor, change its colours or
  /// turn the direction of its text is shown as a sign of its own, one for each character.
  var visible: String {
    guard unicodeScalars.contains(where: { $0.sign != nil }) else { return String(self) }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars { result.append(scalar.sign ?? scalar) }
    return String(result)
  }
}

extension Unicode.Scalar {
  /// What stands for a control character; nil for all others.
  fileprivate var sign: Unicode.Scalar? {
    switch value {
    // Unicode has a picture for each of these.
    case 0..<0x20: Unicode.Scalar(0x2400 + value)
    case 0x7F: "\u{2421}"
    case 0x80..<0xA0, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: "\u{FFFD}"
    default: nil
    }
  }
}
