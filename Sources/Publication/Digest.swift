import Crypto

/// Digests of bytes as text.
package enum Digest {
  /// SHA-256 in hexadecimal digits.
  package static func full(_ bytes: [UInt8]) -> String {
    hexadecimal(SHA256.hash(data: bytes))
  }

  /// The first 64 bits of ``full(_:)``.
  package static func short(_ bytes: [UInt8]) -> String {
    hexadecimal(SHA256.hash(data: bytes).prefix(8))
  }

  private static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
