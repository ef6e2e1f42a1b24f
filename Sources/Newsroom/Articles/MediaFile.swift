/// A film or a sound that belongs to a story.
package struct MediaFile: Sendable, Hashable, Codable {
  package var url: String
  /// Media type.
  package var type: String
  /// Octets.
  package var length: Int?
  package var title: String?
  /// Seconds.
  package var duration: Int?

  package init(
    url: String, type: String, length: Int? = nil, title: String? = nil, duration: Int? = nil
  ) {
    self.url = url
    self.type = type
    self.length = length
    self.title = title
    self.duration = duration
  }

  /// The media type that the ending of an address stands for, the query aside; nil where it is of no
  /// film or sound.
  package static func type(named url: String) -> String? {
    let path = url.prefix { $0 != "?" && $0 != "#" }
    guard let point = path.lastIndex(of: ".") else { return nil }
    return type(ofExtension: path[path.index(after: point)...].lowercased())
  }

  /// As outlets write it: by its ending alone, or in upper case; nil where it is of no film or sound.
  package static func type(written: String) -> String? {
    let type = written.trimmingPrefix(" ").prefix { $0 != ";" && $0 != " " }.lowercased()
    if type.hasPrefix("video/") || type.hasPrefix("audio/") || streams.contains(type) {
      return type
    }
    return self.type(ofExtension: type)
  }

  private static func type(ofExtension ending: String) -> String? {
    switch ending {
    case "mp4", "m4v": "video/mp4"
    case "webm": "video/webm"
    case "ogv": "video/ogg"
    case "mov": "video/quicktime"
    case "3gp": "video/3gpp"
    case "m3u8": "application/vnd.apple.mpegurl"
    case "mp3": "audio/mpeg"
    case "m4a", "m4b": "audio/mp4"
    case "aac": "audio/aac"
    case "ogg", "oga", "opus": "audio/ogg"
    case "wav": "audio/wav"
    case "flac": "audio/flac"
    default: nil
    }
  }

  private static let streams: Set<String> = [
    "application/vnd.apple.mpegurl", "application/x-mpegurl", "application/dash+xml",
    "application/ogg",
  ]
}
