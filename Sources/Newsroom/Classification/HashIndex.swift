/// A table from 64-bit keys to small numbers, filled once and then only read.
///
/// Open addressing over two flat arrays: one probe finds most keys, and nothing is allocated or
/// counted while an article is read, which a `Dictionary` of strings would not allow.
struct HashIndex: Sendable {
  private var keys: [UInt64]
  private var values: [Int32]
  private var mask: Int
  private(set) var count = 0

  init(capacity: Int = 16) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    values = Array(repeating: -1, count: size)
    mask = size - 1
  }

  /// The number of a key, or -1.
  @inline(__always)
  subscript(key: UInt64) -> Int32 {
    var slot = Self.slot(key) & mask
    while values[slot] >= 0 {
      if keys[slot] == key { return values[slot] }
      slot = (slot + 1) & mask
    }
    return -1
  }

  /// Sets the number of a key that has none yet.
  mutating func insert(_ key: UInt64, _ value: Int32) {
    if count * 2 >= keys.count { grow() }
    place(key, value)
    count += 1
  }

  /// Bytes held.
  var footprint: Int { keys.count * 12 }

  private mutating func place(_ key: UInt64, _ value: Int32) {
    var slot = Self.slot(key) & mask
    while values[slot] >= 0 { slot = (slot + 1) & mask }
    keys[slot] = key
    values[slot] = value
  }

  private mutating func grow() {
    let old = zip(keys, values).filter { $0.1 >= 0 }
    self = {
      var next = HashIndex(capacity: keys.count); next.count = count; return next
    }()
    for (key, value) in old { place(key, value) }
  }

  @inline(__always)
  private static func slot(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32)
  }
}
