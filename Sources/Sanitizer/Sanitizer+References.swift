import XML

extension Sanitizer {
  /// HTML that a sanitiser wrote, in whose text references stand that were escaped once too often, as
  /// `&amp;nbsp;`, with the characters that they mean. Code keeps them.
  ///
  /// - Parameter html: as ``SanitizedHTML/html`` has it.
  /// - Returns: HTML of the same kind.
  public func decodingReferences(ofSafe html: String) -> String {
    let bytes = html.utf8.span
    guard bytes.firstIndex(of: UInt8(ascii: "&")) != nil else { return html }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var codeDepth = 0
    var copied = 0
    var place = 0
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "<"):
        codeDepth = max(0, codeDepth + bytes.codeStep(at: place))
        place = bytes.firstIndex(of: UInt8(ascii: ">"), from: place) ?? bytes.count
      case UInt8(ascii: "&") where codeDepth == 0:
        guard let (scalar, end) = NamedCharacters.escapedReference(in: bytes, at: place) else {
          break
        }
        output.append(bytes, copied..<place)
        Markup.appendText(String(scalar).utf8.span, to: &output)
        copied = end
        place = end - 1
      default: break
      }
      place += 1
    }
    guard copied > 0 else { return html }
    output.append(bytes, copied..<bytes.count)
    return String(copying: output.span)
  }
}

extension NamedCharacters {
  /// The character of a reference whose ampersand was escaped, once or several times, and where it
  /// ends; nil where none stands at the ampersand.
  fileprivate static func escapedReference(in markup: Span<UInt8>, at start: Int) -> (
    Unicode.Scalar, end: Int
  )? {
    guard markup.has("&amp;", at: start) else { return nil }
    var place = start + 5
    var found: (Unicode.Scalar, end: Int)?
    for _ in 0..<4 {
      let limit = min(markup.count, place + 32)
      var end = place
      while end < limit, markup[end] != UInt8(ascii: ";") { end += 1 }
      guard end < limit, end > place + 1 else { break }
      var reference = [UInt8(ascii: "&")]
      reference.append(markup, place..<end + 1)
      guard let (scalar, length) = self.reference(at: reference[...]), length == reference.count,
        scalar.value >= 0x20, scalar.value != 0x7F
      else { break }
      found = (scalar, end + 1)
      guard scalar == "&" else { break }
      place = end + 1
    }
    return found
  }
}
