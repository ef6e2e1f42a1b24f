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

  /// Of edits that overlap the first one stays; the others find their turn in the next round.
  init(_ edits: [Edit]) {
    var kept: [Edit] = []
    let sorted = edits.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }
    for (_, edit) in sorted {
      if let last = kept.last, edit.range.lowerBound < last.range.upperBound { continue }
      kept.append(edit)
    }
    self.edits = kept
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
    var shift = 0
    for edit in edits {
      let start = edit.range.lowerBound + shift
      if offset < start { break }
      if offset < start + edit.replacement.count { return edit.range.lowerBound }
      shift += edit.replacement.count - edit.range.count
    }
    return offset - shift
  }
}
