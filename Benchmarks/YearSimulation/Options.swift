/// How large the year is.
struct Options {
  static let usage = """
    usage: script/bench year [OPTION VALUE]...
      --days N       how long it is, 365
      --per-day N    articles a day, 300
      --moments N    how often documents are looked at, 100
      --editions N   how many editions are looked at each time, 7
      --seed N       the same seed gives the same year; any
      --out FOLDER   where the documents that were looked at are written, nowhere
      --feeds FOLDER the outlet's folder, feeds
    """

  var days = 365
  var perDay = 300
  var moments = 100
  var editions = 7
  var seed = UInt64.random(in: 1...999_999)
  /// Where the documents that were looked at are written, for other programs to read.
  var out: String?
  /// The outlet's folder.
  var feeds = "feeds"

  init(_ arguments: [String]) throws {
    var rest = arguments[...]
    while let name = rest.popFirst() {
      guard let value = rest.popFirst() else { throw Problem("\(name) needs a value") }
      switch name {
      case "--days": days = try Self.number(name, value)
      case "--per-day": perDay = try Self.number(name, value)
      case "--moments": moments = try Self.number(name, value)
      case "--editions": editions = try Self.number(name, value)
      case "--seed": seed = UInt64(try Self.number(name, value))
      case "--out": out = value
      case "--feeds": feeds = value
      default: throw Problem("\(name) is no option")
      }
    }
  }

  private static func number(_ name: String, _ value: String) throws -> Int {
    guard let number = Int(value), number > 0 else { throw Problem("\(name): \(value)") }
    return number
  }
}

struct Problem: Error, CustomStringConvertible {
  var description: String

  init(_ description: String) {
    self.description = description
  }
}
