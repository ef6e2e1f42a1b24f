/// In which form a body is sent. RFC 9110 section 12.5.3.
package enum ContentCoding: Hashable {
  case identity
  case gzip

  /// The form that a reader likes best; nil where it accepts none that we have.
  ///
  /// - Parameters:
  ///   - accepted: the values of `Accept-Encoding` joined by commas; nil where it was not sent.
  ///   - hasGzip: whether there is a body in gzip.
  /// - Returns: the coding to send.
  package static func preferred(_ accepted: String?, hasGzip: Bool) -> ContentCoding? {
    guard let accepted else { return .identity }
    var weights: [String: Double] = [:]
    for item in accepted.split(separator: ",") {
      let (name, weight) = weighed(item)
      if !name.isEmpty { weights[name] = weight }
    }
    let gzip = weights["gzip"] ?? weights["x-gzip"] ?? weights["*"] ?? 0
    if hasGzip, gzip > 0, gzip >= weights["identity"] ?? 0 { return .gzip }
    let identity = weights["identity"] ?? weights["*"] ?? 1
    return identity > 0 ? .identity : nil
  }

  private static func weighed(_ item: Substring) -> (name: String, weight: Double) {
    let parts = item.split(separator: ";", omittingEmptySubsequences: false)
    let name = parts.first.map { trimmed($0).lowercased() } ?? ""
    for parameter in parts.dropFirst() {
      let text = trimmed(parameter).lowercased()
      if text.hasPrefix("q=") { return (name, Double(text.dropFirst(2)) ?? 0) }
    }
    return (name, 1)
  }

  private static func trimmed(_ text: Substring) -> String {
    String(
      text.drop { $0 == " " || $0 == "\t" }.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
  }
}
