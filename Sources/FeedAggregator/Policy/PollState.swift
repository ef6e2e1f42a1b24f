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
  /// When the first 410 of a row came.
  package var firstGone: Timestamp?
  /// The server changes bodies under one ETag.
  package var reusesETags = false
  /// The partner is not asked any more: its feed is gone for good.
  package var isDisabled = false

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
  }

  package var kind: Kind
  package var message: String

  package init(_ kind: Kind, _ message: String) {
    self.kind = kind
    self.message = message
  }
}
