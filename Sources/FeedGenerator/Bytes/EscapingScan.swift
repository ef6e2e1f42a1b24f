/// A pass over a text that copies it with replacements, a thousand bytes at a time.
///
/// Eight bytes are stored before they are looked at: up to the first that needs a replacement they
/// are right, and what follows overwrites the rest. So short runs cost no call.
///
/// Unsafe: it holds a pointer to the text, which must outlive it.
@unsafe struct EscapingScan<E: Escapes> {
  private let source: UnsafeBufferPointer<UInt8>
  private var position = 0

  /// About how many bytes of the source one run takes.
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

  /// Writes the next part of the text to `target` and returns how many bytes that was.
  mutating func writeNextRun(to target: UnsafeMutableRawPointer) -> Int {
    let table = E.replacements
    let end = unsafe min(source.count, position + Self.runLength)
    var written = 0
    while unsafe position < end {
      let word = unsafe nextWord
      unsafe target.storeBytes(of: word.littleEndian, toByteOffset: written, as: UInt64.self)
      let flags = E.flags(word)
      let clean = flags == 0 ? 8 : flags.trailingZeroBitCount / 8
      unsafe position += clean
      written += clean
      if flags != 0, unsafe position < source.count {
        unsafe written += replaceByte(at: target + written, from: table)
      }
    }
    return written
  }

  /// The next eight bytes; behind the end of the text zeros, which every set of rules flags.
  private var nextWord: UInt64 {
    let rest = unsafe source.count - position
    guard let base = unsafe UnsafeRawPointer(source.baseAddress) else { return 0 }
    if rest >= 8 {
      return UInt64(
        littleEndian: unsafe base.loadUnaligned(fromByteOffset: position, as: UInt64.self))
    }
    if unsafe source.count >= 8 {
      let last = unsafe base.loadUnaligned(fromByteOffset: source.count - 8, as: UInt64.self)
      return UInt64(littleEndian: last) >> (8 * UInt64(8 - rest))
    }
    var word: UInt64 = 0
    for index in 0..<rest { word |= UInt64(unsafe source[position + index]) << (8 * UInt64(index)) }
    return word
  }

  /// Writes what stands for the byte at hand and returns how many bytes that is.
  @inline(__always)
  private mutating func replaceByte(
    at target: UnsafeMutableRawPointer, from table: [Replacement]
  ) -> Int {
    let byte = unsafe source[position]
    if byte == 0xEF, unsafe isNoncharacter(at: position) {
      unsafe position += 3
      return 0
    }
    let replacement = table[Int(byte)]
    unsafe target.storeBytes(of: replacement.low.littleEndian, as: UInt64.self)
    unsafe target.storeBytes(of: replacement.high.littleEndian, toByteOffset: 8, as: UInt64.self)
    unsafe position += 1
    return replacement.count
  }

  /// Whether U+FFFE or U+FFFF begins here, which XML 1.0 section 2.2 forbids: EF BF BE, EF BF BF.
  private func isNoncharacter(at index: Int) -> Bool {
    unsafe index + 2 < source.count && source[index + 1] == 0xBF && source[index + 2] >= 0xBE
  }
}
