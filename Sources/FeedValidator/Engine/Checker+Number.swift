extension Checker {
  mutating func checkNumber(_ bytes: Bytes, _ value: Value, _ attribute: String?) {
    switch value {
    case .coordinates: return checkCoordinates(bytes)
    case .integers: return checkIntegers(bytes)
    case .decimal, .latitude, .longitude: return checkDecimal(bytes, value, attribute)
    default: break
    }
    guard attribute != nil || isFilled(bytes, nil) else { return }
    let shown = "'\(bytes.excerpt())'"
    guard bytes.count <= 18, let number = Int(bytes.string) else {
      let rule = invalid(value, attribute)
      return report(rule, "\(shown) is no whole number", attribute: attribute)
    }
    switch value {
    case .nonNegative where number < 0:
      report(.integerNegative, "\(shown) is negative", attribute: attribute)
    case .positive where number < 1:
      report(.integerNotPositive, "\(shown) is not above zero", attribute: attribute)
    default: break
    }
  }

  private func invalid(_ value: Value, _ attribute: String?) -> Rule {
    if case .positive = value { return .integerNotPositive }
    return attribute == "length" ? .integerAttributeInvalid : .integerInvalid
  }

  private mutating func checkDecimal(_ bytes: Bytes, _ value: Value, _ attribute: String?) {
    let number = Double(bytes.string)
    switch value {
    case .latitude:
      if !(number.map { (-90...90).contains($0) } ?? false) {
        report(.latitudeInvalid, "'\(bytes.excerpt())' is no latitude", attribute: attribute)
      }
    case .longitude:
      if !(number.map { (-180...180).contains($0) } ?? false) {
        report(.longitudeInvalid, "'\(bytes.excerpt())' is no longitude", attribute: attribute)
      }
    default:
      if number == nil {
        report(.floatInvalid, "'\(bytes.excerpt())' is no decimal number", attribute: attribute)
      }
    }
  }

  private mutating func checkIntegers(_ bytes: Bytes) {
    let parts = bytes.string.split(separator: ",", omittingEmptySubsequences: false)
    if parts.contains(where: { Int($0.filter { $0 != " " }) == nil }) {
      report(.integersInvalid, "'\(bytes.excerpt())' is no list of whole numbers")
    }
  }

  private mutating func checkCoordinates(_ bytes: Bytes) {
    if bytes.contains(UInt8(ascii: ",")) {
      report(.coordinatesComma, "'\(bytes.excerpt())' has a comma in it")
    }
    let numbers = bytes.string.split { $0 == "," || $0.isWhitespace }.map { Double($0) }
    if numbers.isEmpty || numbers.count % 2 != 0 || numbers.contains(where: { $0 == nil }) {
      report(.coordinatesInvalid, "'\(bytes.excerpt())' is no list of pairs")
    }
  }
}
