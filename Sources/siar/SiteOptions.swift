import ArgumentParser
import Foundation
import OutletConfiguration

/// The options of every subcommand that works on the outlet's site.
struct SiteOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The outlet's configuration.", valueName: "file"))
  var config: String?

  @Option(help: ArgumentHelp("The file that remembers everything.", valueName: "file"))
  var store: String?

  /// The settings, from file, environment and options.
  func settings() throws -> Configuration {
    var settings = try Self.settings(config: config)
    if let store { try settings.set("store", to: store, place: "--store") }
    return settings
  }

  /// The settings, from a file, or the customary one where none is named, and the environment.
  static func settings(config: String?) throws -> Configuration {
    let environment = ProcessInfo.processInfo.environment
    let file = config ?? environment["SIAR_CONFIG"] ?? "feeds/siar.yaml"
    return try Configuration(file: file, environment: environment)
  }
}
