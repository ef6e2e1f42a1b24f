/// The bytes of a document while it grows.
///
/// One block of memory for the whole document, copied once into an array of the exact size when it is
/// done. So what is kept holds no spare room, and an append is a comparison and a copy.
///
/// Sendable because nobody else knows the memory, and there is no second copy of the buffer.
@safe struct ByteBuffer: ~Copyable, @unchecked Sendable {
  private var base: UnsafeMutableRawPointer
  private(set) var capacity: Int
  private(set) var count = 0

  init(capacity: Int) {
    self.capacity = max(capacity, 64)
    unsafe base = UnsafeMutableRawPointer.allocate(byteCount: self.capacity, alignment: 16)
  }

  deinit { unsafe base.deallocate() }

  /// Makes room for `space` more bytes, doubling so that growing stays linear in all.
  @inline(__always)
  mutating func reserve(_ space: Int) {
    if capacity - count < space { grow(by: space) }
  }

  @inline(never)
  private mutating func grow(by space: Int) {
    capacity = max(count + space, capacity * 2)
    let larger = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: 16)
    unsafe larger.copyMemory(from: base, byteCount: count)
    unsafe base.deallocate()
    unsafe base = larger
  }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    reserve(1)
    unsafe base.storeBytes(of: byte, toByteOffset: count, as: UInt8.self)
    count += 1
  }

  /// Appends a literal of this program as it stands.
  @inline(__always)
  mutating func append(_ literal: StaticString) {
    let length = literal.utf8CodeUnitCount
    reserve(length)
    unsafe base.advanced(by: count).copyMemory(from: literal.utf8Start, byteCount: length)
    count += length
  }

  /// Appends a text as it stands; the caller knows that it needs no escaping.
  mutating func append(verbatim text: String) {
    var text = text
    text.withUTF8 { source in
      guard let start = source.baseAddress else { return }
      reserve(source.count)
      unsafe base.advanced(by: count).copyMemory(from: start, byteCount: source.count)
      count += source.count
    }
  }

  /// Appends `text` with the bytes replaced that `escapes` names.
  mutating func append<E: Escapes>(_ text: String, escapedFor escapes: E.Type) {
    var text = text
    text.withUTF8 { source in
      var scan = unsafe EscapingScan<E>(source)
      while unsafe !scan.isDone {
        unsafe reserve(scan.spaceForNextRun)
        count += unsafe scan.writeNextRun(to: base.advanced(by: count))
      }
    }
  }

  mutating func removeAll() { count = 0 }

  /// Takes back the last bytes.
  mutating func removeLast(_ length: Int) {
    count -= min(length, count)
  }

  /// The bytes, with those of `insertion` before the byte at `offset`.
  func bytes(inserting insertion: borrowing ByteBuffer, at offset: Int) -> [UInt8] {
    unsafe [UInt8](unsafeUninitializedCapacity: count + insertion.count) { target, length in
      let whole = UnsafeMutableRawBufferPointer(target)
      unsafe whole.copyMemory(from: UnsafeRawBufferPointer(start: base, count: offset))
      unsafe UnsafeMutableRawBufferPointer(rebasing: whole[offset...]).copyMemory(
        from: UnsafeRawBufferPointer(start: insertion.base, count: insertion.count))
      unsafe UnsafeMutableRawBufferPointer(rebasing: whole[(offset + insertion.count)...])
        .copyMemory(
          from: UnsafeRawBufferPointer(start: base + offset, count: count - offset))
      length = count + insertion.count
    }
  }

  /// The bytes.
  func bytes() -> [UInt8] {
    unsafe [UInt8](UnsafeRawBufferPointer(start: base, count: count))
  }
}
