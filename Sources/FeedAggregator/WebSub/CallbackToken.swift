import Feed

/// The last part of a callback's address: 32 octets that nobody can foretell, in hexadecimal digits.
package enum CallbackToken {
  /// - Parameter random: so many octets that nobody can foretell.
  /// - Returns: a new token.
  package static func make(_ random: (Int) -> [UInt8] = systemRandom) -> String {
    Hexadecimal.text(random(32))
  }

  /// Octets of the operating system's source.
  @Sendable package static func systemRandom(_ count: Int) -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    return (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
  }

  /// Whether a text has the form of a token: what has not need not be looked for.
  package static func isOne(_ text: some StringProtocol) -> Bool {
    text.utf8.count == 64
      && text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
  }
}
