/// Octets as text.
package enum Hexadecimal {
  /// Two digits for each octet, in lower case.
  package static func text(_ octets: some Sequence<UInt8>) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(octets.underestimatedCount * 2)
    for octet in octets {
      text.append(digits[Int(octet >> 4)])
      text.append(digits[Int(octet & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static let digits = Array("0123456789abcdef".utf8)
}
