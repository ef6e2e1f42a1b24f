/// A place on the earth: GeoRSS Simple and W3C Basic Geo, WGS 84 degrees.
public enum GeoShape: Sendable, Hashable {
  case point(GeoPoint)
  case line([GeoPoint])
  /// A closed ring: the first point is repeated as the last.
  case polygon([GeoPoint])
  case box(lower: GeoPoint, upper: GeoPoint)
  /// Radius in metres.
  case circle(center: GeoPoint, radius: Double)
}

/// A point in WGS 84 degrees.
public struct GeoPoint: Sendable, Hashable {
  public var latitude: Double
  public var longitude: Double

  public init(latitude: Double, longitude: Double) {
    self.latitude = latitude
    self.longitude = longitude
  }
}
