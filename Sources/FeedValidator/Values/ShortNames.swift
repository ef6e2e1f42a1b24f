/// Names of at most eight letters, found by their bytes in one number.
struct ShortNames {
  /// Letters of the longest name that fits.
  static let longest = 8

  /// 0 for a free slot; a power of two of them.
  private let slots: [UInt64]

  /// Longer names are left out.
  init(_ names: Set<String>) {
    let short = names.filter { $0.utf8.count <= Self.longest }
    var slots = [UInt64](repeating: 0, count: 2)
    while slots.count < short.count * 3 { slots += slots }
    for name in short {
      let key = name.utf8.reduce(0) { $0 << 8 | UInt64($1) }
      var slot = Self.start(key, slots.count)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = key
    }
    self.slots = slots
  }

  /// Whether a name is one of them: its bytes in lower case, the first in the highest place.
  func contains(_ key: UInt64) -> Bool {
    var slot = Self.start(key, slots.count)
    while slots[slot] != 0 {
      if slots[slot] == key { return true }
      slot = (slot + 1) & (slots.count - 1)
    }
    return false
  }

  private static func start(_ key: UInt64, _ count: Int) -> Int {
    Int((key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (count - 1)
  }
}
