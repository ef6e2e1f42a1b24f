internal import Feed

extension FixFamily {
  /// Makes a relative address whole, where the document's own is known and names no other base.
  func relative(_ finding: Finding) -> [Edit] {
    guard let address, !isIdentity(finding), !hasBase, let slot = slot(finding), slot.isPlain,
      let whole = Self.absolute(slot.text, address)
    else { return [] }
    return replace(slot, with: whole, finding.rule, "wrote '\(slot.text)' as '\(whole)'")
  }

  /// The address that a relative one means; nil where that is none.
  static func absolute(_ text: String, _ base: String) -> String? {
    guard !text.isEmpty, Reference.schemeEnd(Array(text.utf8).span) == nil,
      let whole = IRI.resolve(encoded(text) ?? text, against: base),
      Reference.fault(in: Array(whole.utf8).span, absolute: true) == nil
    else { return nil }
    return whole
  }

  /// Percent-encodes what an address may not hold.
  func character(_ finding: Finding) -> [Edit] {
    guard !isIdentity(finding), let slot = slot(finding), slot.isPlain else { return [] }
    if let text = Self.encoded(slot.text) {
      return replace(slot, with: text, finding.rule, "wrote '\(slot.text)' as '\(text)'")
    }
    return space(finding)
  }

  /// The text with its forbidden characters encoded; nil where there are none, or where one is a
  /// control character, for which nobody can say what was meant.
  static func encoded(_ text: String) -> String? {
    var result: [UInt8] = []
    var isChanged = false
    for byte in text.utf8 {
      if Reference.allowed(byte) {
        result.append(byte)
        continue
      }
      guard byte >= 0x20, byte != 0x7F else { return nil }
      isChanged = true
      result += Array(("%" + String(byte, radix: 16, uppercase: true)).utf8)
    }
    return isChanged ? String(decoding: result, as: UTF8.self) : nil
  }

  /// Removes the white space around an address.
  func space(_ finding: Finding) -> [Edit] {
    guard let slot = slot(finding), let whole = around(slot.range), whole != slot.range else {
      return []
    }
    return [
      Edit(
        whole, document[slot.range], finding.rule, "removed the white space around the address")
    ]
  }

  /// The range with the white space before and behind it.
  private func around(_ range: Range<Int>) -> Range<Int>? {
    guard !range.isEmpty else { return nil }
    var (start, end) = (range.lowerBound, range.upperBound)
    while start > 0, document[start - 1].isSpace { start -= 1 }
    while end < document.count, document[end].isSpace { end += 1 }
    return start..<end
  }

  /// What identifies is not changed: every reader would take it for something new.
  private func isIdentity(_ finding: Finding) -> Bool {
    ["id", "guid", "atom:id", "@rdf:about", "@ref", "@rel", "@scheme"].contains(name(finding))
  }
}
