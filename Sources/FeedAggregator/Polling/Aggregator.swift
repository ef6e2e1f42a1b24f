import ArticleStore
package import Logging
import Newsroom
import ServiceLifecycle

/// Polls all partners when they are due, until it is told to stop.
package struct Aggregator: Service {
  private let poller: PartnerPoller
  private let pages: PermalinkChecker
  private let slots: Int
  private let sleep: @Sendable (Duration) async throws -> Void
  private let log: PollLog

  /// - Parameters:
  ///   - poller: asks one partner.
  ///   - pages: looks at the pages of partners' articles again.
  ///   - slots: how many are asked at once.
  ///   - logger: told what happens.
  ///   - sleep: waits.
  package init(
    poller: PartnerPoller, pages: PermalinkChecker, slots: Int = 32, logger: Logger,
    sleep: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
  ) {
    self.poller = poller
    self.pages = pages
    self.slots = slots
    self.sleep = sleep
    log = PollLog(logger)
  }

  /// How long nothing is looked for where nobody is due.
  private static let idle = Duration.seconds(1)

  package func run() async throws {
    await cancelWhenGracefulShutdown {
      await withTaskGroup(of: Event.self) { group in
        await work(&group)
        group.cancelAll()
      }
    }
  }

  /// Polls everybody who is due now, and returns when all answers are taken in.
  ///
  /// - Returns: what each poll came to.
  /// - Throws: what the store throws.
  package func pollDue() async throws -> [PollReport] {
    var reports: [PollReport] = []
    while true {
      let claims = try await poller.store.claimPolls(
        limit: slots, lease: PartnerPoller.lease, now: poller.now())
      if claims.isEmpty { return reports }
      try await withThrowingTaskGroup(of: PollReport.self) { group in
        for claim in claims { group.addTask { try await poller.poll(claim) } }
        for try await report in group { reports.append(report) }
      }
    }
  }

  /// Looks at all pages that are due now.
  ///
  /// - Returns: what each told.
  /// - Throws: what the store throws.
  package func checkDue() async throws -> [PermalinkChecker.Report] {
    var reports: [PermalinkChecker.Report] = []
    while true {
      let claims = try await pages.claim(limit: slots)
      if claims.isEmpty { return reports }
      try await withThrowingTaskGroup(of: PermalinkChecker.Report.self) { group in
        for claim in claims { group.addTask { try await pages.check(claim) } }
        for try await report in group { reports.append(report) }
      }
    }
  }

  private enum Event: Sendable {
    case polled(PollReport?)
    case checked(PermalinkChecker.Report?)
    case tick
  }

  private func work(_ group: inout TaskGroup<Event>) async {
    var watch = SuccessWatch(since: poller.now())
    var running = 0
    var isTicking = false
    while !Task.isCancelled {
      let started = await start(slots - running, in: &group)
      running += started
      if !isTicking, started == 0 {
        isTicking = true
        group.addTask {
          try? await sleep(Self.idle)
          return .tick
        }
      }
      switch await group.next() {
      case .polled(let report):
        running -= 1
        if let report { note(report, &watch) }
      case .checked(let report):
        running -= 1
        if let report { log.checked(report) }
      case .tick: isTicking = false
      case nil: break
      }
    }
  }

  /// Claims and starts as much as is due and has room: polls first, then pages.
  private func start(_ limit: Int, in group: inout TaskGroup<Event>) async -> Int {
    guard limit > 0 else { return 0 }
    do {
      let claims = try await poller.store.claimPolls(
        limit: limit, lease: PartnerPoller.lease, now: poller.now())
      for claim in claims { group.addTask { await poll(claim) } }
      // Pages can wait: they never take more than a quarter of the room.
      let room = min(limit - claims.count, max(1, slots / 4))
      let others = room > 0 ? try await pages.claim(limit: room) : []
      for claim in others { group.addTask { await check(claim) } }
      return claims.count + others.count
    } catch {
      log.storeFailed(error, of: nil)
      return 0
    }
  }

  private func poll(_ claim: PollClaim) async -> Event {
    do {
      return .polled(try await poller.poll(claim))
    } catch {
      log.storeFailed(error, of: claim.partner.name)
      return .polled(nil)
    }
  }

  private func check(_ claim: PermalinkClaim) async -> Event {
    do {
      return .checked(try await pages.check(claim))
    } catch {
      log.storeFailed(error, of: nil)
      return .checked(nil)
    }
  }

  private func note(_ report: PollReport, _ watch: inout SuccessWatch) {
    log.polled(report)
    if let change = watch.note(report, now: poller.now()) { log.changed(change) }
  }
}
