/// A picture, whatever the size and the scheme of the address that it is loaded from.
///
/// Not part of it are a query behind a file's name, WordPress' marks of size (`-300x200`, `-scaled`),
/// and its servers that scale for others (`i0.wp.com/`).
public struct PictureIdentity: Sendable, Hashable {
  private let text: String

  /// Of the picture at an address.
  public init(_ address: String) {
    var rest = Substring(address)
    if rest.hasPrefix("https://") { rest = rest.dropFirst(8) }
    if rest.hasPrefix("http://") { rest = rest.dropFirst(7) }
    if rest.hasPrefix("www.") { rest = rest.dropFirst(4) }
    if rest.first == "i", rest.dropFirst(2).hasPrefix(".wp.com/") { rest = rest.dropFirst(9) }
    let path = rest.prefix { $0 != "?" && $0 != "#" }
    guard PictureAddress.isPicture(String(path).utf8.span), let point = path.lastIndex(of: ".")
    else {
      text = String(rest)
      return
    }
    text = String(Self.withoutSize(path[..<point]) + path[point...])
  }

  /// Whether one address of a picture is of a larger size than another.
  ///
  /// - Parameters:
  ///   - address: of the one.
  ///   - width: its pixels, where they are known otherwise.
  ///   - other: the address of the other.
  ///   - otherWidth: its pixels.
  /// - Returns: whether it is; an address without a mark of size is of the original.
  public static func isLarger(
    _ address: String, _ width: Int?, than other: String, _ otherWidth: Int?
  ) -> Bool {
    if let width, let otherWidth { return width > otherWidth }
    let (own, others) = (self.width(of: address), self.width(of: other))
    return (own ?? width ?? .max) > (others ?? otherWidth ?? .max)
  }

  private static func width(of address: String) -> Int? {
    let path = address.prefix { $0 != "?" && $0 != "#" }
    return path.lastIndex(of: ".").flatMap { width(in: path[..<$0]) }
  }

  /// How many pixels wide the address says that the picture is; nil where it is the original.
  private static func width(in path: Substring) -> Int? {
    guard let mark = path.lastIndex(of: "-") else { return nil }
    let size = path[path.index(after: mark)...]
      .split(separator: "x", omittingEmptySubsequences: false)
    guard size.count == 2, size.allSatisfy({ (2...5).contains($0.utf8.count) }),
      let width = Int(size[0]), Int(size[1]) != nil
    else { return nil }
    return width
  }

  private static func withoutSize(_ path: Substring) -> Substring {
    if let mark = path.lastIndex(of: "-"), width(in: path) != nil || path[mark...] == "-scaled" {
      return path[..<mark]
    }
    return path
  }
}
