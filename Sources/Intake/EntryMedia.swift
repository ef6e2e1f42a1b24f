import Feed
import Newsroom
import Sanitizer

/// The pictures, films and sounds that an entry names beside its text, in whichever vocabulary, each
/// once and in its largest size.
struct EntryMedia {
  private(set) var pictures: [Picture] = []
  private(set) var files: [MediaFile] = []

  private let stories: StoryReader
  private let base: String?
  /// What the entry says anyway: no caption of its own.
  private let said: Set<String>
  /// Where the picture stands of which these are other sizes.
  private var places: [PictureIdentity: Int] = [:]

  // More than any reader is shown; what a document names is kept with the article.
  private static let maximumPictures = 32
  private static let maximumFiles = 16

  /// - Parameters:
  ///   - entry: what the partner sends.
  ///   - base: what addresses are relative to.
  ///   - said: texts that stand elsewhere in the story.
  ///   - stories: reads its texts and addresses.
  init(_ entry: Entry, base: String?, said: Set<String>, stories: StoryReader) {
    self.stories = stories
    self.base = base
    self.said = said
    for enclosure in entry.enclosures { add(MediaContent(enclosure), []) }
    let media = entry.media
    let details = media?.details
    for content in media?.contents ?? [] { add(content, [details]) }
    for group in media?.groups ?? [] { add(group, details) }
    if pictures.isEmpty, let thumbnail = details?.thumbnails.largest {
      add(MediaContent(thumbnail), [details])
    }
    if let image = entry.image { add(pictureAt: image) }
    if pictures.isEmpty, let banner = entry.bannerImage { add(pictureAt: banner) }
  }

  /// One thing in several renditions: the best picture, else the best film or sound and the best
  /// picture of it.
  private mutating func add(_ group: MediaGroup, _ outer: MediaDetails?) {
    let details = [group.details, outer]
    if let picture = group.contents.filter({ pictureType($0) != nil }).largest {
      add(picture, details)
    }
    if let file = group.contents.filter({ fileType($0) != nil }).largest { add(file, details) }
    let thumbnails = group.details.thumbnails + group.contents.flatMap(\.details.thumbnails)
    if !group.contents.contains(where: { pictureType($0) != nil }),
      let thumbnail = thumbnails.largest
    {
      add(MediaContent(thumbnail), details)
    }
  }

  /// `outer` are the details that hold for the content too, the nearest first.
  private mutating func add(_ content: MediaContent, _ outer: [MediaDetails?]) {
    let details = [content.details] + outer.compactMap(\.self)
    if let type = pictureType(content) {
      add(content, type: type, details)
    } else if let type = fileType(content) {
      addFile(content, type: type, details)
      if let thumbnail = content.details.thumbnails.largest {
        add(MediaContent(thumbnail), type: PictureType.named(in: thumbnail.url), details)
      }
    }
  }

  private mutating func add(pictureAt address: String) {
    add(MediaContent(url: address), type: PictureType.named(in: address), [])
  }

  private mutating func add(_ content: MediaContent, type: String?, _ details: [MediaDetails]) {
    guard let address = content.url, let url = stories.resource(address, base: base),
      !Self.isOfAPerson(url), !content.isPoint
    else { return }
    let picture = Picture(
      url: url, type: type,
      caption: details.lazy.compactMap(\.description).map(stories.plain)
        .first { !$0.isEmpty && !said.contains($0) },
      credit: details.map(credit).first { !$0.isEmpty },
      rights: details.lazy.compactMap(\.copyright).map(stories.plain).first { !$0.isEmpty },
      width: content.width, height: content.height, length: content.fileSize)
    let identity = PictureIdentity(url)
    if let place = places[identity] {
      pictures[place].take(picture)
    } else if pictures.count < Self.maximumPictures {
      places[identity] = pictures.count
      pictures.append(picture)
    }
  }

  private mutating func addFile(_ content: MediaContent, type: String, _ details: [MediaDetails]) {
    guard let url = content.url.flatMap({ stories.resource($0, base: base) }),
      files.count < Self.maximumFiles, !files.contains(where: { $0.url == url })
    else { return }
    let title = details.lazy.compactMap(\.title).map(stories.plain).first { !$0.isEmpty }
    files.append(
      MediaFile(
        url: url, type: type, length: content.fileSize.flatMap { $0 > 0 ? $0 : nil },
        title: title, duration: content.duration?.wholeSeconds))
  }

  /// Photographers and agencies; whoever acted or composed is no credit of a picture.
  private func credit(_ details: MediaDetails) -> String {
    let roles: Set<String?> = [
      nil, "photographer", "photo", "photography", "author", "owner", "producer", "creator",
      "publishing company", "artist", "illustrator", "agency",
    ]
    let named = details.credits.filter { roles.contains($0.role?.lowercased()) }
    return (named.isEmpty ? details.credits : named).prefix(4)
      .map { stories.plain(Text($0.name)) }.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private func pictureType(_ content: MediaContent) -> String? {
    let named = content.url.flatMap(PictureType.named)
    if let type = content.type.flatMap(PictureType.type(written:)) { return type }
    if content.medium?.lowercased() == "image" { return named ?? "image/jpeg" }
    return fileType(content) == nil ? named : nil
  }

  private func fileType(_ content: MediaContent) -> String? {
    let named = content.url.flatMap(MediaFile.type(named:))
    if let type = content.type {
      if let type = MediaFile.type(written: type) { return type }
      // What says that it is a page shows a player; only what says nothing is told by its name.
      let says = type.contains("/") && !type.lowercased().hasPrefix("application/octet")
      if says { return nil }
    }
    switch content.medium?.lowercased() {
    case "video": return named ?? "video/mp4"
    case "audio": return named ?? "audio/mpeg"
    case "image": return nil
    default: return named
    }
  }

  /// Portraits of authors, which WordPress.com sends as media of every entry.
  private static func isOfAPerson(_ url: String) -> Bool {
    url.contains("gravatar.com/avatar/")
  }
}

extension MediaContent {
  fileprivate init(_ enclosure: Enclosure) {
    self.init(url: enclosure.url)
    type = enclosure.type
    fileSize = enclosure.length
    duration = enclosure.duration
    details.title = enclosure.title.map { Text($0) }
  }

  fileprivate init(_ thumbnail: MediaThumbnail) {
    self.init(url: thumbnail.url)
    medium = "image"
    width = thumbnail.width
    height = thumbnail.height
  }

  /// Whether it is a picture that only counts readers.
  fileprivate var isPoint: Bool {
    guard let width, let height else { return false }
    return width <= 1 && height <= 1
  }
}

/// A rendition that may be larger than another of the same thing.
private protocol Sized {
  /// Compared part by part.
  var size: [Double] { get }
}

extension MediaContent: Sized {
  fileprivate var size: [Double] {
    [
      isDefault == true ? 1 : 0, Double(width ?? 0), Double(height ?? 0), bitrate ?? 0,
      Double(fileSize ?? 0),
    ]
  }
}

extension MediaThumbnail: Sized {
  fileprivate var size: [Double] { [Double(width ?? 0), Double(height ?? 0)] }
}

extension Array where Element: Sized {
  /// The first of the largest.
  fileprivate var largest: Element? {
    dropFirst().reduce(first) { largest, next in
      guard let largest else { return next }
      return largest.size.lexicographicallyPrecedes(next.size) ? next : largest
    }
  }
}

extension Picture {
  /// Becomes the larger of the two, with what either says.
  fileprivate mutating func take(_ other: Picture) {
    let isLarger = PictureIdentity.isLarger(other.url, other.width, than: url, width)
    let (larger, smaller) = isLarger ? (other, self) : (self, other)
    self = larger
    type = larger.type ?? smaller.type
    caption = caption ?? smaller.caption
    credit = credit ?? smaller.credit
    rights = rights ?? smaller.rights
    if larger.url == smaller.url {
      width = width ?? smaller.width
      height = height ?? smaller.height
      length = length ?? smaller.length
    }
  }
}

extension Duration {
  /// Nil where there is not even one.
  fileprivate var wholeSeconds: Int? {
    components.seconds > 0 ? Int(components.seconds) : nil
  }
}
