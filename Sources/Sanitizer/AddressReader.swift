import XML

/// Judges the addresses of a document and writes those that may stay, absolute.
struct AddressReader {
  private let policy: SanitizerPolicy
  private let base: HostParts?
  private let allowsHTTP: Bool
  private let allowsHTTPS: Bool
  /// Scheme and authority of the base.
  private let origin: [UInt8]
  private let isBasePublic: Bool

  init(base: String?, policy: SanitizerPolicy) {
    self.policy = policy
    self.base = base.flatMap(HostParts.init)
    allowsHTTP = policy.linkSchemes.contains("http")
    allowsHTTPS = policy.linkSchemes.contains("https")
    origin = Array((self.base?.origin ?? "").utf8)
    isBasePublic = self.base.map { PublicHost.isPublic($0.host) } ?? false
  }

  /// Appends an address as an attribute's value; false, and nothing appended, where it may not stay.
  func append(_ value: Span<UInt8>, for use: WebAddress.Use, to markup: inout [UInt8]) -> Bool {
    switch common(value, for: use) {
    case .absolute: break
    case .relative: markup += origin
    case nil:
      let source = String(copying: value)
      guard let address = WebAddress(source, for: use, base: base, policy: policy) else {
        return false
      }
      Markup.appendValue(address.text.utf8.span, to: &markup)
      return true
    }
    Markup.appendValue(value, to: &markup)
    return true
  }

  private enum Common {
    case absolute
    /// From the root of the base's host.
    case relative
  }

  /// How an address stays that needs nothing but a look; nil for all that must be read with care.
  ///
  /// Those are nearly all: an http or https address with a plain host and port, or a path from the
  /// root, in ASCII, and without dot segments.
  private func common(_ value: Span<UInt8>, for use: WebAddress.Use) -> Common? {
    guard use != .embed, value.isPlainAddress else { return nil }
    if value.has("/", at: 0) {
      guard !value.has("//", at: 0), let base else { return nil }
      return isAllowed(base.scheme == "https", isPublic: isBasePublic, for: use) ? .relative : nil
    }
    let isSecure = value.has("https://", at: 0)
    guard isSecure || value.has("http://", at: 0) else { return nil }
    let start = isSecure ? 8 : 7
    let end = value.endOfPlainHost(from: start)
    let rest = value.endOfPort(from: end)
    guard end > start, rest == value.count || "/?#".utf8.contains(value[rest]) else { return nil }
    let judgesHost = use == .resource && policy.refusesPrivateHosts
    let isPublic =
      !judgesHost || PublicHost.isPublic(String(copying: value.extracting(start..<end)))
    return isAllowed(isSecure, isPublic: isPublic, for: use) ? .absolute : nil
  }

  private func isAllowed(_ isSecure: Bool, isPublic: Bool, for use: WebAddress.Use) -> Bool {
    use == .link
      ? isSecure ? allowsHTTPS : allowsHTTP : isPublic || !policy.refusesPrivateHosts
  }
}

extension Span<UInt8> {
  /// Whether all bytes may stand in an address as they are, and no segment begins with a point.
  fileprivate var isPlainAddress: Bool {
    let isPlain = AddressBytes.isPlain
    var place = 0
    while place < count {
      let byte = self[place]
      guard isPlain[Int(byte)] else { return false }
      if byte == UInt8(ascii: "."), place > 0, self[place - 1] == UInt8(ascii: "/") { return false }
      place += 1
    }
    return count > 0
  }

  /// Where the letters, digits, hyphens and points of a host end.
  fileprivate func endOfPlainHost(from start: Int) -> Int {
    var place = start
    while place < count, AddressBytes.isOfHost(self[place]) { place += 1 }
    return place
  }

  /// Where the colon and digits of a port end; `start` where there is none.
  fileprivate func endOfPort(from start: Int) -> Int {
    guard start + 1 < count, self[start] == UInt8(ascii: ":") else { return start }
    var place = start + 1
    while place < count, (0x30...0x39).contains(self[place]) { place += 1 }
    return place > start + 1 ? place : start
  }
}

private enum AddressBytes {
  /// Whether a byte is visible ASCII that needs no quoting.
  static let isPlain: [Bool] = (0...255).map { byte in
    switch UInt8(byte) {
    case UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"),
      UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"),
      UInt8(ascii: "}"), UInt8(ascii: "'"):
      false
    case 0x21..<0x7F: true
    default: false
    }
  }

  static func isOfHost(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "-"), UInt8(ascii: "."):
      true
    default: false
    }
  }
}
