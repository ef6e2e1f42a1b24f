package import FeedValidator

/// What `siar validate` is set to: a file `.siar-validate.yaml`, overridden by options of the command
/// line.
package struct ValidationSettings: Sendable, Hashable {
  package var format = ReportFormat.text
  /// Which diagnostics are wanted.
  package var filter = DiagnosticFilter()
  package var profiles: Set<Profile> = []
  /// A RELAX NG schema that Atom documents are held to besides; a path from the working directory.
  package var schema: String?
  /// Whether it is judged how a server answers.
  package var http = false
  /// How long fetching one document may take, in seconds.
  package var timeout = 30

  package init() {}

  /// What the file is called where none is named.
  package static let customaryFile = ".siar-validate.yaml"
}

/// One key of the file.
struct ValidationSetting: Sendable {
  let key: String
  /// What a value must be, for messages.
  let expected: String
  /// Whether the value may be a list of words.
  var isList = false
  /// Takes one value, or one word of a list, in; false where it is not as expected.
  let set: @Sendable (inout ValidationSettings, String) -> Bool

  static let all: [ValidationSetting] = [
    choice("format", \.format),
    choice("level", \.filter.level),
    flag("strict", \.filter.isStrict),
    ValidationSetting(key: "ignore", expected: rules, isList: true) { settings, value in
      settings.filter.ignored.insert(value)
      return Rule.named(value) != nil
    },
    ValidationSetting(key: "only", expected: rules, isList: true) { settings, value in
      settings.filter.only.insert(value)
      return Rule.named(value) != nil
    },
    ValidationSetting(key: "max", expected: "a whole number") { settings, value in
      settings.filter.maximum = Int(value)
      return (settings.filter.maximum ?? -1) >= 0
    },
    ValidationSetting(
      key: "profile", expected: words(Profile.self), isList: true
    ) { settings, value in
      guard let profile = Profile(rawValue: value) else { return false }
      settings.profiles.insert(profile)
      return true
    },
    ValidationSetting(key: "schema", expected: "a file's path") { settings, value in
      settings.schema = value
      return !value.isEmpty
    },
    flag("http", \.http),
    ValidationSetting(key: "timeout", expected: "seconds, 1 to 3600") { settings, value in
      settings.timeout = Int(value) ?? 0
      return (1...3600).contains(settings.timeout)
    },
  ]

  private static let rules = "ids of rules, as --list-rules names them"

  private static func words<Word: CaseIterable & RawRepresentable<String>>(
    _ type: Word.Type
  ) -> String {
    type.allCases.map(\.rawValue).joined(separator: ", ")
  }

  private static func choice<Word: CaseIterable & RawRepresentable<String> & SendableMetatype>(
    _ key: String, _ path: any (WritableKeyPath<ValidationSettings, Word> & Sendable)
  ) -> ValidationSetting {
    ValidationSetting(key: key, expected: words(Word.self)) { settings, value in
      guard let word = Word(rawValue: value) else { return false }
      settings[keyPath: path] = word
      return true
    }
  }

  private static func flag(
    _ key: String, _ path: any (WritableKeyPath<ValidationSettings, Bool> & Sendable)
  ) -> ValidationSetting {
    ValidationSetting(key: key, expected: "true or false") { settings, value in
      guard let flag = Bool(value) else { return false }
      settings[keyPath: path] = flag
      return true
    }
  }
}
