import ArgumentParser
import FeedValidator

/// Which diagnostics are wanted.
struct RuleOptions: ParsableArguments {
  @Option(help: "Show nothing below this: info, warning or error.")
  var level = "info"

  @Flag(help: "Warnings count as errors.")
  var strict = false

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

  var filter: DiagnosticFilter {
    DiagnosticFilter(
      level: Severity(rawValue: level) ?? .info, isStrict: strict, ignored: Set(ignore),
      only: Set(only), maximum: max)
  }

  /// The platforms whose demands are looked at too.
  var profiles: Set<Profile> {
    Set(profile.compactMap(Profile.init))
  }

  /// Refuses what no rule and no severity is called.
  func check() throws {
    guard Severity(rawValue: level) != nil else {
      let known = Severity.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("--level: no severity is called \(level) (\(known))")
    }
    for name in profile where Profile(rawValue: name) == nil {
      let known = Profile.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("--profile: no profile is called \(name) (\(known))")
    }
    for id in filter.unknownRules { _ = try Self.rule(id) }
  }

  static func rule(_ id: String) throws -> Rule {
    guard let rule = Rule.all.first(where: { $0.id == id }) else {
      throw ValidationError("no rule is called \(id); --list-rules names them")
    }
    return rule
  }

  static func list() {
    for rule in Rule.all { print("\(rule.severity.rawValue)\t\(rule.id)\t\(rule.help)") }
  }
}
