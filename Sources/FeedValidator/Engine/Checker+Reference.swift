extension Checker {
  mutating func checkReference(_ bytes: Bytes, absolute: Bool, _ attribute: String?) {
    if profiles.contains(.msn) { judgeForMSN(bytes, attribute: attribute) }
    if bytes.isEmpty {
      guard absolute else { return }
      if attribute == nil { return report(.elementBlank, "the address is empty") }
    }
    guard let fault = Reference.fault(in: bytes, absolute: absolute) else { return }
    report(
      fault.rule(isAttribute: frames.last?.spec?.name == "enclosure"), fault.message(bytes),
      attribute: attribute)
  }

  /// Atom's ids: absolute, canonical, without space around them.
  mutating func checkIdentifier(_ bytes: Bytes) {
    let range = bytes.trimmedRange
    let bare = bytes.extracting(range)
    if range.count != bytes.count { reportSpace() }
    if let fault = Reference.fault(in: bare, absolute: true) {
      return report(fault.rule(isAttribute: false), fault.message(bare))
    }
    if let deviation = Reference.deviation(in: bare) {
      report(.uriNotCanonical, "'\(bare.excerpt())' is not canonical: \(deviation)")
    }
  }

  /// Atom's icon, logo and uri: an element's text that is a reference and nothing else.
  mutating func checkBare(_ bytes: Bytes) {
    let range = bytes.trimmedRange
    if range.count != bytes.count { reportSpace() }
    checkReference(bytes.extracting(range), absolute: false, nil)
  }

  private mutating func reportSpace() {
    report(.uriWhitespace, "there is white space around the address")
  }
}

extension Reference.Fault {
  var isUnregistered: Bool {
    if case .unregistered = self { true } else { false }
  }

  func rule(isAttribute: Bool) -> Rule {
    switch self {
    case .character: .uriCharacterInvalid
    case .form: isAttribute ? .uriAttributeNotAbsolute : .uriInvalid
    case .relative: isAttribute ? .uriAttributeNotAbsolute : .uriNotAbsolute
    case .tag: .tagURIInvalid
    case .urn: .urnInvalid
    case .uuid: .uuidInvalid
    case .unregistered: .uriSchemeUnregistered
    }
  }

  func message(_ bytes: Bytes) -> String {
    let shown = "'\(bytes.excerpt())'"
    switch self {
    case .character(let byte):
      let name = byte == 0x20 ? "a space" : "the character \(Character(Unicode.Scalar(byte)))"
      return "\(shown) has \(byte < 0x20 ? "a control character" : name) in it"
    case .form: return "\(shown) is no valid address"
    case .relative: return "\(shown) has no scheme"
    case .tag: return "\(shown) is no valid tag"
    case .urn: return "\(shown) is no valid URN"
    case .uuid: return "\(shown) is no valid UUID"
    case .unregistered: return "the scheme of \(shown) is not registered"
    }
  }
}
