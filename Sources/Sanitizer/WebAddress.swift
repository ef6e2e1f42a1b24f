import Feed

/// An address in partner's markup, judged and made absolute.
struct WebAddress {
  /// What a reader's program does with it.
  enum Use {
    case link
    case resource
    case embed
  }

  /// Absolute, with a scheme in lower case, and only with characters that need no quoting anywhere.
  let text: String

  // Run, embed or open something whatever a policy says.
  private static let dangerous: Set<String> = [
    "javascript", "vbscript", "livescript", "mocha", "data", "blob", "file", "filesystem", "about",
    "view-source", "jar", "mhtml", "x-javascript",
  ]

  /// Nil where the address must not stand there or cannot be made absolute.
  init?(_ source: String, for use: Use, base: HostParts?, policy: SanitizerPolicy) {
    let isPlain = source.utf8.allSatisfy(Self.isPlain)
    let written = isPlain ? source : Self.trimmed(source)
    guard !written.isEmpty, isPlain || !Self.hidesScheme(written) else { return nil }
    let scheme = Self.scheme(of: written)
    if let scheme, scheme != "http", scheme != "https" {
      guard use == .link, policy.linkSchemes.contains(scheme), !Self.dangerous.contains(scheme)
      else { return nil }
      text = scheme + Self.escaped(written.utf8.dropFirst(scheme.utf8.count))
      return
    }
    guard let absolute = Self.absolute(written, isPlain: isPlain, base: base),
      let parts = HostParts(absolute),
      use != .link || policy.linkSchemes.contains(parts.scheme)
    else { return nil }
    switch use {
    case .link: break
    case .resource:
      if policy.refusesPrivateHosts && !PublicHost.isPublic(parts.host) { return nil }
    case .embed:
      guard parts.scheme == "https", parts.port == nil || parts.port == "443",
        policy.embeds.contains(where: { $0.host == parts.host && parts.isUnder($0.pathPrefix) })
      else { return nil }
    }
    text = parts.text
  }

  /// Browsers ignore white space around an address, and tabs and line breaks within. WHATWG URL
  /// section 4.4.
  private static func trimmed(_ source: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in source.unicodeScalars {
      switch scalar.value {
      case 0..<0x20, 0x7F..<0xA0: continue
      default: scalars.append(scalar)
      }
    }
    return String(scalars).trimmed(where: { $0 == " " })
  }

  /// What stands before a colon that no `/`, `?` or `#` precedes, in lower case.
  private static func scheme(of text: String) -> String? {
    for index in text.utf8.indices {
      switch text.utf8[index] {
      case UInt8(ascii: ":"): return text[..<index].lowercased()
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "\\"): return nil
      default: break
      }
    }
    return nil
  }

  /// Whether a reader that decodes once too often, or drops invisible characters, would see a
  /// dangerous scheme.
  private static func hidesScheme(_ text: String) -> Bool {
    var text = text
    for _ in 0..<3 {
      let visible = text.unicodeScalars.filter { !$0.isInvisible }
      if let scheme = scheme(of: String(String.UnicodeScalarView(visible))),
        dangerous.contains(scheme)
      {
        return true
      }
      let decoded = NamedCharacters.decoded(text)
      if decoded == text { return false }
      text = decoded
    }
    return true
  }

  /// Whether a byte can neither hide anything nor needs to be quoted: most addresses are made of
  /// these alone.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "-")...UInt8(ascii: ":"), UInt8(ascii: "?"), UInt8(ascii: "="),
      UInt8(ascii: "_"), UInt8(ascii: "%"), UInt8(ascii: "#"), UInt8(ascii: "+"):
      true
    default: false
    }
  }

  private static func absolute(_ written: String, isPlain: Bool, base: HostParts?) -> String? {
    let reference = isPlain ? written : quoted(written)
    let isHostRelative = reference.utf8.starts(with: "//".utf8)
    guard let base else {
      return IRI.resolve(isHostRelative ? "https:" + reference : reference, against: "")
    }
    return IRI.resolve(reference, against: base.text)
  }

  private static func quoted(_ written: String) -> String {
    // To a browser a backslash is a slash up to the query.
    let end = written.utf8.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }
    let place = end ?? written.endIndex
    let slashes = written[..<place].split(separator: "\\", omittingEmptySubsequences: false)
      .joined(separator: "/")
    return escaped((slashes + written[place...]).utf8)
  }

  /// Quotes what RFC 3987 allows nowhere in an address, and what cannot be seen.
  private static func escaped(_ text: some Sequence<UInt8>) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in String(decoding: Array(text), as: UTF8.self).unicodeScalars {
      if mustEscape(scalar) {
        for byte in String(scalar).utf8 {
          let hex = String(byte, radix: 16, uppercase: true)
          escaped += ("%" + (hex.utf8.count < 2 ? "0" : "") + hex).unicodeScalars
        }
      } else {
        escaped.append(scalar)
      }
    }
    return String(escaped)
  }

  private static func mustEscape(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "\"", "<", ">", "\\", "^", "`", "{", "|", "}", "'": true
    default: scalar.value >= 0x80 && scalar.isInvisible
    }
  }
}

extension Unicode.Scalar {
  /// White space, controls and format characters.
  fileprivate var isInvisible: Bool {
    if value < 0x80 { return value <= 0x20 || value == 0x7F }
    return properties.isWhitespace || properties.generalCategory == .format
      || properties.generalCategory == .control || properties.isDefaultIgnorableCodePoint
  }
}
