package import Feed
import Hummingbird
package import Logging
package import Publication
package import ServiceLifecycle
import UnixSignals

/// The listener: serves the site until it is told to stop.
package struct FeedServer: Sendable {
  private let press: Press
  private let callbacks: (any CallbackResponder)?
  private let host: String
  private let port: Int
  private let logger: Logger
  private let now: @Sendable () -> Timestamp
  private let remarks: @Sendable () -> [String]

  /// - Parameters:
  ///   - press: the documents.
  ///   - callbacks: answers partners and their hubs; nil where there are none.
  ///   - host: name or address to listen on.
  ///   - port: 0 for any free port.
  ///   - logger: where to tell what happens.
  ///   - now: the present.
  ///   - remarks: what is not as it should be, for `/readyz`.
  package init(
    press: Press, callbacks: (any CallbackResponder)? = nil, host: String, port: Int,
    logger: Logger, now: @escaping @Sendable () -> Timestamp,
    remarks: @escaping @Sendable () -> [String] = { [] }
  ) {
    self.press = press
    self.callbacks = callbacks
    self.host = host
    self.port = port
    self.logger = logger
    self.now = now
    self.remarks = remarks
  }

  /// Listens until SIGTERM or SIGINT, then finishes the responses that are under way, and within a
  /// second ends those that are not done.
  ///
  /// - Parameters:
  ///   - others: what else runs and stops with it.
  ///   - started: told the port once connections are accepted.
  /// - Throws: ``ListenError`` where the address cannot be listened on.
  package func run(
    beside others: [any Service] = [], started: @escaping @Sendable (Int) async -> Void
  ) async throws {
    let application = Application(
      responder: SiteResponder(
        press: press, callbacks: callbacks, now: now, remarks: remarks),
      configuration: ApplicationConfiguration(address: .hostname(host, port: port)),
      services: [LogFollower(press: press, interval: .milliseconds(500), logger: logger)] + others,
      onServerRunning: { channel in await started(channel.localAddress?.port ?? port) },
      logger: logger)
    var configuration = ServiceGroupConfiguration(
      services: [.init(service: application)],
      gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
    configuration.maximumGracefulShutdownDuration = .milliseconds(900)
    do {
      try await ServiceGroup(configuration: configuration).run()
    } catch {
      throw ListenError(error, host: host, port: port) ?? error
    }
  }
}
