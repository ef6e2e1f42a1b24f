import Feed

/// References in the attributes of HTML.
enum HTMLReferences {
  /// The HTML with references in its attributes made absolute; everything else stays as it is.
  static func resolved(_ html: String, against base: String) -> String {
    let bytes = Array(html.utf8)
    var output: [UInt8] = []
    var copied = 0
    var place = 0
    while let tag = next(UInt8(ascii: "<"), in: bytes, from: place) {
      place = tag + 1
      guard place < bytes.count, isNameByte(bytes[place]) else { continue }
      attributes(of: bytes, from: &place) { value in
        let written = trimmed(String(decoding: bytes[value], as: UTF8.self))
        guard !written.isEmpty, let absolute = IRI.resolve(written, against: base),
          absolute != written
        else { return }
        output.append(contentsOf: bytes[copied..<value.lowerBound])
        output.append(contentsOf: absolute.utf8)
        copied = value.upperBound
      }
    }
    guard copied > 0 else { return html }
    output.append(contentsOf: bytes[copied...])
    return String(decoding: output, as: UTF8.self)
  }

  private static func next(_ byte: UInt8, in bytes: [UInt8], from start: Int) -> Int? {
    var place = start
    while place < bytes.count, bytes[place] != byte { place += 1 }
    return place < bytes.count ? place : nil
  }

  /// Walks through a tag and tells the values of its references; ends behind the tag.
  private static func attributes(
    of bytes: [UInt8], from place: inout Int, _ body: (Range<Int>) -> Void
  ) {
    while place < bytes.count, bytes[place] > 0x20, bytes[place] != UInt8(ascii: ">") { place += 1 }
    while place < bytes.count, bytes[place] != UInt8(ascii: ">") {
      guard isNameByte(bytes[place]) else {
        place += 1
        continue
      }
      let start = place
      while place < bytes.count, isNameByte(bytes[place]) || bytes[place] == UInt8(ascii: "-") {
        place += 1
      }
      let name = start..<place
      while place < bytes.count, bytes[place] <= 0x20 { place += 1 }
      guard place < bytes.count, bytes[place] == UInt8(ascii: "=") else { continue }
      place += 1
      let value = value(of: bytes, from: &place)
      let word = String(decoding: bytes[name], as: UTF8.self).lowercased()
      if HTMLNames.isReference(word) { body(value) }
    }
  }

  private static func value(of bytes: [UInt8], from place: inout Int) -> Range<Int> {
    while place < bytes.count, bytes[place] <= 0x20 { place += 1 }
    guard place < bytes.count else { return place..<place }
    let quote = bytes[place]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let start = place + 1
      place = next(quote, in: bytes, from: start) ?? bytes.count
      defer { place = min(place + 1, bytes.count) }
      return start..<place
    }
    let start = place
    while place < bytes.count, bytes[place] > 0x20, bytes[place] != UInt8(ascii: ">") { place += 1 }
    return start..<place
  }
}
