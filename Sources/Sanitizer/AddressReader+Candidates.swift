import XML

extension AddressReader {
  /// Appends the images of a `srcset` that may be loaded; false, and nothing appended, where there
  /// are none. HTML section 4.8.4.2.1.
  func append(candidates value: Span<UInt8>, to markup: inout [UInt8]) -> Bool {
    var isEmpty = true
    var place = 0
    while let candidate = value.nextCandidate(from: &place) {
      let start = markup.count
      if !isEmpty { markup += ", ".utf8 }
      let descriptor = value.extracting(candidate.descriptor)
      guard descriptor.isDescriptor,
        append(value.extracting(candidate.address), for: .resource, to: &markup),
        markup.last != UInt8(ascii: ",")
      else {
        markup.removeLast(markup.count - start)
        continue
      }
      if descriptor.count > 0 { markup.append(UInt8(ascii: " ")) }
      markup.append(descriptor, 0..<descriptor.count)
      isEmpty = false
    }
    return !isEmpty
  }
}

extension Span<UInt8> {
  /// Where the address of the image stands that is the widest or densest of a `srcset`; nil where it
  /// names none.
  var largestCandidate: Range<Int>? {
    var largest: (address: Range<Int>, size: Double)?
    var place = 0
    while let candidate = nextCandidate(from: &place) {
      let descriptor = extracting(candidate.descriptor)
      guard descriptor.isDescriptor, !PictureAddress.isNone(extracting(candidate.address))
      else { continue }
      let number =
        descriptor.count > 0 ? descriptor.extracting(..<(descriptor.count - 1)) : descriptor
      let size = Double(String(copying: number)) ?? 1
      if size > largest?.size ?? -1 { largest = (candidate.address, size) }
    }
    return largest?.address
  }

  /// An address and its descriptor, which may be empty; nil behind the last one.
  fileprivate func nextCandidate(from place: inout Int) -> (
    address: Range<Int>, descriptor: Range<Int>
  )? {
    while place < count, Characters.isBlank(self[place]) || self[place] == comma { place += 1 }
    guard place < count else { return nil }
    let start = place
    while place < count, !Characters.isBlank(self[place]) { place += 1 }
    if self[place - 1] == comma {
      var end = place
      while self[end - 1] == comma { end -= 1 }
      return (start..<end, end..<end)
    }
    let address = start..<place
    while place < count, self[place] != comma { place += 1 }
    return (address, trimmed(address.upperBound..<place))
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, Characters.isBlank(self[start]) { start += 1 }
    while end > start, Characters.isBlank(self[end - 1]) { end -= 1 }
    return start..<end
  }

  /// Whether these are a width or a density, or nothing.
  fileprivate var isDescriptor: Bool {
    guard count > 0 else { return true }
    guard self[count - 1] == UInt8(ascii: "w") || self[count - 1] == UInt8(ascii: "x") else {
      return false
    }
    var place = 0
    while place < count - 1 {
      guard (0x30...0x39).contains(self[place]) || self[place] == 0x2E else { return false }
      place += 1
    }
    return true
  }
}

private let comma = UInt8(ascii: ",")
