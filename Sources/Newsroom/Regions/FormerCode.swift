/// A code that a region had until a day, after which its `code` succeeded it.
package struct FormerCode: Hashable, Sendable {
  /// The Kemendagri code as it was, such as `91.01`.
  package var code: String
  /// The day from which it no longer holds, `YYYY-MM-DD`.
  package var validUntil: String

  /// Reads the form `91.01@2022-07-25`; nil where the text is not of that form.
  init?(_ text: String) {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, Self.isCode(parts[0]), Self.isDay(parts[1]) else { return nil }
    code = parts[0]
    validUntil = parts[1]
  }

  /// Whether a text has the shape of a Kemendagri code of a province, kabupaten or kota.
  static func isCode(_ text: String) -> Bool {
    let shape = text.utf8.map { $0 >= 0x30 && $0 <= 0x39 ? UInt8(ascii: "0") : $0 }
    return [Array("00".utf8), Array("00.00".utf8)].contains(shape)
  }

  /// Whether a text has the shape of a day, `YYYY-MM-DD`.
  static func isDay(_ text: String) -> Bool {
    let shape = text.utf8.map { $0 >= 0x30 && $0 <= 0x39 ? UInt8(ascii: "0") : $0 }
    return shape == Array("0000-00-00".utf8)
  }
}
