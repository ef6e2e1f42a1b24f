/// The parts of an http or https address that say where it leads.
struct HostParts {
  /// `http` or `https`.
  let scheme: String
  /// In lower case, never empty.
  let host: String
  /// Digits.
  let port: String?
  /// From the first slash behind the host on, or empty.
  let rest: String

  /// Nil for another scheme, without a host, with a user's name in it (it makes an address look as
  /// if it led elsewhere), and with characters that no host has.
  init?(_ address: String) {
    guard let colon = address.firstIndex(of: ":") else { return nil }
    scheme = address[..<colon].lowercased()
    guard scheme == "http" || scheme == "https", address[colon...].hasPrefix("://") else {
      return nil
    }
    let behind = address[colon...].dropFirst(3)
    let end = behind.firstIndex { $0 == "/" || $0 == "?" || $0 == "#" } ?? behind.endIndex
    var authority = behind[..<end]
    rest = String(behind[end...])
    var digits: String?
    if let mark = authority.lastIndex(of: ":"), !authority[mark...].contains("]") {
      digits = String(authority[mark...].dropFirst())
      authority = authority[..<mark]
    }
    host = authority.lowercased()
    port = digits == "" ? nil : digits
    guard !host.isEmpty, !host.unicodeScalars.contains(where: Self.isForbidden),
      port?.utf8.allSatisfy({ (0x30...0x39).contains($0) }) ?? true
    else { return nil }
  }

  /// The address, scheme and host in lower case.
  var text: String { origin + rest }

  /// Scheme, host and port.
  var origin: String { scheme + "://" + host + (port.map { ":" + $0 } ?? "") }

  /// Whether the path begins with `prefix`, dot segments in disguise refused.
  func isUnder(_ prefix: String) -> Bool {
    rest.hasPrefix(prefix) && !rest.lowercased().contains("%2e")
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "@", "%", " ", "\"", "'", "<", ">", "\\", "^", "`", "{", "|", "}", "(", ")", ",", ";", "=",
      "&", "!", "*", "+", "$", "~":
      true
    default: scalar.value < 0x20
    }
  }
}

extension String {
  /// Without characters at both ends that satisfy `isOuter`.
  func trimmed(where isOuter: (Character) -> Bool) -> String {
    var rest = Substring(self).drop(while: isOuter)
    while let last = rest.last, isOuter(last) { rest.removeLast() }
    return String(rest)
  }
}
