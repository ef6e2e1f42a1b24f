internal import Feed

/// What an entry is about: `subjects`, `places` and `genres`.
extension NinjsWriter {
  /// Writes each category in its list, and the places on the earth at the places by name.
  mutating func concepts(_ categories: [Category], _ shapes: [GeoShape]) {
    let coded = categories.filter { $0.scheme != nil }
    let names = Set(coded.compactMap { $0.label?.unlessBlank })
    let concepts = categories.filter { category in
      category.scheme != nil || !names.contains(category.readableName ?? "")
    }
    json.member("subjects", concepts, where: { $0.kind == .subject }) { json, category in
      json.concept(category) { $0.member("rel", literal: "about") }
    }
    places(concepts.filter { $0.kind == .place }, shapes.filter(\.isFinite))
    json.member("genres", concepts, where: { $0.kind == .genre }) { json, category in
      json.concept(category)
    }
  }

  /// The shapes belong to the places in their order; those that are more stand alone.
  private mutating func places(_ categories: [Category], _ shapes: [GeoShape]) {
    let count = max(categories.count, shapes.count)
    json.member("places", Array(0..<count)) { json, index in
      let shape = shapes.dropFirst(index).first
      guard index < categories.count else {
        json.openObject()
        if let shape { json.geometry(shape) }
        return json.closeObject()
      }
      json.concept(categories[index]) { json in if let shape { json.geometry(shape) } }
    }
  }
}

private enum ConceptKind {
  case subject
  case place
  case genre
}

extension Category {
  /// What the last part of the scheme's path says: `https://kabar.example/regions/` holds places, and
  /// `http://cv.iptc.org/newscodes/genre/` genres.
  fileprivate var kind: ConceptKind {
    switch scheme?.split(separator: "/").last {
    case "regions", "places", "place": .place
    case "genre", "genres": .genre
    default: .subject
    }
  }

  /// The concept's own address: the code behind the scheme of its vocabulary. The code as IPTC writes
  /// it in short, `medtop:20000344`, loses the abbreviation of the vocabulary.
  fileprivate var conceptURI: String? {
    guard let scheme, scheme.isAddress, scheme.hasSuffix("/") || scheme.hasSuffix("#") else {
      return nil
    }
    let code = term.split(separator: ":", maxSplits: 1).last.map(String.init) ?? term
    let address = scheme + code
    return address.isAddress ? address : nil
  }
}

extension JSONWriter {
  fileprivate mutating func concept(
    _ category: Category, _ more: (inout JSONWriter) -> Void = { _ in }
  ) {
    openObject()
    member("name", category.label?.unlessBlank ?? category.term)
    member("uri", uri: category.conceptURI)
    if category.scheme != nil { member("literal", category.term) }
    more(&self)
    closeObject()
  }

  /// Writes a shape as GeoJSON, RFC 7946: longitude before latitude. A circle is its centre, which is
  /// what GeoJSON has for it.
  fileprivate mutating func geometry(_ shape: GeoShape) {
    member("geojson") { json in
      switch shape {
      case .point(let point), .circle(let point, _): json.coordinates("Point", of: point)
      case .line(let points) where points.count > 1: json.coordinates("LineString", of: points)
      case .line(let points): json.coordinates("MultiPoint", of: points)
      case .polygon(let ring): json.polygon(ring)
      case .box(let low, let high):
        let east = GeoPoint(latitude: low.latitude, longitude: high.longitude)
        let north = GeoPoint(latitude: high.latitude, longitude: low.longitude)
        json.polygon([low, east, high, north, low])
      }
    }
  }

  private mutating func coordinates(_ type: StaticString, of point: GeoPoint) {
    member("type", literal: type)
    name("coordinates")
    position(point)
  }

  private mutating func coordinates(_ type: StaticString, of points: [GeoPoint]) {
    member("type", literal: type)
    name("coordinates")
    openArray()
    for point in points { position(point) }
    closeArray()
  }

  /// A ring has at least four positions; fewer are no area.
  private mutating func polygon(_ ring: [GeoPoint]) {
    guard ring.count >= 4 else { return coordinates("MultiPoint", of: ring) }
    member("type", literal: "Polygon")
    name("coordinates")
    openArray()
    openArray()
    for point in ring { position(point) }
    closeArray()
    closeArray()
  }

  private mutating func position(_ point: GeoPoint) {
    openArray()
    decimal(point.longitude)
    decimal(point.latitude)
    closeArray()
  }
}
