import ArticleStore
import Feed
import Foundation
import Newsroom
import OutletConfiguration
import Publication

/// The outlet as its folder describes it, and what it remembers.
struct OpenSite {
  let settings: Configuration
  let rules: ClassificationRules
  let store: SQLiteStore

  init(_ settings: Configuration) throws {
    self.settings = settings
    rules = try Self.rules(in: settings.folder)
    store = try SQLiteStore(path: settings.store, regions: rules.regions)
  }

  /// The regions, the topics and how to recognise them, from the outlet's folder.
  static func rules(in folder: String) throws -> ClassificationRules {
    try ClassificationRules { name in
      let file = "\(folder)/\(name)"
      do {
        return Array(try Data(contentsOf: URL(fileURLWithPath: file)))
      } catch {
        throw ConfigurationError.unreadable(file: file, reason: error.localizedDescription)
      }
    }
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
