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
  private let logo: [UInt8]?
  private let outlet: Outlet

  /// - Parameters:
  ///   - settings: of the outlet.
  ///   - access: what is meant to be done with its store.
  /// - Throws: what is wrong with the settings, or the store.
  init(_ settings: Configuration, _ access: StoreAccess = .making) throws {
    self.settings = settings
    rules = try Self.rules(of: settings)
    try Self.check(settings, rules)
    logo = try settings.logo.map { try Self.bytes("\(settings.folder)/\($0)") }
    outlet = try Self.outlet(settings, logo: logo)
    store = try SQLiteStore(
      path: settings.store,
      rules: EditionRules(
        regions: rules.regions, language: settings.language, searches: settings.searches,
        policies: settings.policies, sameStory: settings.sameStory), access: access)
    OpenStores.add(store)
  }

  private static func outlet(_ settings: Configuration, logo: [UInt8]?) throws -> Outlet {
    var outlet = settings.outlet
    guard let logo, let name = settings.logo else { return outlet }
    guard let size = PNGSize(logo) else {
      throw ConfigurationError.badValue(
        key: "logo", value: name, place: settings.folder, expected: "a picture in PNG")
    }
    outlet.logo = Logo(
      url: "\(outlet.baseURL)/logo.png", width: size.width, height: size.height)
    return outlet
  }

  /// Searches and policies may only name what there is.
  private static func check(_ settings: Configuration, _ rules: ClassificationRules) throws {
    let regions = settings.searches.flatMap(\.regions).filter { rules.regions[$0] == nil }
    let topics = settings.searches.flatMap(\.topics).filter { rules.topics[$0] == nil }
    let genres =
      settings.searches.flatMap(\.genres)
      + settings.policies.changes.values.flatMap { change in
        (change.genres ?? []).union(change.withoutGenres ?? [])
      }.sorted()
    let unknown = genres.filter {
      $0 != EditionPolicy.plainNews && rules.topics.genre($0) == nil
    }
    for (key, values) in [("regions", regions), ("topics", topics), ("genres", unknown)] {
      guard let value = values.first else { continue }
      throw ConfigurationError.badValue(
        key: key, value: value, place: "searches and policies",
        expected: "a slug of the outlet's \(key)")
    }
  }

  private static func bytes(_ file: String) throws -> [UInt8] {
    do {
      return Array(try Data(contentsOf: URL(fileURLWithPath: file)))
    } catch {
      throw ConfigurationError.unreadable(file: file, reason: FileReason.of(error))
    }
  }

  /// The regions, the topics and how to recognise them, from the outlet's folder and its settings.
  static func rules(of settings: Configuration) throws -> ClassificationRules {
    let shipped = try ClassificationRules { name in
      try bytes("\(settings.folder)/\(name)")
    }
    return try settings.recognition.applied(to: shipped)
  }

  var site: Site {
    Site(
      outlet: outlet, regions: rules.regions, topics: rules.topics, window: settings.window,
      searches: settings.searches, policies: settings.policies,
      reservedCredits: settings.reservedCredits, sameStory: settings.sameStory)
  }

  /// The documents, brought up to date with the log.
  func press() async throws -> Press {
    try await Press(
      site: site, store: store, pages: Pages(folder: "\(settings.folder)/templates"), logo: logo,
      now: Self.now)
  }

  /// The present, to the second.
  @Sendable static func now() -> Timestamp {
    Timestamp(seconds: Int64(Date().timeIntervalSince1970))
  }
}
