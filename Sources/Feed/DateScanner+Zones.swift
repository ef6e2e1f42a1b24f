/// Zones in words.
extension DateScanner {
  /// Takes a word for a zone, or for a part of one's name; false if it is none.
  mutating func takeZone(_ key: UInt64) -> Bool {
    if let found = DateWords.zones[key] {
      // `GMT+7` tells by how much; the sign that follows is read next.
      if offset == nil { offset = found }
    } else if let found = DateWords.directions[key] {
      direction = found
    } else if key == DateWords.key("indonesia") {
      namesIndonesia = true
    } else {
      return false
    }
    return true
  }

  /// Behind the number in `GMT+7`.
  mutating func zoneShift(_ bytes: Span<UInt8>, at place: Int, of key: UInt64) -> Int {
    guard key == DateWords.key("gmt") || key == DateWords.key("utc") else { return place }
    return numericOffset(bytes, at: skipBlanks(bytes, place)) ?? place
  }

  /// Reads a name of the IANA database, `Asia/Jakarta`, of which the first word is read already.
  /// Returns where it ended, nil if there is none.
  mutating func zoneIdentifier(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int? {
    guard hour != nil, end + 1 < bytes.count, bytes[end] == ascii("/"), isLetter(bytes[end + 1])
    else { return nil }
    var place = end + 1
    var key: UInt64 = 0
    while place < bytes.count, isZoneByte(bytes[place]) {
      if place - end <= 8 { key = key << 8 | UInt64(bytes[place] | 0x20) }
      place += 1
    }
    if offset == nil { offset = DateWords.cities[key] }
    return place
  }

  private func isZoneByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || "_/+-".utf8.contains(byte)
  }

  /// Where a remark in brackets ends; nil if what they hold belongs to the date.
  func endOfRemark(_ bytes: Span<UInt8>, at start: Int) -> Int? {
    var place = start
    var hasDigits = false
    while place < bytes.count, bytes[place] != ascii(")") {
      hasDigits = hasDigits || isDigit(bytes[place])
      place += 1
    }
    return hasDigits && hour == nil ? nil : min(place + 1, bytes.count)
  }

  /// Reads a remark, in which only a zone means anything: `(Western Indonesia Time)`, `(UTC+7)`.
  mutating func remark(_ bytes: Span<UInt8>) {
    var place = 0
    while place < bytes.count {
      let start = place
      var key: UInt64 = 0
      while place < bytes.count, isLetter(bytes[place]) {
        if place - start < 8 { key = key << 8 | UInt64(bytes[place] | 0x20) }
        place += 1
      }
      if place > start {
        let isFirst = offset == nil
        if takeZone(key), isFirst { place = zoneShift(bytes, at: place, of: key) }
      } else if offset == nil, let after = numericOffset(bytes, at: place) {
        place = after
      } else {
        place += 1
      }
    }
  }
}
