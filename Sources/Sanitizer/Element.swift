/// An element by its place in the table of those that have a rule.
struct Element: Sendable, Hashable {
  private let place: UInt8

  /// The element of a name in lower case; unknown ones share a rule that takes their tags.
  init(_ name: String) {
    place = Self.places[name] ?? 0
  }

  var rule: ElementRule { Self.table[Int(place)].rule }
  var kind: ElementKind { Self.kinds[Int(place)] }
  /// `<name`.
  var startMarkup: [UInt8] { Self.table[Int(place)].start }
  /// `</name>`.
  var endMarkup: [UInt8] { Self.table[Int(place)].end }

  private struct Row {
    let rule: ElementRule
    let start: [UInt8]
    let end: [UInt8]

    init(_ name: String, _ rule: ElementRule) {
      self.rule = rule
      start = Array("<\(name)".utf8)
      end = Array("</\(name)>".utf8)
    }
  }

  private static let names = ElementRule.all.keys.sorted()
  private static let table =
    [Row("span", ElementRule(.unwrapped))]
    + names.compactMap { name in ElementRule.all[name].map { Row(name, $0) } }
  private static let kinds = table.map(\.rule.kind)
  private static let places: [String: UInt8] = {
    let places = Dictionary(
      uniqueKeysWithValues: names.enumerated().map { ($1, UInt8($0 + 1)) })
    return places.merging(AMP.twins.compactMapValues { places[$0] }) { own, _ in own }
  }()

  // Those that the sanitiser asks for by name.
  static let address = Element("address")
  static let definition = Element("dd")
  static let term = Element("dt")
  static let figure = Element("figure")
  static let figureCaption = Element("figcaption")
  static let item = Element("li")
  static let picture = Element("picture")
  static let ruby = Element("ruby")
  static let track = Element("track")
  static let columnGroup = Element("colgroup")
  static let rowGroup = Element("tbody")
  static let row = Element("tr")
  static let cell = Element("td")
}
