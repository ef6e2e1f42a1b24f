extension Checker {
  mutating func checkMail(_ bytes: Bytes, _ attribute: String?) {
    guard MailAddress.isAddress(bytes) else {
      return report(
        .mailAddressInvalid, "'\(bytes.excerpt())' is no mail address", attribute: attribute)
    }
    if !MailAddress.hasFullHost(bytes) {
      report(
        .mailAddressHostUnknown, "the host of '\(bytes.excerpt())' has no dot in it",
        attribute: attribute)
    }
  }

  /// The RSS Profile's form: `name@example.com (Real Name)`.
  mutating func checkContact(_ bytes: Bytes) {
    guard isFilled(bytes, nil), !bytes.startsIgnoringCase(with: "mailto:") else { return }
    checkMarkup(bytes, attribute: nil)
    if MailAddress.isAddress(bytes) {
      return report(.mailAddressNameMissing, "'\(bytes.excerpt())' has no real name")
    }
    let parts = Self.addressAndName(bytes)
    if let address = parts.address, let name = parts.name,
      MailAddress.isAddress(bytes.extracting(address)),
      !MailAddress.isIn(bytes.extracting(name))
    {
      return
    }
    guard MailAddress.isIn(bytes) else {
      return report(.mailAddressInvalid, "'\(bytes.excerpt())' has no mail address in it")
    }
    if Self.isNameWithAddress(bytes) {
      report(.mailAddressForm, "'\(bytes.excerpt())' is not of the form address (name)")
    } else {
      report(.mailAddressInvalid, "'\(bytes.excerpt())' is not of the form address (name)")
    }
  }

  private static func addressAndName(_ bytes: Bytes) -> (address: Range<Int>?, name: Range<Int>?) {
    guard let open = bytes.firstIndex(of: UInt8(ascii: "(")),
      bytes[bytes.count - 1] == UInt8(ascii: ")")
    else { return (nil, nil) }
    let before = bytes.extracting(0..<open).trimmedRange
    return (before, open + 1..<bytes.count - 1)
  }

  /// `Real Name <name@example.com>` or `Real Name, name@example.com`: all of it is there, but in an
  /// order that few readers expect.
  private static func isNameWithAddress(_ bytes: Bytes) -> Bool {
    if let start = bytes.firstIndex(of: UInt8(ascii: "<")),
      let end = bytes.firstIndex(of: UInt8(ascii: ">"), from: start)
    {
      return MailAddress.isAddress(bytes.extracting(start + 1..<end))
    }
    guard let comma = bytes.firstIndex(of: UInt8(ascii: ",")) else { return false }
    let rest = bytes.extracting(comma + 1..<bytes.count)
    return MailAddress.isAddress(rest.extracting(rest.trimmedRange))
  }
}
