package import Feed

/// What is remembered of a partner between two polls.
package struct PollState: Sendable, Hashable, Codable {
  /// What a server says a document is known by. RFC 9110 section 8.8.
  package struct Validators: Sendable, Hashable, Codable {
    /// As received, byte for byte.
    package var etag: String?
    package var lastModified: String?

    package init(etag: String? = nil, lastModified: String? = nil) {
      self.etag = etag
      self.lastModified = lastModified
    }

    /// Whether there is nothing to make a request conditional with.
    package var isEmpty: Bool { etag == nil && lastModified == nil }
  }

  package var validators = Validators()
  /// Digest of the body that was last taken in.
  package var bodyDigest: String?
  /// Errors since the last success.
  package var errorCount = 0
  package var lastSuccess: Timestamp?
  package var lastError: PollError?
  /// When the first of those errors came.
  package var failingSince: Timestamp?
  /// When the last error came.
  package var lastFailure: Timestamp?
  /// When the first 410 of a row came.
  package var firstGone: Timestamp?
  /// The server changes bodies under one ETag.
  package var reusesETags = false
  /// The partner is not asked any more: its feed is gone for good.
  package var isDisabled = false
  /// One guid was seen to mean several stories: guids tell nothing any more, for good.
  package var guidsAreDegraded = false
  /// The last document had to be read in another encoding than it says.
  package var encodingIsRepaired = false
  /// The last document had nothing in common with the one before: stories may have passed unseen.
  package var hasGap = false
  /// Where the feed's address has been redirecting to for good.
  package var move: PermanentMove?
  /// Mean seconds between the entries of the last document.
  package var gap: Int?
  /// Seconds for which the partner wants to be left alone between two polls.
  package var wish: Int?
  /// The newest date of an entry.
  package var newestEntry: Timestamp?
  /// The hub that the last document named.
  package var hub: HubOffer?
  /// The hub that did not deliver what polls found.
  package var brokenHub: String?
  /// Of a partner whose WordPress is asked.
  package var wordPress: WordPressState?
  package var tally = ArticleTally()
  /// What operators have been told of and is not over.
  package var alerts: Set<PartnerAlert> = []

  package init() {}
}

/// Why a poll brought nothing.
package struct PollError: Error, Sendable, Hashable, Codable {
  package enum Kind: Sendable, Hashable, Codable {
    /// No answer that could be used, by the code of the fetch.
    case fetch(String)
    /// A page that wants to know whether we are human.
    case challenge
    /// 429 and 503.
    case busy
    /// 410.
    case gone
    case status(Int)
    /// 304 although nothing was asked for on condition.
    case unexpectedNotModified
    /// 200 with nothing in it.
    case empty
    /// A document that is no feed, by the code of the parser.
    case document(String)
    /// The user name and password cannot be had.
    case credentials
  }

  package var kind: Kind
  package var message: String

  package init(_ kind: Kind, _ message: String) {
    self.kind = kind
    self.message = message
  }
}

extension PollError.Kind {
  /// The class of the error as one word, for reports.
  package var word: String {
    switch self {
    case .fetch(let code): code
    case .challenge: "challenge"
    case .busy: "busy"
    case .gone: "gone"
    case .status(let status): "status-\(status)"
    case .unexpectedNotModified: "unexpected-304"
    case .empty: "empty"
    case .document(let code): code
    case .credentials: "credentials"
    }
  }
}
