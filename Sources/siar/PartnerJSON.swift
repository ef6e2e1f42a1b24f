import ArticleStore
import Feed
import FeedAggregator
import Newsroom

/// A partner as JSON; what is not said is left out.
struct PartnerJSON: Encodable {
  var name: String
  var title: String?
  var source: String
  var address: String
  var home: String?
  var regions: [String]
  var topics: [String]
  var terms: String
  var rights: String?
  var trust: String
  var zone: String?
  /// Seconds.
  var minimumInterval: Int
  /// Seconds.
  var maximumInterval: Int
  /// The place, never what is there.
  var credentials: String?
  var paused: Bool

  init(_ partner: Partner) {
    name = partner.name.text
    title = partner.title
    source = partner.source.rawValue
    address = partner.address
    home = partner.home
    regions = partner.regions
    topics = partner.topics
    terms = partner.terms.rawValue
    rights = partner.rights
    trust = partner.trust.rawValue
    zone = partner.zone?.rawValue
    minimumInterval = partner.pace.minimum
    maximumInterval = partner.pace.maximum
    credentials = partner.credentials?.description
    paused = partner.isPaused
  }
}

/// How a partner is doing, as JSON.
struct HealthJSON: Encodable {
  struct Failure: Encodable {
    var `class`: String
    var message: String
    /// RFC 3339.
    var time: String?
    /// In a row.
    var count: Int
  }

  struct Push: Encodable {
    var hub: String
    var state: String
    /// RFC 3339.
    var leaseEnd: String?
    /// RFC 3339.
    var lastDelivery: String?
    var reason: String?
  }

  var name: String
  var state: String
  /// RFC 3339.
  var lastSuccess: String?
  var lastError: Failure?
  var articlesPerDay: Double
  /// Seconds.
  var usualGap: Int?
  /// RFC 3339.
  var nextPoll: String?
  var alerts: [String]
  /// Digests of documents that are not read any more, SHA-256 in hexadecimal.
  var setAside: [String]
  var push: Push?

  init(_ health: PartnerHealth) {
    name = health.name.text
    state = health.condition.rawValue
    lastSuccess = health.lastSuccess?.rfc3339
    lastError = health.lastError.map {
      Failure(
        class: $0.kind.word, message: $0.message, time: health.lastFailure?.rfc3339,
        count: health.errorCount)
    }
    articlesPerDay = (health.articlesPerDay * 100).rounded() / 100
    usualGap = health.usualGap
    nextPoll = health.due?.rfc3339
    alerts = health.alerts.map(\.rawValue)
    setAside = health.setAside
    push = health.push.map {
      Push(
        hub: $0.hub, state: $0.condition.rawValue, leaseEnd: $0.leaseEnd?.rfc3339,
        lastDelivery: $0.lastDelivery?.rfc3339, reason: $0.reason)
    }
  }
}
