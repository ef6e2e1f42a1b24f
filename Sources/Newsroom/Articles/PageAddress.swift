/// The address of a page in a form in which its spellings are one: `http` or `https`, with or without
/// `www.`, a final slash, or parameters that only tell where a visitor came from.
///
/// It is for comparing alone: nothing is fetched from it and nobody is sent there. RFC 3986 section 6.2
/// describes the steps; that `http` and `https` lead to one page is an assumption about outlets.
package struct PageAddress: Sendable, Hashable {
  /// Host, path, query and fragment, ASCII without white space: `mitra.example/berita/12?id=3`.
  package let text: String

  /// A longer one is none.
  private static let longest = 2048

  /// Nil for another scheme than http and https, for a host within one machine or network, and for
  /// the front of a site, which is no page of anything.
  package init?(_ address: String) {
    let bytes = address.utf8
    guard bytes.count <= Self.longest, let start = Self.start(of: bytes) else { return nil }
    var rest = bytes[start...]
    let fragment = Self.cut(&rest, from: UInt8(ascii: "#"))
    let query = Self.cut(&rest, from: UInt8(ascii: "?"))
    let end = rest.firstIndex(of: UInt8(ascii: "/")) ?? rest.endIndex
    guard let host = Self.host(rest[..<end]) else { return nil }
    var page = Self.path(rest[end...])
    let parameters = Self.parameters(query)
    if !parameters.isEmpty { page += "?" + parameters }
    if let fragment = Self.fragment(fragment) { page += "#" + fragment }
    guard !page.isEmpty else { return nil }
    text = host + page
  }

  /// The host's name without `www.`, in lower case, with a port that is not the scheme's own.
  package var host: Substring { text.prefix { !"/?#".contains($0) } }

  /// As many spellings there are at most.
  package static let mostSpellings = 8

  /// The addresses that are usual for the page; those with parameters are not all there are.
  package var spellings: [String] {
    let host = host
    let rest = text.dropFirst(host.count)
    let path = rest.hasPrefix("/") ? rest : "/" + rest
    let paths = path.contains { "?#".contains($0) } ? [path] : [path, path + "/"]
    return ["https://", "https://www.", "http://", "http://www."].flatMap { start in
      paths.map { start + host + $0 }
    }
  }

  private typealias Bytes = Substring.UTF8View

  private static func start(of bytes: String.UTF8View) -> String.Index? {
    var rest = bytes[...]
    for letter in "http".utf8 where rest.popFirst().map({ $0 | 0x20 }) != letter { return nil }
    if let next = rest.first, next | 0x20 == UInt8(ascii: "s") { rest = rest.dropFirst() }
    return rest.starts(with: "://".utf8) ? rest.dropFirst(3).startIndex : nil
  }

  private static func cut(_ rest: inout Bytes, from mark: UInt8) -> Bytes? {
    guard let place = rest.firstIndex(of: mark) else { return nil }
    defer { rest = rest[..<place] }
    return rest[place...].dropFirst()
  }

  private static func host(_ authority: Bytes) -> String? {
    guard !authority.contains(UInt8(ascii: "@")) else { return nil }
    let lowercased = String(Substring(authority)).lowercased()
    var host = lowercased.utf8[...]
    for port in ports where ends(host, in: port) { host = host.dropLast(port.utf8.count) }
    if host.last == dot { host = host.dropLast() }
    if host.starts(with: "www.".utf8), host.dropFirst(4).contains(dot) { host = host.dropFirst(4) }
    guard host.contains(dot), host.contains(where: isLetter), !ends(host, in: ".local"),
      !ends(host, in: ".localhost")
    else { return nil }
    return quoted(host)
  }

  private static let ports = [":80", ":443", ":"]
  private static let dot = UInt8(ascii: ".")

  private static func ends(_ text: Bytes, in ending: String) -> Bool {
    text.suffix(ending.utf8.count).elementsEqual(ending.utf8)
  }

  /// Also those beyond ASCII.
  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }

  /// Without slashes at the end.
  private static func path(_ path: Bytes) -> String {
    var path = path
    while path.last == UInt8(ascii: "/") { path.removeLast() }
    return quoted(path)
  }

  /// The parameters that say which page it is, in their order.
  private static func parameters(_ query: Bytes?) -> String {
    guard let query, !query.isEmpty else { return "" }
    return query.split(separator: UInt8(ascii: "&")).map { Substring($0) }
      .map { $0.hasPrefix("amp;") ? $0.dropFirst(4) : $0 }
      .filter { !$0.isEmpty && !VisitParameter.isOne($0) }
      .map { quoted($0.utf8) }.joined(separator: "&")
  }

  /// What leads to a place within one page of several stories, not what leads to
  /// the text or the comments of its one story.
  private static func fragment(_ fragment: Bytes?) -> String? {
    guard let fragment = fragment.map({ Substring($0) }), !fragment.isEmpty else { return nil }
    let places = ["respond", "comments", "google_vignette", "main", "content", "top"]
    guard !fragment.hasPrefix("more-"), !fragment.hasPrefix(":~:"),
      !places.contains(String(fragment)), !VisitParameter.isOne(fragment)
    else { return nil }
    return quoted(fragment.utf8)
  }

  /// The text with what is not visible ASCII percent-encoded, and with octets encoded that need be
  /// alone: RFC 3986 section 6.2.2.
  private static func quoted(_ text: Bytes) -> String {
    let isPlain = text.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "%") }
    if isPlain { return String(Substring(text)) }
    var bytes: [UInt8] = []
    var rest = text
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let octet = Self.octet(rest.prefix(2)) {
        rest = rest.dropFirst(2)
        if isUnreserved(octet) { bytes.append(octet) } else { encode(octet, &bytes) }
      } else if byte <= 0x20 || byte >= 0x7F {
        encode(byte, &bytes)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func octet(_ digits: Bytes) -> UInt8? {
    guard digits.count == 2, digits.allSatisfy({ $0 != UInt8(ascii: "+") && $0 < 0x80 }) else {
      return nil
    }
    return UInt8(Substring(digits), radix: 16)
  }

  private static func encode(_ byte: UInt8, _ bytes: inout [UInt8]) {
    let digits = Array("0123456789ABCDEF".utf8)
    bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }

  /// RFC 3986 section 2.3.
  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    default: false
    }
  }
}
