/// What a media type or an address says about the kind of a file.
enum MediaKind {
  /// Media RSS `medium` of a media type; nil where it is none of its five.
  static func medium(ofType type: String) -> String? {
    let top = type.prefix { $0 != "/" }.lowercased()
    return ["image", "audio", "video"].contains(top) ? top : nil
  }

  /// The media type that the ending of `url` stands for, else one of unknown bytes.
  static func type(of url: String) -> String {
    let path = url.prefix { $0 != "?" && $0 != "#" }
    let file = path.suffix(from: path.lastIndex(of: "/") ?? path.startIndex)
    guard let dot = file.lastIndex(of: ".") else { return unknown }
    return types[file[file.index(after: dot)...].lowercased()] ?? unknown
  }

  private static let unknown = "application/octet-stream"

  private static let types = [
    "jpg": "image/jpeg", "jpeg": "image/jpeg", "png": "image/png", "gif": "image/gif",
    "webp": "image/webp", "avif": "image/avif", "svg": "image/svg+xml", "mp3": "audio/mpeg",
    "m4a": "audio/mp4", "ogg": "audio/ogg", "oga": "audio/ogg", "opus": "audio/ogg",
    "wav": "audio/wav", "mp4": "video/mp4", "m4v": "video/mp4", "webm": "video/webm",
    "mov": "video/quicktime", "pdf": "application/pdf", "zip": "application/zip",
    "doc": "application/msword",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  ]
}
