import Sanitizer

/// Which pictures, films and sounds of a story an edition shows.
struct MediaChoice {
  private let media: EditionPolicy.Media
  private let reserved: [String]

  private static let withoutMedia: Sanitizer = {
    var policy = SanitizerPolicy.default
    policy.removesMedia = true
    return Sanitizer(policy: policy)
  }()

  /// - Parameters:
  ///   - media: what the edition's policy allows.
  ///   - reserved: words of credits and rights lines whose pictures only our own pages may show.
  init(_ media: EditionPolicy.Media, reserved: [String]) {
    self.media = media
    self.reserved = reserved.map { $0.lowercased() }
  }

  func pictures(of story: Story) -> [Picture] {
    switch media {
    case .all: story.pictures
    case .free: story.pictures.filter(isFree)
    case .none: []
    }
  }

  /// Films and sounds, of which nobody says whose they are, only where all are allowed.
  func files(of story: Story) -> [MediaFile] { media == .all ? story.media : [] }

  /// A text with the pictures in it, of which nobody says whose they are, only where all are allowed.
  func html(_ html: String) -> String {
    media == .all ? html : Self.withoutMedia.sanitize(html).html
  }

  private func isFree(_ picture: Picture) -> Bool {
    let line = "\(picture.credit ?? "") \(picture.rights ?? "") \(picture.caption ?? "")"
      .lowercased()
    return !reserved.contains { line.contains($0) }
  }
}
