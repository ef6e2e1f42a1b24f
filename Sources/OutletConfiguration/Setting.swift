import Newsroom
import Outbound

/// One thing that an outlet may set, by its key in the file.
struct Setting: Sendable {
  /// Dotted for a key inside a mapping: `window.hours`.
  let key: String
  /// What a value must be, for messages.
  let expected: String
  /// It may be a sequence in the file; elsewhere its elements stand between commas.
  var isList = false
  /// Takes a value in; false where it is not as expected.
  let set: @Sendable (inout Configuration, String) -> Bool

  /// The variable of the environment that overrides the file: `SIAR_WINDOW_HOURS`.
  var variable: String {
    var name = "SIAR_"
    var wasUpper = false
    for character in key {
      if character.isUppercase, !wasUpper { name.append("_") }
      name.append(character == "." ? "_" : character.uppercased())
      wasUpper = character.isUppercase
    }
    return name
  }

  static let all: [Setting] = [
    text("id", \.id, "a word that is never changed"),
    text("title", \.title, "a line of text"),
    text("description", \.description, "a line of text"),
    Setting(key: "baseURL", expected: "an http or https address") { configuration, value in
      guard let url = PublicAddress.normalised(value) else { return false }
      configuration.baseURL = url
      return true
    },
    text("language", \.language, "a BCP 47 tag such as id"),
    Setting(key: "timeZone", expected: zones) { configuration, value in
      guard let zone = OutletZone(name: value) else { return false }
      configuration.timeZone = zone
      return true
    },
    Setting(key: "rights", expected: "a line of text") { configuration, value in
      configuration.rights = value.isEmpty ? nil : value
      return true
    },
    Setting(key: "logo", expected: "the name of a PNG file in the folder") { configuration, value in
      guard !value.contains(where: \.isNewline) else { return false }
      configuration.logo = value.isEmpty ? nil : value
      return true
    },
    Setting(
      key: "sites", expected: "http or https addresses", isList: true
    ) { configuration, value in
      let sites = items(value).map(PublicAddress.normalised)
      guard !sites.contains(nil) else { return false }
      configuration.sites = sites.compactMap(\.self)
      return true
    },
    Setting(
      key: "reservedCredits", expected: "words of credits", isList: true
    ) { configuration, value in
      configuration.reservedCredits = items(value)
      return true
    },
    text("store", \.store, "a file's path"),
    Setting(key: "listen", expected: "HOST:PORT") { configuration, value in
      guard let address = ListenAddress(value) else { return false }
      configuration.listen = address
      return true
    },
    number("window.hours", \.window.hours, 0...8760),
    number("window.minimum", \.window.minimum, 1...10_000),
    number("window.maximum", \.window.maximum, 1...10_000),
    Setting(key: "sameStory.show", expected: "one or all") { configuration, value in
      guard ["one", "all"].contains(value) else { return false }
      configuration.sameStory.showsOne = value == "one"
      return true
    },
    Setting(
      key: "sameStory.prefer", expected: "a list of own, fullest, earliest and partners' names",
      isList: true
    ) { configuration, value in
      let words = items(value)
      let preferences = words.compactMap { SameStoryPolicy.Preference($0) }
      configuration.sameStory.preferences = preferences
      return preferences.count == words.count
    },
    Setting(
      key: "aggregator.allowHosts", expected: "a list of HOST, ADDRESS or HOST:PORT", isList: true
    ) { configuration, value in
      let words = value.split(separator: ",").map { $0.filter { !$0.isWhitespace } }
      let hosts = words.compactMap { AllowedHost($0) }
      configuration.aggregator.allowHosts = hosts
      return hosts.count == words.count
    },
    Setting(key: "aggregator.contact", expected: "an http or https address") {
      configuration, value in
      configuration.aggregator.contact = PublicAddress.normalised(value)
      return configuration.aggregator.contact != nil
    },
    number("aggregator.concurrency", \.aggregator.concurrency, 1...1000),
  ]

  /// The items of a list.
  static func items(_ value: String) -> [String] {
    value.split { $0.isNewline || $0 == "," }
      .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      .filter { !$0.isEmpty }
  }

  private static let zones =
    "Asia/Jakarta (WIB), Asia/Makassar (WITA) or Asia/Jayapura (WIT)"

  private static func text(
    _ key: String, _ path: any (WritableKeyPath<Configuration, String> & Sendable),
    _ expected: String
  ) -> Setting {
    Setting(key: key, expected: expected) { configuration, value in
      guard !value.isEmpty, !value.contains(where: \.isNewline) else { return false }
      configuration[keyPath: path] = value
      return true
    }
  }

  private static func number(
    _ key: String, _ path: any (WritableKeyPath<Configuration, Int> & Sendable),
    _ range: ClosedRange<Int>
  ) -> Setting {
    Setting(key: key, expected: "a whole number from \(range.lowerBound) to \(range.upperBound)") {
      configuration, value in
      guard let number = Int(value), range.contains(number) else { return false }
      configuration[keyPath: path] = number
      return true
    }
  }
}
