/// The media type that a picture's address suggests.
package enum PictureType {
  /// By the file name's extension, the query aside; nil where it says nothing.
  package static func named(in url: String) -> String? {
    let path = url.prefix { $0 != "?" && $0 != "#" }
    guard let point = path.lastIndex(of: ".") else { return nil }
    return type(ofExtension: path[path.index(after: point)...].lowercased())
  }

  /// As outlets write it: by its ending alone, in upper case, or by a name that nobody registered; nil
  /// where it is of no picture.
  package static func type(written: String) -> String? {
    let type = written.trimmingPrefix(" ").prefix { $0 != ";" && $0 != " " }.lowercased()
    guard type.hasPrefix("image/") else { return self.type(ofExtension: type) }
    return self.type(ofExtension: String(type.dropFirst(6))) ?? type
  }

  private static func type(ofExtension ending: String) -> String? {
    switch ending {
    case "jpg", "jpeg", "pjpeg", "jfif": "image/jpeg"
    case "png": "image/png"
    case "gif": "image/gif"
    case "webp": "image/webp"
    case "avif": "image/avif"
    case "svg": "image/svg+xml"
    case "bmp": "image/bmp"
    default: nil
    }
  }
}
