extension Partner.Pace {
  /// The seconds of a time span written as a number and a unit: `90s`, `15m`, `6h`, `1d`; nil for
  /// anything else, and for what is not between a minute and 30 days.
  package static func seconds(_ text: String) -> Int? {
    guard let unit = text.last, let factor = units.first(where: { $0.unit == unit })?.seconds,
      let number = Int(text.dropLast()), number > 0, number <= 30 * 86_400
    else { return nil }
    let seconds = number * factor
    return (60...30 * 86_400).contains(seconds) ? seconds : nil
  }

  /// The shortest way to write a number of seconds.
  package static func text(_ seconds: Int) -> String {
    let unit = units.first { seconds % $0.seconds == 0 } ?? ("s", 1)
    return "\(seconds / unit.seconds)\(unit.unit)"
  }

  private static let units: [(unit: Character, seconds: Int)] = [
    ("d", 86_400), ("h", 3600), ("m", 60), ("s", 1),
  ]
}
