extension ByteBuffer {
  /// Appends `number` in decimal digits.
  mutating func append(_ number: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    append(digitsOf: number.magnitude)
  }

  private mutating func append(digitsOf number: UInt) {
    if number >= 10 { append(digitsOf: number / 10) }
    append(UInt8(ascii: "0") + UInt8(number % 10))
  }

  /// Appends `number` with a point and at most seven digits behind it, never with an exponent; a
  /// coordinate keeps a centimetre. Writes nothing and returns false where it cannot.
  @discardableResult
  mutating func append(decimal number: Double) -> Bool {
    let scaled = (number * 10_000_000).rounded()
    guard scaled.isFinite, abs(scaled) < 9e18 else { return false }
    let units = Int64(scaled)
    if units < 0 { append(UInt8(ascii: "-")) }
    append(digitsOf: UInt(units.magnitude / 10_000_000))
    appendFraction(of: UInt(units.magnitude % 10_000_000))
    return true
  }

  /// Appends a point and `tenMillionths` without trailing zeros.
  private mutating func appendFraction(of tenMillionths: UInt) {
    guard tenMillionths > 0 else { return }
    append(UInt8(ascii: "."))
    var rest = tenMillionths
    var unit: UInt = 1_000_000
    while rest > 0 {
      append(UInt8(ascii: "0") + UInt8(rest / unit))
      rest %= unit
      unit /= 10
    }
  }
}
