/// A range of bytes that something else takes the place of.
struct Edit {
  var range: Range<Int>
  var replacement: [UInt8]
  let rule: Rule
  var path = ""
  let message: String

  init(
    _ range: Range<Int>, _ replacement: some Sequence<UInt8>, _ rule: Rule, _ message: String
  ) {
    self.range = range
    self.replacement = Array(replacement)
    self.rule = rule
    self.message = message
  }
}

/// Edits of one document that do not overlap, in the order of their places.
struct EditScript {
  let edits: [Edit]
  /// Where each replacement begins in the edited document.
  private let places: [Int]

  /// Of edits that overlap the first one stays; the others find their turn in the next round.
  init(_ edits: [Edit]) {
    var kept: [Edit] = []
    for edit in edits.sorted(byPlace: \.range.lowerBound) {
      if let last = kept.last, edit.range.lowerBound < last.range.upperBound { continue }
      kept.append(edit)
    }
    self.edits = kept
    var shift = 0
    places = kept.map { edit in
      defer { shift += edit.replacement.count - edit.range.count }
      return edit.range.lowerBound + shift
    }
  }

  func apply(to bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + edits.count * 16)
    var index = 0
    for edit in edits {
      result += bytes[index..<edit.range.lowerBound]
      result += edit.replacement
      index = edit.range.upperBound
    }
    return result + bytes[index...]
  }

  /// Where a place of the edited document lay before.
  func origin(of offset: Int) -> Int {
    // The last edit that begins there or before.
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) / 2
      if places[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return offset }
    let edit = edits[low - 1]
    let behind = offset - places[low - 1] - edit.replacement.count
    return behind < 0 ? edit.range.lowerBound : edit.range.upperBound + behind
  }
}
