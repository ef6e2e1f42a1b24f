internal import Feed

extension FixFamily {
  /// A date whose moment is beyond doubt, in the form that belongs there.
  func date(_ finding: Finding, _ form: KeyPath<Timestamp, String>) -> [Edit] {
    guard let slot = slot(finding), slot.isPlain, let moment = Self.moment(slot.text) else {
      return []
    }
    let text = moment[keyPath: form]
    return replace(slot, with: text, finding.rule, "wrote the date '\(slot.text)' as '\(text)'")
  }

  /// The moment that a text names, its zone included; nil where readers might differ.
  static func moment(_ text: String) -> Timestamp? {
    guard let moment = DateParser(defaultOffset: 0).parse(text),
      let elsewhere = DateParser(defaultOffset: 3600).parse(text), moment == elsewhere,
      moment.precision == .second || moment.precision == .minute
    else { return nil }
    // 03/04 is March or April, and military letters are read with either sign.
    let zone = text.split(whereSeparator: \.isWhitespace).last ?? ""
    if text.contains("/") || zone.count == 1 && zone.uppercased() != "Z" { return nil }
    return moment
  }
}
