/// Media RSS of an entry, specification 1.5.1.
public struct Media: Sendable, Hashable {
  /// `media:content` outside of a group.
  public var contents: [MediaContent] = []
  public var groups: [MediaGroup] = []
  /// What stands at the entry itself and holds for all of its media.
  public var details = MediaDetails()

  public init() {}
}

/// `media:group`: the same thing in several renditions.
public struct MediaGroup: Sendable, Hashable {
  public var contents: [MediaContent] = []
  public var details = MediaDetails()

  public init() {}
}

/// `media:content`: one media object.
public struct MediaContent: Sendable, Hashable {
  public var url: String?
  public var type: String?
  /// `image`, `audio`, `video`, `document` or `executable`, as written.
  public var medium: String?
  /// Octets.
  public var fileSize: Int?
  public var isDefault: Bool?
  public var expression: String?
  /// Pixels.
  public var width: Int?
  /// Pixels.
  public var height: Int?
  public var duration: Duration?
  /// Kilobits a second.
  public var bitrate: Double?
  /// Frames a second.
  public var framerate: Double?
  /// Kilohertz.
  public var samplingRate: Double?
  public var channels: Int?
  public var language: String?
  public var details = MediaDetails()

  public init(url: String? = nil) {
    self.url = url
  }
}

/// The optional elements of Media RSS, which may stand at a content, a group or an entry.
public struct MediaDetails: Sendable, Hashable {
  public var title: Text?
  /// The caption.
  public var description: Text?
  public var keywords: [String] = []
  public var thumbnails: [MediaThumbnail] = []
  public var credits: [MediaCredit] = []
  public var categories: [Category] = []
  public var ratings: [MediaRating] = []
  public var copyright: Text?
  public var copyrightURL: String?
  public var playerURL: String?
  public var license: License?
  /// Elements of Media RSS that have no property of their own here.
  public var others: [ExtensionElement] = []

  public init() {}
}

/// `media:thumbnail`.
public struct MediaThumbnail: Sendable, Hashable {
  public var url: String
  /// Pixels.
  public var width: Int?
  /// Pixels.
  public var height: Int?
  /// Offset into the media as written, normal play time.
  public var time: String?

  public init(url: String, width: Int? = nil, height: Int? = nil, time: String? = nil) {
    self.url = url
    self.width = width
    self.height = height
    self.time = time
  }
}

/// `media:credit`.
public struct MediaCredit: Sendable, Hashable {
  public var name: String
  public var role: String?
  public var scheme: String?

  public init(_ name: String, role: String? = nil, scheme: String? = nil) {
    self.name = name
    self.role = role
    self.scheme = scheme
  }
}

/// `media:rating`.
public struct MediaRating: Sendable, Hashable {
  public var value: String
  public var scheme: String?

  public init(_ value: String, scheme: String? = nil) {
    self.value = value
    self.scheme = scheme
  }
}
