import Feed

/// References in the attributes of HTML.
enum HTMLReferences {
  /// The HTML with references in its attributes made absolute; everything else stays as it is.
  static func resolved(_ html: String, against base: String) -> String {
    html.withBytes { resolved($0, against: base) } ?? html
  }

  /// nil if nothing changes.
  private static func resolved(_ bytes: Span<UInt8>, against base: String) -> String? {
    var output: [UInt8] = []
    var copied = 0
    var place = 0
    while let tag = bytes.place(of: UInt8(ascii: "<"), from: place) {
      place = tag + 1
      guard place < bytes.count, isNameByte(bytes[place]) else { continue }
      attributes(of: bytes, from: &place) { value in
        guard let absolute = absolute(bytes.extracting(value), against: base) else { return }
        append(bytes.extracting(copied..<value.lowerBound), to: &output)
        output.append(contentsOf: absolute.utf8)
        copied = value.upperBound
      }
    }
    guard copied > 0 else { return nil }
    append(bytes.extracting(copied..<bytes.count), to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// The reference resolved; nil where it is absolute already or cannot be resolved.
  private static func absolute(_ reference: Span<UInt8>, against base: String) -> String? {
    if reference.has("https://", at: 0) || reference.has("http://", at: 0) { return nil }
    let written = trimmed(text(reference))
    guard !written.isEmpty, let absolute = IRI.resolve(written, against: base) else { return nil }
    return absolute == written ? nil : absolute
  }

  private static func text(_ bytes: Span<UInt8>) -> String {
    unsafe bytes.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
  }

  private static func append(_ bytes: Span<UInt8>, to output: inout [UInt8]) {
    unsafe bytes.withUnsafeBufferPointer { unsafe output.append(contentsOf: $0) }
  }

  /// Walks through a tag and tells the values of its references; ends behind the tag.
  private static func attributes(
    of bytes: Span<UInt8>, from place: inout Int, _ body: (Range<Int>) -> Void
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
      let word = text(bytes.extracting(name)).lowercased()
      if HTMLNames.isReference(word) { body(value) }
    }
  }

  private static func value(of bytes: Span<UInt8>, from place: inout Int) -> Range<Int> {
    while place < bytes.count, bytes[place] <= 0x20 { place += 1 }
    guard place < bytes.count else { return place..<place }
    let quote = bytes[place]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let start = place + 1
      place = bytes.place(of: quote, from: start) ?? bytes.count
      defer { place = min(place + 1, bytes.count) }
      return start..<place
    }
    let start = place
    while place < bytes.count, bytes[place] > 0x20, bytes[place] != UInt8(ascii: ">") { place += 1 }
    return start..<place
  }
}
