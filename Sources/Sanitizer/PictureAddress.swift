import XML

/// What the address of a picture says by itself.
enum PictureAddress {
  /// Whether the file's name ends as a picture's, the query aside.
  static func isPicture(_ address: Span<UInt8>) -> Bool {
    let name = address.fileName
    return endings.contains { ending in
      name.count > ending.count
        && ending.indices.allSatisfy {
          let byte = address[name.upperBound - ending.count + $0]
          return (byte.isLetter ? byte | 0x20 : byte) == ending[$0]
        }
    }
  }

  private static let endings = [".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".jfif", ".bmp"]
    .map { Array($0.utf8) }

  /// Whether nothing is loaded from it: it is empty, or of a scheme that holds what it shows or runs.
  static func isNone(_ address: Span<UInt8>) -> Bool {
    guard !address.isBlank, !address.has("#", at: 0) else { return true }
    let scheme = String(copying: address.extracting(..<min(address.count, 16))).lowercased()
      .drop(while: \.isWhitespace)
    return ["data:", "about:", "blob:", "javascript:"].contains(where: scheme.hasPrefix)
  }

  /// Whether it is what stands in a picture's place until a program loads that: nothing, or a file
  /// that by its name is blank or turns round.
  static func isPlaceholder(_ address: Span<UInt8>) -> Bool {
    guard address.count <= 4096, !isNone(address) else { return true }
    let name = String(copying: address.extracting(address.fileName)).lowercased()
    return name.isEmpty || placeholders.contains(where: name.contains)
  }

  private static let placeholders = [
    "blank", "placeholder", "place-holder", "spacer", "spinner", "loader", "loading", "lazy",
    "transparent", "pixel", "1x1", "1px", "clear.gif", "empty", "dummy", "grey.", "gray.",
    "white.", "trans.gif", "preload", "img-load", "image-load",
  ]
}

extension Span<UInt8> {
  /// The last segment of an address's path.
  fileprivate var fileName: Range<Int> {
    var end = 0
    while end < count, self[end] != UInt8(ascii: "?"), self[end] != UInt8(ascii: "#") { end += 1 }
    var start = end
    while start > 0, self[start - 1] != UInt8(ascii: "/") { start -= 1 }
    return start..<end
  }
}
