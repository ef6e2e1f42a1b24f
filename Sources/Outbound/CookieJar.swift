import Feed

/// The cookies that the hosts of one chain of redirects set, RFC 6265 as far as that needs: they go
/// back to the host, or the hosts of the site, that set them, and are forgotten with the jar.
struct CookieJar: Sendable, Hashable {
  /// Cookies that are kept at most, and octets of one.
  static let mostCookies = 30
  static let longestCookie = 4096

  private var cookies: [Cookie] = []

  /// Takes what an answer sets; what it may not set, or what is too long, is passed over.
  mutating func take(_ response: OutboundResponse, from url: WebURL) {
    let now = response.headers["date"].flatMap { DateParser().parse($0) }
    for field in response.headers.fields where field.name == "set-cookie" {
      guard field.value.utf8.count <= Self.longestCookie,
        let cookie = Cookie(field.value, from: url, now: now)
      else { continue }
      cookies.removeAll { $0.isReplaced(by: cookie) }
      if !cookie.isOver, cookies.count < Self.mostCookies { cookies.append(cookie) }
    }
  }

  /// The field Cookie for a request; nil where none of them belongs to the address. RFC 6265 section
  /// 5.4: longer paths go first.
  func field(for url: WebURL) -> String? {
    let sent = cookies.filter { $0.goes(to: url) }.enumerated()
      .sorted { ($1.element.path.utf8.count, $0.offset) < ($0.element.path.utf8.count, $1.offset) }
    return sent.isEmpty ? nil : sent.map(\.element.pair).joined(separator: "; ")
  }
}

/// One cookie. RFC 6265 section 5.3.
private struct Cookie: Sendable, Hashable {
  var name: String
  var value: String
  /// The host that set it, or what the attribute Domain says.
  var host: WebHost
  /// Whether it goes to the hosts below its own too.
  var goesBelow = false
  var path: String
  var isSecure = false
  /// Whether it was set to be deleted.
  var isOver = false

  var pair: String { "\(name)=\(value)" }

  /// Reads a field Set-Cookie; nil where it says nothing that may be kept.
  init?(_ field: String, from url: WebURL, now: Timestamp?) {
    let parts = field.split(separator: ";", omittingEmptySubsequences: false)
    guard let first = parts.first, let equals = first.firstIndex(of: "=") else { return nil }
    name = Self.trimmed(first[..<equals])
    value = Self.trimmed(first[equals...].dropFirst())
    guard !name.isEmpty, (name + value).utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) else {
      return nil
    }
    host = url.host
    path = Self.defaultPath(url)
    var age: Bool?
    for part in parts.dropFirst().prefix(20) {
      let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let text = pair.count > 1 ? Self.trimmed(pair[1]) : ""
      switch Self.trimmed(pair[0]).lowercased() {
      case "domain":
        guard takeDomain(text, from: url.host) else { return nil }
      case "path": path = text.hasPrefix("/") ? text : Self.defaultPath(url)
      case "secure": isSecure = true
      case "max-age": age = Int(text).map { $0 <= 0 } ?? (text.hasPrefix("-") ? true : age)
      case "expires":
        guard let end = DateParser().parse(text), let now else { continue }
        isOver = end <= now
      default: continue
      }
    }
    // Section 5.3, step 3: Max-Age goes before Expires.
    isOver = age ?? isOver
    if isSecure, url.scheme == .http { return nil }
  }

  /// Takes the attribute Domain; false where it names a host that the one that sets it is no part of,
  /// or one under which sites of others lie.
  private mutating func takeDomain(_ text: String, from host: WebHost) -> Bool {
    let name = text.hasPrefix(".") ? text.dropFirst() : text[...]
    guard !name.isEmpty, let domain = WebHost(name), case .name(let wanted) = domain else {
      return name.isEmpty || WebHost(name) == host
    }
    guard domain == host || host.lies(below: wanted) else { return false }
    guard !Self.isRegistry(wanted) else { return domain == host }
    self.host = domain
    goesBelow = true
    return true
  }

  /// Whether registries give names away under this one: a label alone, or a short word before the code
  /// of a country, as `co.id`, `or.id`, `web.id` and `com.my` are.
  private static func isRegistry(_ name: String) -> Bool {
    let labels = name.split(separator: ".")
    guard labels.count > 1, let last = labels.last else { return true }
    guard labels.count == 2, last.utf8.count == 2 else { return false }
    return labels[0].utf8.count <= 4 || ["ponpes", "school"].contains(labels[0])
  }

  /// RFC 6265 section 5.1.4.
  private static func defaultPath(_ url: WebURL) -> String {
    let path = url.path
    guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return "/" }
    return String(path[..<slash])
  }

  func isReplaced(by other: Cookie) -> Bool {
    (name, host, path) == (other.name, other.host, other.path)
  }

  func goes(to url: WebURL) -> Bool {
    let isOfHost = host == url.host || goesBelow && url.host.lies(below: "\(host)")
    return isOfHost && (url.scheme == .https || !isSecure) && covers(url.path)
  }

  private func covers(_ other: Substring) -> Bool {
    guard other.hasPrefix(path) else { return false }
    return path.hasSuffix("/") || other.utf8.count == path.utf8.count
      || other.utf8.dropFirst(path.utf8.count).first == UInt8(ascii: "/")
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while let last = text.last, last == " " || last == "\t" { text.removeLast() }
    return String(text.drop { $0 == " " || $0 == "\t" })
  }
}

extension WebURL {
  /// The target without its query.
  fileprivate var path: Substring { target.prefix { $0 != "?" } }
}

extension WebHost {
  /// Whether it is a name below another one.
  fileprivate func lies(below domain: String) -> Bool {
    guard case .name(let name) = self else { return false }
    return name.hasSuffix(".\(domain)")
  }
}
