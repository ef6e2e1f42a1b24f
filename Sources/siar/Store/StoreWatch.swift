import ArticleStore
import Logging
import ServiceLifecycle
import Synchronization

/// Watches a store: tells in the log what is amiss with it and when that is over, once each.
final class StoreWatch: Service {
  private let store: SQLiteStore
  private let logger: Logger
  private let alerts = Mutex<[StoreAlert]>([])

  private static let interval = Duration.seconds(2)

  init(store: SQLiteStore, logger: Logger) {
    self.store = store
    self.logger = logger
  }

  /// What is amiss now, for people.
  var remarks: [String] {
    let lost = Output.lostLines
    return alerts.withLock { $0.map(\.description) }
      + (lost > 0 ? ["\(lost) lines of the log could not be written"] : [])
  }

  func run() async throws {
    await cancelWhenGracefulShutdown {
      while (try? await Task.sleep(for: Self.interval)) != nil { await self.look() }
    }
  }

  /// Looks once.
  func look() async {
    let present: [StoreAlert]
    do {
      present = try await store.alerts(now: OpenSite.now())
    } catch {
      logger.error("the store cannot be watched: \(error)")
      return
    }
    let past = alerts.withLock { alerts in
      defer { alerts = present }
      return alerts
    }
    for alert in present where !past.contains(where: { $0.subject == alert.subject }) {
      logger.critical("\(alert)")
    }
    for alert in past where !present.contains(where: { $0.subject == alert.subject }) {
      logger.notice("over: \(alert)")
    }
  }
}
