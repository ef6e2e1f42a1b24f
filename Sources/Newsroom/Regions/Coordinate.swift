/// A point on the earth, WGS 84, in degrees.
package struct Coordinate: Hashable, Sendable {
  /// Degrees north of the equator, negative to the south.
  package var latitude: Double
  /// Degrees east of Greenwich.
  package var longitude: Double

  /// A point; the values are taken as they are.
  package init(latitude: Double, longitude: Double) {
    self.latitude = latitude
    self.longitude = longitude
  }
}
