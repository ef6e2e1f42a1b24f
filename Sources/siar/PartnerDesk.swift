import ArgumentParser
import ArticleStore
import FeedAggregator
import Foundation
import Logging
import Newsroom
import Outbound
import OutboundHTTP
import OutletConfiguration

/// The outlet's partners, and what it takes to ask them.
struct PartnerDesk {
  let site: OpenSite
  let check: PartnerCheck
  let intake: IntakeGuard

  /// Opens the store; one that never held partners takes those of the outlet's list, unless it is only
  /// to be read.
  init(_ options: SiteOptions, _ access: StoreAccess = .making) async throws {
    try await self.init(try OpenSite(try options.settings(), access), access)
  }

  init(_ site: OpenSite, _ access: StoreAccess = .making) async throws {
    self.site = site
    intake = IntakeGuard(store: site.store, version: Siar.configuration.version)
    check = PartnerCheck(
      regions: site.rules.regions, topics: site.rules.topics, policy: Self.policy(site.settings))
    if access.writing != .never, try await !site.store.knowsPartners() {
      try await takeShippedList(access)
    }
  }

  private func takeShippedList(_ access: StoreAccess) async throws {
    let path = "\(site.settings.folder)/partners.opml"
    guard FileManager.default.fileExists(atPath: path) else { return }
    let list = try list(at: path)
    for problem in list.problems { complain("\(path): \(problem)") }
    do {
      try await site.store.add(list.partners, now: OpenSite.now())
    } catch let error as StoreError where error.trouble != nil && access.writing == .ifPossible {
      complain("warning: the partners of \(path) are taken at the next start: \(error)")
    }
  }

  /// The list in an OPML file.
  func list(at path: String) throws -> PartnerList {
    do {
      let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
      return try PartnerList(opml: bytes, check: check)
    } catch let error as PartnerProblem {
      throw InputError(name: path, reason: "\(error)")
    } catch {
      throw InputError(name: path, reason: FileReason.of(error))
    }
  }

  /// A partner's record by the name that was typed.
  func record(_ name: PartnerName) async throws -> PartnerRecord {
    guard let record = try await site.store.partner(name) else {
      throw StoreError.unknownPartner(name)
    }
    return record
  }

  // MARK: Reading

  /// Called before anything from outside is read: tells of documents and pages that ended the program
  /// before and are set aside now, and has noted what is being read if it ends again.
  func beginReading() async throws {
    do {
      let file = "\(site.settings.store)-faults"
      for mark in try await intake.begin(with: file, now: OpenSite.now()) {
        let whose =
          mark.kind == .document ? "partner \(mark.name) is paused; its document" : mark.name
        complain("warning: \(whose): \(SetAsideError(mark: mark))")
      }
    } catch let error as StoreError where error.trouble != nil {
      complain("warning: what ended siar before is noted at the next start: \(error)")
    }
  }

  // MARK: Asking

  private static func policy(_ settings: Configuration) -> AddressPolicy {
    AddressPolicy(allowed: settings.aggregator.allowHosts)
  }

  /// How hubs reach us; nil where the site's own address is none that they could come to.
  var subscribing: Subscribing? {
    let base = site.settings.baseURL
    guard check.canBeReached(base) else { return nil }
    return Subscribing(callbacks: "\(base)\(PartnerDoor.path)/\(PartnerDoor.websub)")
  }

  func subscriber(_ logger: Logger) -> Subscriber {
    Subscriber(
      store: site.store,
      hubs: subscribing.map { HubClient(fetcher: fetcher, agent: agent, subscribing: $0) },
      reader: PushReader(
        store: site.store, outlet: site.settings.outlet, classifier: Classifier(site.rules),
        intake: intake, now: OpenSite.now), logger: logger, now: OpenSite.now)
  }

  func door(_ logger: Logger) -> PartnerDoor {
    PartnerDoor(
      store: site.store,
      subscriptions: SubscriptionCallbacks(store: site.store, logger: logger, now: OpenSite.now))
  }

  var agent: UserAgent {
    UserAgent(
      version: Siar.configuration.version,
      contact: site.settings.aggregator.contact ?? site.settings.baseURL)
  }

  var fetcher: Fetcher {
    Fetcher(
      policy: Self.policy(site.settings), resolver: SystemResolver(), transport: HTTPTransport())
  }

  func pages() -> PermalinkChecker {
    PermalinkChecker(store: site.store, fetcher: fetcher, agent: agent, now: OpenSite.now)
  }

  func poller() -> PartnerPoller {
    PartnerPoller(
      store: site.store, fetcher: fetcher, outlet: site.settings.outlet,
      classifier: Classifier(site.rules), agent: agent, credentials: .system,
      subscribing: subscribing, intake: intake, now: OpenSite.now)
  }
}

extension PartnerName: ExpressibleByArgument {
  package init?(argument: String) {
    self.init(argument)
  }
}
