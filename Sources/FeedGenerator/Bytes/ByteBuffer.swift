/// The bytes of a document while it grows.
///
/// One array for the whole document; nothing is collected on the way into it.
struct ByteBuffer {
  private(set) var bytes: [UInt8] = []

  init(capacity: Int) {
    bytes.reserveCapacity(capacity)
  }

  var count: Int { bytes.count }

  mutating func append(_ byte: UInt8) {
    bytes.append(byte)
  }

  /// Appends a literal of this program as it stands.
  @inline(__always)
  mutating func append(_ literal: StaticString) {
    let literalBytes = unsafe UnsafeBufferPointer(
      start: literal.utf8Start, count: literal.utf8CodeUnitCount)
    unsafe bytes.append(contentsOf: literalBytes)
  }

  /// Appends a text as it stands; the caller knows that it needs no escaping.
  mutating func append(verbatim text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  /// Appends `text` with the bytes replaced that `escapes` names.
  mutating func append<E: Escapes>(_ text: String, escapedFor escapes: E.Type) {
    append(text[...], escapedFor: escapes)
  }

  /// Appends `text` with the bytes replaced that `escapes` names.
  mutating func append<E: Escapes>(_ text: Substring, escapedFor escapes: E.Type) {
    let done: Void? = unsafe text.utf8.withContiguousStorageIfAvailable { source in
      unsafe append(source, escapedFor: escapes)
    }
    if done != nil { return }
    let copy = Array(text.utf8)
    unsafe copy.withUnsafeBufferPointer { source in unsafe append(source, escapedFor: escapes) }
  }

  private mutating func append<E: Escapes>(
    _ source: UnsafeBufferPointer<UInt8>, escapedFor escapes: E.Type
  ) {
    var scan = unsafe EscapingScan<E>(source)
    while unsafe !scan.isDone {
      unsafe reserve(scan.spaceForNextRun)
      unsafe bytes.append(addingCapacity: scan.spaceForNextRun) { output in
        unsafe output.withUnsafeMutableBufferPointer { target, count in
          unsafe scan.writeNextRun(to: target, count: &count)
        }
      }
    }
  }

  /// Makes room for `space` more bytes, doubling so that growing stays linear in all.
  private mutating func reserve(_ space: Int) {
    let needed = bytes.count + space
    if needed > bytes.capacity { bytes.reserveCapacity(max(needed, bytes.capacity * 2)) }
  }

  mutating func removeLast(_ count: Int) {
    bytes.removeLast(count)
  }

  /// Inserts `other` before the byte at `offset`.
  mutating func insert(_ other: ByteBuffer, at offset: Int) {
    bytes.insert(contentsOf: other.bytes, at: offset)
  }

  /// Appends what `write` appends to an array of bytes.
  mutating func append(by write: (inout [UInt8]) -> Void) {
    write(&bytes)
  }
}
