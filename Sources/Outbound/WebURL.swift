import Feed

/// An http or https address in one spelling, taken apart once: what is judged is what is asked for.
package struct WebURL: Sendable, Hashable {
  package enum Scheme: String, Sendable, Hashable {
    case http
    case https

    package var defaultPort: Int { self == .http ? 80 : 443 }
  }

  package let scheme: Scheme
  package let host: WebHost
  package let port: Int
  /// Path and query, ASCII, beginning with a slash.
  package let target: String

  /// Reads an absolute address. White space around it and a fragment are dropped, what RFC 3986 does
  /// not allow in path and query is percent-encoded.
  ///
  /// - Throws: ``WebURLError`` where it is no http or https address, holds a user's name, or has no
  ///   host that could be meant.
  package init(_ text: String) throws(WebURLError) {
    let text = Self.trimmed(text)
    guard text.utf8.count <= 8192 else { throw .malformed("it is longer than 8,192 bytes") }
    guard let colon = text.firstRange(of: "://") else { throw .malformed("no scheme") }
    guard let scheme = Scheme(rawValue: text[..<colon.lowerBound].lowercased()) else {
      throw .scheme(String(text[..<colon.lowerBound].prefix(20)))
    }
    self.scheme = scheme
    let rest = text[colon.upperBound...].prefix { $0 != "#" }
    let end = rest.firstIndex { "/?\\".contains($0) } ?? rest.endIndex
    (host, port) = try Self.authority(rest[..<end], scheme)
    target = Self.quoted(rest[end...])
  }

  /// The address that a reference means here. RFC 3986 section 5.2.
  package func resolving(_ reference: String) throws(WebURLError) -> WebURL {
    let reference = Self.trimmed(reference)
    guard let absolute = IRI.resolve(reference, against: description) else {
      throw .malformed("no address")
    }
    return try WebURL(absolute)
  }

  private static func authority(_ text: Substring, _ scheme: Scheme) throws(WebURLError)
    -> (WebHost, Int)
  {
    guard !text.contains("@") else { throw .userInfo }
    var host = text
    var port = scheme.defaultPort
    if let mark = text.lastIndex(of: ":"), !text[mark...].contains("]") {
      host = text[..<mark]
      let digits = text[mark...].dropFirst()
      if !digits.isEmpty {
        guard digits.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(digits),
          (1...65_535).contains(number)
        else { throw .malformed("port \(digits.prefix(20))") }
        port = number
      }
    }
    guard let read = WebHost(host) else { throw .host(String(host.prefix(100))) }
    return (read, port)
  }

  private static func trimmed(_ text: String) -> String {
    let isBlank = { (scalar: Unicode.Scalar) in scalar.value <= 32 }
    var scalars = text.unicodeScalars.drop(while: isBlank)
    while let last = scalars.last, isBlank(last) { scalars.removeLast() }
    return String(String.UnicodeScalarView(scalars))
  }

  private static func quoted(_ target: Substring) -> String {
    var bytes: [UInt8] = []
    if target.utf8.first != UInt8(ascii: "/") { bytes.append(UInt8(ascii: "/")) }
    let forbidden = Set(#""<>\^`{|}"#.utf8)
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in target.utf8 {
      if byte <= 32 || byte >= 127 || forbidden.contains(byte) {
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension WebURL: CustomStringConvertible {
  /// Scheme and host, and the port where it is not the scheme's own.
  package var origin: String {
    "\(scheme.rawValue)://\(host)" + (port == scheme.defaultPort ? "" : ":\(port)")
  }

  package var description: String { origin + target }
}

/// Why a text is no address to fetch.
package enum WebURLError: Error, Sendable, Hashable, CustomStringConvertible {
  /// Another scheme than http and https.
  case scheme(String)
  /// A user's name before the host.
  case userInfo
  case host(String)
  case malformed(String)

  package var description: String {
    switch self {
    case .scheme(let scheme): "only http and https are fetched, not \"\(scheme)\""
    case .userInfo: "an address must not hold a user's name or password"
    case .host(let host): "\"\(host)\" is no host"
    case .malformed(let reason): "no address: \(reason)"
    }
  }
}
