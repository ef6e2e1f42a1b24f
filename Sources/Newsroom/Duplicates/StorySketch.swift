/// A text in 64 numbers, from which can be told how much of it two texts have in common: a MinHash of
/// its word triples by one permutation, with the holes filled from the right.
///
/// Broder, On the resemblance and containment of documents, 1997; Li, Owen, Zhang, One Permutation
/// Hashing, 2012; Shrivastava, Li, Densifying One Permutation Hashing via Rotation, 2014.
package struct StorySketch: Sendable, Hashable {
  static let binCount = 64
  /// How many bins make one band: texts that share a band are worth a comparison. With 21 bands of 3,
  /// of texts that have half in common 94 in 100 share one.
  static let bandWidth = 3

  /// The smallest hash in each bin; empty for a text of fewer than three words.
  package private(set) var bins: [UInt32]
  /// How many different word triples the text has.
  package private(set) var tripleCount: Int

  /// A sketch without its bins, which are kept elsewhere.
  var bare: StorySketch {
    var sketch = self
    sketch.bins = []
    return sketch
  }

  /// A sketch as it was kept; nil for bins of another number.
  package init?(bins: [UInt32], tripleCount: Int) {
    guard bins.isEmpty || bins.count == Self.binCount else { return nil }
    self.bins = bins
    self.tripleCount = tripleCount
  }

  /// The sketch of sanitised HTML.
  package init(html: String) {
    self.init(words: WordHashes(html, isMarkup: true).words)
  }

  init(words: [UInt64]) {
    guard words.count >= 3 else {
      (bins, tripleCount) = ([], 0)
      return
    }
    var triples = TripleSet(room: words.count)
    for index in 2..<words.count {
      triples.insert(Self.mixed(words[index - 2], words[index - 1], words[index]))
    }
    var smallest = [UInt32?](repeating: nil, count: Self.binCount)
    for triple in triples.slots where triple != 0 {
      let bin = Int(triple >> 58)
      let hash = UInt32(truncatingIfNeeded: triple)
      smallest[bin] = min(smallest[bin] ?? .max, hash)
    }
    bins = smallest.indices.map { bin in
      var distance = 0
      while true {
        if let hash = smallest[(bin + distance) % Self.binCount] {
          return hash &+ UInt32(distance) &* 0x9E37_79B9
        }
        distance += 1
      }
    }
    tripleCount = triples.count
  }

  /// The share of the two texts' triples that both have, 0 to 1, give or take a tenth.
  package func resemblance(to other: StorySketch) -> Double {
    guard !bins.isEmpty, !other.bins.isEmpty else { return 0 }
    return Self.resemblance(bins.span, other.bins.span)
  }

  /// The resemblance of texts with these bins; both have as many as there are.
  static func resemblance(_ some: Span<UInt32>, _ others: Span<UInt32>) -> Double {
    precondition(some.count == binCount && others.count == binCount)
    var equal: UInt32 = 0
    // Without branches, so that several are compared at once.
    for bin in 0..<binCount {
      equal &+= unsafe some[unchecked: bin] == others[unchecked: bin] ? 1 : 0
    }
    return Double(equal) / Double(binCount)
  }

  /// The share of the shorter text's triples that the longer one has too, 0 to 1, for texts with so
  /// many triples.
  static func containment(_ resemblance: Double, _ count: Int, _ otherCount: Int) -> Double {
    let common = resemblance * Double(count + otherCount) / (1 + resemblance)
    let shorter = min(count, otherCount)
    return shorter == 0 ? 0 : min(1, common / Double(shorter))
  }

  /// A key for each band.
  var bands: [UInt64] {
    stride(from: 0, to: bins.count - Self.bandWidth + 1, by: Self.bandWidth).map { start in
      bins[start..<start + Self.bandWidth].reduce(UInt64(start) &+ 1) { key, hash in
        Self.mixed(key, UInt64(hash), 0)
      }
    }
  }

  /// One well-mixed number of three (the finalizer of SplitMix64).
  private static func mixed(_ one: UInt64, _ two: UInt64, _ three: UInt64) -> UInt64 {
    var hash = one &* 0x9E37_79B9_7F4A_7C15 &+ two.byteSwapped &* 0xC2B2_AE3D_27D4_EB4F &+ three
    hash = (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
    hash = (hash ^ (hash >> 27)) &* 0x94D0_49BB_1331_11EB
    return hash ^ (hash >> 31)
  }
}

/// Numbers, each once, in slots that nobody outside can foresee: whoever could choose words whose
/// numbers meet in one place would make each wait for all before it.
private struct TripleSet {
  private static let secret = UInt64.random(in: .min ... .max) | 1

  /// Zero where nothing lies.
  private(set) var slots: [UInt64]
  private(set) var count = 0
  private let shift: Int

  init(room: Int) {
    let bits = max(4, Int.bitWidth - (room * 2).leadingZeroBitCount)
    slots = [UInt64](repeating: 0, count: 1 << bits)
    shift = UInt64.bitWidth - bits
  }

  mutating func insert(_ number: UInt64) {
    let number = number == 0 ? 1 : number
    var slot = Int((number &* Self.secret) >> shift)
    while slots[slot] != 0 {
      if slots[slot] == number { return }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = number
    count += 1
  }
}
