/// A pass over a text that copies it with replacements, some thousand bytes at a time.
///
/// Eight bytes are stored before they are looked at: up to the first that needs a replacement they
/// are right, and what follows overwrites the rest. So short runs cost no call.
///
/// Unsafe: it holds a pointer to the text, which must outlive it.
@unsafe struct EscapingScan<E: Escapes> {
  private let source: UnsafeBufferPointer<UInt8>
  private var position = 0

  /// How many bytes of the source one run takes.
  private static var runLength: Int { 1024 }

  init(_ source: UnsafeBufferPointer<UInt8>) {
    unsafe self.source = unsafe source
  }

  var isDone: Bool { unsafe position >= source.count }

  /// How many bytes the next run may write: nine for each that it takes, which may be a word more
  /// than a run, and room for storing whole words.
  var spaceForNextRun: Int {
    unsafe min(source.count - position, Self.runLength + 8) * 9 + 16
  }

  /// Writes the next part of the text to the beginning of `target`, adding to `count`.
  mutating func writeNextRun(to target: UnsafeMutableBufferPointer<UInt8>, count: inout Int) {
    guard let from = unsafe UnsafeRawPointer(source.baseAddress),
      let to = UnsafeMutableRawPointer(target.baseAddress)
    else { return }
    let end = unsafe min(source.count, position + Self.runLength)
    unsafe E.replacements.withUnsafeBufferPointer { table in
      var written = count
      while unsafe position < end {
        if unsafe position + 8 <= source.count {
          let word = unsafe from.loadUnaligned(fromByteOffset: position, as: UInt64.self)
          unsafe to.storeBytes(of: word, toByteOffset: written, as: UInt64.self)
          let flags = E.flags(UInt64(littleEndian: word))
          let clean = flags == 0 ? 8 : flags.trailingZeroBitCount / 8
          unsafe position += clean
          written += clean
          if flags == 0 { continue }
        }
        let byte = unsafe source[position]
        if byte == 0xEF, unsafe isNoncharacter(at: position) {
          unsafe position += 3
          continue
        }
        let replacement = unsafe table[Int(byte)]
        unsafe to.storeBytes(
          of: replacement.low.littleEndian, toByteOffset: written, as: UInt64.self)
        unsafe to.storeBytes(
          of: replacement.high.littleEndian, toByteOffset: written + 8, as: UInt64.self)
        written += replacement.count
        unsafe position += 1
      }
      count = written
    }
  }

  /// Whether U+FFFE or U+FFFF begins here, which XML 1.0 section 2.2 forbids: EF BF BE, EF BF BF.
  private func isNoncharacter(at index: Int) -> Bool {
    unsafe index + 2 < source.count && source[index + 1] == 0xBF && source[index + 2] >= 0xBE
  }
}
