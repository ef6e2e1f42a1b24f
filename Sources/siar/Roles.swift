import ArgumentParser

/// What a process of `siar serve` does.
struct Roles: OptionSet, ExpressibleByArgument {
  let rawValue: Int

  /// Serves readers.
  static let listener = Roles(rawValue: 1)
  /// Polls partners.
  static let aggregator = Roles(rawValue: 2)
  static let all: Roles = [.listener, .aggregator]

  init(rawValue: Int) {
    self.rawValue = rawValue
  }

  /// Reads words with commas between them; nil for an unknown one, or none.
  init?(argument: String) {
    self = []
    for word in argument.split(separator: ",") {
      guard let role = Self.words.first(where: { $0.word == word })?.role else { return nil }
      insert(role)
    }
    if isEmpty { return nil }
  }

  var defaultValueDescription: String {
    Self.words.filter { contains($0.role) }.map(\.word).joined(separator: ",")
  }

  private static let words: [(word: String, role: Roles)] = [
    ("listener", .listener), ("aggregator", .aggregator),
  ]
}
