import Crypto
import Feed

/// Digests of bytes as text.
package enum Digest {
  /// SHA-256 in hexadecimal digits.
  package static func full(_ bytes: [UInt8]) -> String {
    Hexadecimal.text(SHA256.hash(data: bytes))
  }

  /// The first 64 bits of ``full(_:)``.
  package static func short(_ bytes: [UInt8]) -> String {
    Hexadecimal.text(SHA256.hash(data: bytes).prefix(8))
  }
}
