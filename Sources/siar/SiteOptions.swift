import ArgumentParser
import ArticleStore
import Feed
import Foundation
import Newsroom
import OutletConfiguration
import Publication

/// The options of every subcommand that works on the outlet's site.
struct SiteOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The outlet's configuration.", valueName: "file"))
  var config: String?

  @Option(help: ArgumentHelp("The file that remembers everything.", valueName: "file"))
  var store: String?

  /// The settings, from file, environment and options.
  func settings() throws -> Configuration {
    let environment = ProcessInfo.processInfo.environment
    let file = config ?? environment["SIAR_CONFIG"] ?? "feeds/siar.yaml"
    var settings = try Configuration(file: file, environment: environment)
    if let store { try settings.set("store", to: store, place: "--store") }
    return settings
  }
}

/// The outlet as its folder describes it, and what it remembers.
struct OpenSite {
  let settings: Configuration
  let rules: ClassificationRules
  let store: SQLiteStore

  init(_ settings: Configuration) throws {
    self.settings = settings
    rules = try ClassificationRules { name in
      Array(try Data(contentsOf: URL(fileURLWithPath: "\(settings.folder)/\(name)")))
    }
    store = try SQLiteStore(path: settings.store, regions: rules.regions)
  }

  var site: Site {
    Site(
      outlet: settings.outlet, regions: rules.regions, topics: rules.topics,
      window: settings.window)
  }

  /// The documents, brought up to date with the log.
  func press() async throws -> Press {
    try await Press(
      site: site, store: store, pages: Pages(folder: "\(settings.folder)/templates"), now: Self.now)
  }

  /// The present, to the second.
  @Sendable static func now() -> Timestamp {
    Timestamp(seconds: Int64(Date().timeIntervalSince1970))
  }
}
