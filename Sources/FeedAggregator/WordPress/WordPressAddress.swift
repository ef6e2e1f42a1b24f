package import Outbound

/// The root of a WordPress's REST API, and the addresses below it.
///
/// The root is `https://outlet.example/wp-json/`, or `https://outlet.example/?rest_route=/` where the
/// site has no pretty permalinks.
package struct WordPressAddress: Sendable, Hashable {
  package let root: WebURL

  package init(root: WebURL) {
    self.root = root
  }

  /// - Parameters:
  ///   - path: below the root, without a slash at its beginning.
  ///   - query: names and values, in their order.
  /// - Returns: where the route answers.
  /// - Throws: `WebURLError` where the address becomes too long.
  func route(_ path: String, _ query: [(name: String, value: String)]) throws(WebURLError) -> WebURL
  {
    let base = "\(root)"
    let hasQuery = base.contains("?")
    let isOpen = base.hasSuffix("/") || base.hasSuffix("%2F")
    let form = String(decoding: FormContent(query).bytes, as: UTF8.self)
    return try WebURL("\(base)\(isOpen ? "" : "/")\(path)\(hasQuery ? "&" : "?")\(form)")
  }
}
