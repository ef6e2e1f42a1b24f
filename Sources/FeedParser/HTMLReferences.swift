import Feed
import XML

/// References in the attributes of HTML.
enum HTMLReferences {
  /// The HTML with references in its attributes made absolute; everything else stays as it is.
  static func resolved(_ html: String, against base: String) -> String {
    let bytes = html.utf8.span
    var output: [UInt8] = []
    var copied = 0
    var place = 0
    while let tag = bytes.firstIndex(of: UInt8(ascii: "<"), from: place) {
      place = tag + 1
      guard place < bytes.count, isNameByte(bytes[place]) else { continue }
      while let value = nextReference(in: bytes, from: &place) {
        guard let absolute = absolute(bytes.extracting(value), against: base) else { continue }
        if copied == 0 { output.reserveCapacity(bytes.count + bytes.count / 8) }
        output.append(bytes, copied..<value.lowerBound)
        output.append(contentsOf: absolute.utf8)
        copied = value.upperBound
      }
    }
    guard copied > 0 else { return html }
    output.append(bytes, copied..<bytes.count)
    return String(decoding: output, as: UTF8.self)
  }

  /// What the reference means at the base; nil where it is absolute already or means nothing else.
  private static func absolute(_ reference: Span<UInt8>, against base: String) -> String? {
    if reference.has("https://", at: 0) || reference.has("http://", at: 0) { return nil }
    let written = trimmed(
      unsafe reference.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) })
    guard !written.isEmpty, let absolute = IRI.resolve(written, against: base),
      absolute != written
    else { return nil }
    return absolute
  }

  /// The value of the next attribute that holds a reference; nil, and `place` behind the tag, if there
  /// is none.
  private static func nextReference(in bytes: Span<UInt8>, from place: inout Int) -> Range<Int>? {
    let count = bytes.count
    while place < count, bytes[place] != UInt8(ascii: ">") {
      // The tag's own name is passed over as an attribute without a value would be.
      let start = place
      while place < count, isNameByte(bytes[place]) || bytes[place] == UInt8(ascii: "-") {
        place += 1
      }
      guard place > start else {
        place += 1
        continue
      }
      let name = start..<place
      while place < count, bytes[place] <= 0x20 { place += 1 }
      guard place < count, bytes[place] == UInt8(ascii: "=") else { continue }
      place += 1
      let value = value(of: bytes, from: &place)
      if HTMLNames.isReference(bytes.extracting(name)) { return value }
    }
    return nil
  }

  private static func value(of bytes: Span<UInt8>, from place: inout Int) -> Range<Int> {
    while place < bytes.count, bytes[place] <= 0x20 { place += 1 }
    guard place < bytes.count else { return place..<place }
    let quote = bytes[place]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let start = place + 1
      let end = bytes.firstIndex(of: quote, from: start) ?? bytes.count
      place = min(end + 1, bytes.count)
      return start..<end
    }
    let start = place
    while place < bytes.count, bytes[place] > 0x20, bytes[place] != UInt8(ascii: ">") { place += 1 }
    return start..<place
  }
}
