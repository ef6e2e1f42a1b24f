/// HTTP's field Cache-Control, as far as it tells a reader when to come again. RFC 9111 section 5.2.
enum CacheControl {
  /// The directive max-age; nil where there is none that can be read.
  static func maxAge(_ field: String?) -> Duration? {
    for directive in (field ?? "").lowercased().split(separator: ",") {
      let parts = directive.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, parts[0].filter({ $0 != " " }) == "max-age" else { continue }
      let digits = parts[1].filter { $0 != " " && $0 != "\"" }
      guard !digits.isEmpty, digits.utf8.allSatisfy({ (48...57).contains($0) }) else { continue }
      // RFC 9111 section 1.2.2: what is too large for us is just very long.
      return .seconds(min(Int64(digits) ?? .max, 1 << 31))
    }
    return nil
  }
}
