/// The dimensions that a PNG file tells. ISO/IEC 15948 section 11.2.1.
package struct PNGSize: Sendable, Hashable {
  /// Pixels.
  package var width: Int
  /// Pixels.
  package var height: Int

  /// Reads the header of a file; nil where it is none of PNG.
  package init?(_ bytes: [UInt8]) {
    let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    guard bytes.count >= 24, bytes.starts(with: signature),
      bytes[12..<16].elementsEqual([73, 72, 68, 82])
    else { return nil }
    let number = { (start: Int) in
      bytes[start..<(start + 4)].reduce(0) { $0 << 8 | Int($1) }
    }
    width = number(16)
    height = number(20)
    guard width > 0, height > 0 else { return nil }
  }
}
