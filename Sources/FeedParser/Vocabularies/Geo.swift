import Feed
import XML

/// GeoRSS Simple, GeoRSS GML and W3C Basic Geo.
enum GeoWord: Int, Words {
  case point, line, polygon, box, circle, `where`, lat, long, lon, Point, pos
  case LineString, posList, Polygon, exterior, LinearRing, Envelope, lowerCorner, upperCorner
  case location, coordinates, lat_long, elev, floor, radius, featureTypeTag, featureName
  case relationshipTag, interior, CircleByCenterPoint
  // Names are compared without case, so that these stand for Point, Polygon too.

  /// The word of a name that is known to be of this vocabulary.
  init(_ name: XMLName) {
    self = Self(rawValue: name.index) ?? .point
  }
}

extension Reading {
  mutating func geo(_ word: GeoWord, _ xml: inout XMLReader, into shapes: inout [GeoShape]) {
    switch word.word.lowercased() {
    case "point" where xml.event.name.vocabulary == Vocabulary.geoRSS.rawValue, "pos", "lat_long":
      if let point = points(text(&xml)).first { shapes.append(.point(point)) }
    case "line", "poslist": append(.line, text(&xml), to: &shapes)
    case "polygon" where xml.event.name.vocabulary == Vocabulary.geoRSS.rawValue:
      append(.polygon, text(&xml), to: &shapes)
    case "box": append(.box, text(&xml), to: &shapes)
    case "circle": append(.circle, text(&xml), to: &shapes)
    case "lat": coordinate(text(&xml), isLatitude: true, in: &shapes)
    case "long", "lon": coordinate(text(&xml), isLatitude: false, in: &shapes)
    case "polygon": gml(&xml, .polygon, into: &shapes)
    case "envelope": envelope(&xml, into: &shapes)
    case "where", "point", "location": nested(&xml, into: &shapes)
    case "linestring": gml(&xml, .line, into: &shapes)
    default: xml.skip()
    }
  }

  private enum Shape { case line, polygon, box, circle }

  private mutating func nested(_ xml: inout XMLReader, into shapes: inout [GeoShape]) {
    while let name = xml.nextChild() {
      guard name.isKnown, GeoWord.isOwn(Vocabulary(name)) else {
        xml.skip()
        continue
      }
      geo(GeoWord(name), &xml, into: &shapes)
    }
  }

  /// A line or a polygon of GML: the first list of positions in it, its outer ring.
  private mutating func gml(
    _ xml: inout XMLReader, _ shape: Shape, into shapes: inout [GeoShape]
  ) {
    var depth = 1
    var positions: String?
    while depth > 0, let name = xml.nextElement() {
      guard let name else {
        depth -= 1
        continue
      }
      depth += 1
      if positions == nil, name.isKnown, GeoWord.isOwn(Vocabulary(name)),
        GeoWord(name) == .posList, let text = xml.leaf()
      {
        positions = text
        depth -= 1
      }
    }
    if let positions { append(shape, positions, to: &shapes) }
  }

  private mutating func envelope(_ xml: inout XMLReader, into shapes: inout [GeoShape]) {
    var corners: [GeoPoint] = []
    while xml.nextChild() != nil { corners += points(text(&xml)) }
    if corners.count >= 2 { shapes.append(.box(lower: corners[0], upper: corners[1])) }
  }

  private func append(_ shape: Shape, _ text: String, to shapes: inout [GeoShape]) {
    let points = points(text)
    switch shape {
    case .line where points.count >= 2: shapes.append(.line(points))
    case .polygon where points.count >= 3: shapes.append(.polygon(points))
    case .box where points.count == 2: shapes.append(.box(lower: points[0], upper: points[1]))
    case .circle:
      let numbers = numbers(text)
      guard numbers.count == 3, let center = points.first else { return }
      shapes.append(.circle(center: center, radius: numbers[2]))
    default: break
    }
  }

  /// `geo:lat` and `geo:long` come one after the other, in either order.
  private func coordinate(_ text: String, isLatitude: Bool, in shapes: inout [GeoShape]) {
    guard let value = Double(text) else { return }
    if case .point(var point) = shapes.last, point.isHalf(lacking: isLatitude) {
      if isLatitude { point.latitude = value } else { point.longitude = value }
      shapes[shapes.count - 1] = .point(point)
    } else {
      let other = Double.nan
      shapes.append(
        .point(
          isLatitude
            ? GeoPoint(latitude: value, longitude: other)
            : GeoPoint(latitude: other, longitude: value)))
    }
  }

  private func points(_ text: String) -> [GeoPoint] {
    let numbers = numbers(text)
    return stride(from: 0, to: numbers.count - 1, by: 2).map {
      GeoPoint(latitude: numbers[$0], longitude: numbers[$0 + 1])
    }
  }

  private func numbers(_ text: String) -> [Double] {
    text.split { $0 == " " || $0 == "," || $0.isNewline || $0 == "\t" }.compactMap { Double($0) }
  }
}

extension GeoWord {
  static func isOwn(_ vocabulary: Vocabulary) -> Bool {
    vocabulary == .geoRSS || vocabulary == .geo || vocabulary == .gml
  }
}

extension GeoPoint {
  fileprivate func isHalf(lacking isLatitude: Bool) -> Bool {
    isLatitude ? latitude.isNaN : longitude.isNaN
  }
}

extension [GeoShape] {
  /// Drops points of which one coordinate was missing.
  mutating func removeHalves() {
    removeAll {
      guard case .point(let point) = $0 else { return false }
      return point.latitude.isNaN || point.longitude.isNaN
    }
  }
}
