internal import Feed

/// Media and places in the extension object.
extension JSONWriter {
  /// Writes what Media RSS would say that `image` and `attachments` do not: caption and credit.
  mutating func media(_ media: Media?) {
    guard let media else { return }
    let contents =
      media.groups.isEmpty ? media.contents : media.contents + media.groups.flatMap(\.contents)
    member("media", contents) { json, content in json.media(content) }
  }

  private mutating func media(_ content: MediaContent) {
    openObject()
    member("url", address: content.url)
    member("type", content.type)
    member("medium", content.medium ?? content.type.flatMap(MediaKind.medium(ofType:)))
    member("width", content.width)
    member("height", content.height)
    member("size_in_bytes", content.fileSize)
    member("title", content.details.title?.plain)
    member("description", content.details.description?.plain)
    member("credits", content.details.credits) { json, credit in
      json.openObject()
      json.member("name", credit.name)
      json.member("role", credit.role)
      json.closeObject()
    }
    member("copyright", content.details.copyright?.plain)
    closeObject()
  }

  mutating func locations(_ shapes: [GeoShape]) {
    member("locations", shapes, where: \.isFinite) { json, shape in json.location(shape) }
  }

  private mutating func location(_ shape: GeoShape) {
    openObject()
    switch shape {
    case .point(let point): coordinates("point", [point])
    case .line(let points): coordinates("line", points)
    case .polygon(let points): coordinates("polygon", points)
    case .box(let lower, let upper): coordinates("box", [lower, upper])
    case .circle(let center, let radius): coordinates("circle", [center], radius: radius)
    }
    closeObject()
  }

  /// Latitude and longitude of each point after each other, as GeoRSS has them.
  private mutating func coordinates(
    _ name: StaticString, _ points: [GeoPoint], radius: Double? = nil
  ) {
    self.name(name)
    openArray()
    for point in points {
      decimal(point.latitude)
      decimal(point.longitude)
    }
    if let radius { decimal(radius) }
    closeArray()
  }
}
