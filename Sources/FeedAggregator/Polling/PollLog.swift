import ArticleStore
import Feed
import Logging
import Metrics
import Newsroom

/// Tells operators what happens: as log lines, and as numbers.
struct PollLog: Sendable {
  private let logger: Logger

  init(_ logger: Logger) {
    self.logger = logger
  }

  func polled(_ report: PollReport) {
    var metadata: Logger.Metadata = ["partner": "\(report.partner)"]
    switch report.result {
    case .unchanged:
      count("unchanged")
      logger.debug("unchanged", metadata: metadata)
    case .delivered(let tally):
      count("delivered")
      count(tally)
      metadata["new"] = "\(tally.new)"
      metadata["revised"] = "\(tally.revised)"
      metadata["withdrawn"] = "\(tally.withdrawn)"
      logger.info("delivered", metadata: metadata)
    case .resting(let until, let error):
      count("resting")
      metadata["until"] = "\(until.rfc3339)"
      logger.info("wants to be left alone: \(error.message)", metadata: metadata)
    case .failed(let error):
      count("failed")
      metadata["class"] = "\(error.kind.word)"
      logger.notice("poll failed: \(error.message)", metadata: metadata)
    case .claimLost:
      count("lost")
      logger.notice("another process took the partner over", metadata: metadata)
    }
    tellAlerts(report)
  }

  /// What a hub delivered came to.
  func delivered(_ report: PollReport) {
    var metadata: Logger.Metadata = ["partner": "\(report.partner)"]
    switch report.result {
    case .delivered(let tally):
      count(tally)
      metadata["new"] = "\(tally.new)"
      metadata["revised"] = "\(tally.revised)"
      logger.info("delivered by the hub", metadata: metadata)
    case .failed(let error):
      logger.notice("\(error.message); it is polled instead", metadata: metadata)
    case .unchanged, .resting, .claimLost: break
    }
  }

  private func tellAlerts(_ report: PollReport) {
    for alert in report.raised {
      Counter(label: "siar_partner_alerts_total", dimensions: [("alert", alert.rawValue)])
        .increment()
      logger.warning(
        "partner \(report.partner): \(alert.message)",
        metadata: ["partner": "\(report.partner)", "alert": "\(alert.rawValue)"])
    }
    for alert in report.over {
      logger.notice(
        "partner \(report.partner): over: \(alert.message)",
        metadata: ["partner": "\(report.partner)", "alert": "\(alert.rawValue)"])
    }
    if let address = report.movedTo {
      logger.warning(
        "partner \(report.partner) has moved for good",
        metadata: ["partner": "\(report.partner)", "address": "\(address)"])
    }
  }

  func checked(_ report: PermalinkChecker.Report) {
    guard report.hidden != nil, case .gone(let reason) = report.finding else { return }
    Counter(label: "siar_partner_articles_total", dimensions: [("outcome", "hidden")]).increment()
    logger.warning(
      "an article is hidden because its page is gone; an editor may restore it",
      metadata: [
        "article": "\(report.article)", "page": "\(report.url)", "reason": "\(reason)",
      ])
  }

  func changed(_ change: SuccessWatch.Change) {
    switch change {
    case .nothingSucceeds(let since):
      logger.critical(
        "no poll has succeeded for two hours", metadata: ["since": "\(since.rfc3339)"])
    case .succeedsAgain: logger.notice("polls succeed again")
    }
  }

  func storeFailed(_ error: any Error, of partner: PartnerName?) {
    count("store-failed")
    logger.log(
      level: error.level, "the store failed: \(error)",
      metadata: partner.map { ["partner": "\($0)"] } ?? [:])
  }

  private func count(_ result: String) {
    Counter(label: "siar_polls_total", dimensions: [("result", result)]).increment()
  }

  private func count(_ tally: PollReport.Tally) {
    let all = [("new", tally.new), ("revised", tally.revised), ("withdrawn", tally.withdrawn)]
    for (outcome, number) in all where number > 0 {
      Counter(label: "siar_partner_articles_total", dimensions: [("outcome", outcome)])
        .increment(by: number)
    }
  }
}

extension Error {
  /// A store that cannot be written is told once, by whoever watches it, not by each who tries.
  var level: Logger.Level { (self as? StoreError)?.trouble == nil ? .error : .debug }
}
