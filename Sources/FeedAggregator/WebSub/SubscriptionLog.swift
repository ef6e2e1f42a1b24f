import ArticleStore
import Logging
import Metrics
import Outbound

/// Tells operators what happens between hubs and us: as log lines, and as numbers.
struct SubscriptionLog: Sendable {
  private let logger: Logger

  init(_ logger: Logger) {
    self.logger = logger
  }

  /// - Parameters:
  ///   - subscription: as it was when its hub was asked.
  ///   - exchange: the request.
  ///   - after: as it is now; nil where it is no more.
  func asked(_ subscription: Subscription, _ exchange: Exchange, _ after: Subscription?) {
    let status = try? exchange.result.get().status
    let isTaken = status.map { (200..<300).contains($0) } ?? false
    count("siar_websub_requests_total", [("result", isTaken ? "taken" : "failed")])
    var metadata = metadata(subscription)
    metadata["mode"] = "\(subscription.mode)"
    guard !isTaken else { return logger.info("asked a hub", metadata: metadata) }
    logger.notice(
      "a hub did not take a request: \(after?.reason ?? "it ends")", metadata: metadata)
  }

  func confirmed(_ subscription: Subscription) {
    logger.info("a hub confirmed \(subscription.status.rawValue)", metadata: metadata(subscription))
  }

  func denied(_ subscription: Subscription) {
    logger.warning(
      "a hub denies a subscription: \(subscription.reason ?? "")",
      metadata: metadata(subscription))
  }

  /// What became of a request to a callback.
  func delivered(_ result: SubscriptionCallbacks.Result, _ subscription: Subscription) {
    count("siar_websub_deliveries_total", [("result", result.rawValue)])
    guard result != .accepted else { return }
    logger.warning("a delivery was refused: \(result.rawValue)", metadata: metadata(subscription))
  }

  /// What a delivered document came to.
  func read(_ report: PollReport) { PollLog(logger).delivered(report) }

  func storeFailed(_ error: any Error) {
    logger.log(level: error.level, "the store failed: \(error)")
  }

  private func metadata(_ subscription: Subscription) -> Logger.Metadata {
    ["partner": "\(subscription.partner)", "hub": "\(subscription.hub)"]
  }

  private func count(_ label: String, _ dimensions: [(String, String)]) {
    Counter(label: label, dimensions: dimensions).increment()
  }
}
