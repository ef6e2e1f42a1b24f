/// The media type that a picture's address suggests.
package enum PictureType {
  /// By the file name's extension, the query aside; nil where it says nothing.
  package static func named(in url: String) -> String? {
    let path = url.prefix { $0 != "?" && $0 != "#" }
    guard let point = path.lastIndex(of: ".") else { return nil }
    return switch path[path.index(after: point)...].lowercased() {
    case "jpg", "jpeg": "image/jpeg"
    case "png": "image/png"
    case "gif": "image/gif"
    case "webp": "image/webp"
    case "avif": "image/avif"
    case "svg": "image/svg+xml"
    default: nil
    }
  }
}
