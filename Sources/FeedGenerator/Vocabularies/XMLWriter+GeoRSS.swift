internal import Feed

/// GeoRSS Simple: latitude before longitude, white space between numbers.
extension XMLWriter {
  /// Writes each place; one with a number that is none is left out.
  mutating func locations(_ shapes: [GeoShape]) {
    for shape in shapes where shape.isFinite {
      use(.geoRSS)
      switch shape {
      case .point(let point): geometry("georss:point", [point])
      case .line(let points): geometry("georss:line", points)
      case .polygon(let points): geometry("georss:polygon", points)
      case .box(let lower, let upper): geometry("georss:box", [lower, upper])
      case .circle(let center, let radius): geometry("georss:circle", [center], radius: radius)
      }
    }
  }

  private mutating func geometry(
    _ name: StaticString, _ points: [GeoPoint], radius: Double? = nil
  ) {
    open(name)
    for (index, point) in points.enumerated() {
      if index > 0 { literal(" ") }
      decimal(point.latitude)
      literal(" ")
      decimal(point.longitude)
    }
    if let radius {
      literal(" ")
      decimal(radius)
    }
    end(name)
  }
}

extension GeoShape {
  /// Whether every number of the shape can be written, and there is at least one.
  var isFinite: Bool {
    switch self {
    case .point(let point): point.isFinite
    case .line(let points), .polygon(let points):
      !points.isEmpty && points.allSatisfy(\.isFinite)
    case .box(let lower, let upper): lower.isFinite && upper.isFinite
    case .circle(let center, let radius): center.isFinite && abs(radius) < 1e9
    }
  }
}

extension GeoPoint {
  fileprivate var isFinite: Bool { abs(latitude) < 1e9 && abs(longitude) < 1e9 }
}
