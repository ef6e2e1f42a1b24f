import CLibXML2
import Glibc

/// Character encodings, as the C library knows them.
package enum TextDecoding {
  /// The bytes as UTF-8, and how many of them meant nothing and became U+FFFD; nil if the encoding is
  /// not known.
  package static func utf8(
    _ bytes: Span<UInt8>, encoding: String
  ) -> (bytes: [UInt8], invalid: Int)? {
    var count = 0
    var invalid = 0
    let converted = unsafe bytes.withUnsafeBufferPointer { input in
      unsafe siar_transcode(encoding, input.baseAddress, input.count, &count, &invalid)
    }
    guard let converted = unsafe converted else { return nil }
    defer { unsafe free(converted) }
    return (unsafe Array(UnsafeBufferPointer(start: converted, count: count)), invalid)
  }

  /// How many bytes at the start are UTF-8 without a fault.
  package static func utf8Prefix(_ bytes: Span<UInt8>) -> Int {
    unsafe bytes.withUnsafeBufferPointer { input in
      unsafe siar_utf8_prefix(input.baseAddress, input.count)
    }
  }
}
