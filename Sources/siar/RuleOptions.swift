import ArgumentParser
import FeedValidator
import OutletConfiguration

/// Which diagnostics are wanted.
struct RuleOptions: ParsableArguments {
  @Option(help: "Show nothing below this: info, warning or error; info when left out.")
  var level: String?

  @Flag(inversion: .prefixedNo, help: "Warnings count as errors.")
  var strict: Bool?

  @Option(help: ArgumentHelp("Leave a rule out; may be repeated.", valueName: "rule"))
  var ignore: [String] = []

  @Option(help: ArgumentHelp("Only this rule; may be repeated.", valueName: "rule"))
  var only: [String] = []

  @Option(
    help: ArgumentHelp(
      "Also what a platform demands: rss-board, msn, google-news-sitemap or podcast; may be repeated.",
      valueName: "profile"))
  var profile: [String] = []

  @Option(help: ArgumentHelp("At most so many diagnostics for each input.", valueName: "n"))
  var max: Int?

  /// Puts these in the place of the file's; rules to ignore and profiles are added to it.
  func override(_ settings: inout ValidationSettings) {
    if let level = level.flatMap(Severity.init) { settings.filter.level = level }
    if let strict { settings.filter.isStrict = strict }
    settings.filter.ignored.formUnion(ignore)
    if !only.isEmpty { settings.filter.only = Set(only) }
    if let max { settings.filter.maximum = max }
    settings.profiles.formUnion(profile.compactMap(Profile.init))
  }

  /// Refuses what no rule and no severity is called.
  func check() throws {
    if let level, Severity(rawValue: level) == nil {
      let known = Severity.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("--level: no severity is called \(level) (\(known))")
    }
    for name in profile where Profile(rawValue: name) == nil {
      let known = Profile.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("--profile: no profile is called \(name) (\(known))")
    }
    if let max, max < 0 { throw ValidationError("--max: expected a whole number, found \(max)") }
    for id in ignore + only { _ = try Self.rule(id) }
  }

  static func rule(_ id: String) throws -> Rule {
    guard let rule = Rule.named(id) else {
      throw ValidationError("no rule is called \(id); --list-rules names them")
    }
    return rule
  }
}
