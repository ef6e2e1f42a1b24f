import Foundation

/// The address under which the site is known.
enum PublicAddress {
  /// An absolute http or https address without query, fragment and final slash; nil for others.
  static func normalised(_ text: String) -> String? {
    guard let url = URLComponents(string: text), let scheme = url.scheme?.lowercased(),
      ["http", "https"].contains(scheme), let host = url.host, !host.isEmpty,
      url.query == nil, url.fragment == nil, url.user == nil, url.password == nil
    else { return nil }
    return text.hasSuffix("/") ? String(text.dropLast()) : text
  }
}
