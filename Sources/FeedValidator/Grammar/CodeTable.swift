/// Values by the number of a name: what a dictionary does, without its guard against keys that are
/// chosen to collide, which these are not.
struct CodeTable<Value: Sendable>: Sendable {
  private var codes: [Int32] = []
  private var values: [Value] = []
  /// Indices of the two lists, -1 for a free slot; a power of two of them, half of them free.
  private var slots: [Int16] = [-1, -1]

  subscript(_ code: Int32) -> Value? {
    var slot = start(code)
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if codes[index] == code { return values[index] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Adds a value under a number that has none.
  mutating func insert(_ value: Value, for code: Int32) {
    codes.append(code)
    values.append(value)
    if codes.count * 2 > slots.count {
      slots = Array(repeating: -1, count: slots.count * 2)
      for index in codes.indices { occupy(index) }
    } else {
      occupy(codes.count - 1)
    }
  }

  private mutating func occupy(_ index: Int) {
    var slot = start(codes[index])
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int16(index)
  }

  private func start(_ code: Int32) -> Int {
    // Fibonacci hashing: the high bits of the product depend on all bits of the number.
    Int((UInt32(bitPattern: code) &* 0x9E37_79B1) >> 16) & (slots.count - 1)
  }
}
