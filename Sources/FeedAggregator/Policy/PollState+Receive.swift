package import Feed
package import Outbound

/// What is to be done about an answer.
package enum PollVerdict: Sendable, Hashable {
  /// The document is new: it is read, and then ``PollState/accept(_:digest:now:)`` is called.
  case read
  /// What we have is what there is.
  case unchanged
  /// Nobody on the host is to be asked for a time.
  case pauseHost(Duration, PollError)
  case failed(PollError)
}

extension PollState {
  /// The fields that make a request conditional; none for the first one.
  package var conditions: HeaderFields {
    var fields = HeaderFields()
    if let etag = validators.etag { fields.add("If-None-Match", etag) }
    if let date = validators.lastModified { fields.add("If-Modified-Since", date) }
    return fields
  }

  /// Takes in an answer.
  ///
  /// - Parameters:
  ///   - exchange: the request, which is conditional where it carries ``conditions``.
  ///   - digest: of the answer's body.
  ///   - now: the present.
  /// - Returns: what is to be done about it.
  package mutating func receive(_ exchange: Exchange, digest: String, now: Timestamp) -> PollVerdict
  {
    let response: OutboundResponse
    switch exchange.result {
    case .failure(let failure):
      return fail(PollError(.fetch(failure.code.rawValue), failure.message), now)
    case .success(let answer): response = answer
    }
    return receive(response, to: exchange.request, digest: digest, now: now)
  }

  private mutating func receive(
    _ response: OutboundResponse, to request: OutboundRequest, digest: String, now: Timestamp
  ) -> PollVerdict {
    if response.status != 410 { firstGone = nil }
    if response.isChallenge {
      return fail(PollError(.challenge, "a challenge page instead of the feed"), now)
    }
    switch response.status {
    case 200 where response.body.isEmpty: return fail(PollError(.empty, "an empty answer"), now)
    case 200: return full(response, digest: digest, now: now)
    case 304 where request.isConditional: return notModified(response, now: now)
    case 304:
      return fail(PollError(.unexpectedNotModified, "304 although nothing was held back"), now)
    case 429, 503: return busy(response, now: now)
    case 410: return gone(now)
    default: return fail(PollError(.status(response.status), "status \(response.status)"), now)
    }
  }

  /// Notes that a document was taken in.
  package mutating func accept(_ response: OutboundResponse, digest: String, now: Timestamp) {
    validators = Validators(
      etag: response.headers["etag"], lastModified: response.headers["last-modified"])
    bodyDigest = digest
    succeed(now)
  }

  private mutating func full(_ response: OutboundResponse, digest: String, now: Timestamp)
    -> PollVerdict
  {
    guard digest != bodyDigest else {
      accept(response, digest: digest, now: now)
      return .unchanged
    }
    if let etag = response.headers["etag"], etag == validators.etag { reusesETags = true }
    return .read
  }

  private mutating func notModified(_ response: OutboundResponse, now: Timestamp) -> PollVerdict {
    if let etag = response.headers["etag"] { validators.etag = etag }
    if let date = response.headers["last-modified"] { validators.lastModified = date }
    succeed(now)
    return .unchanged
  }

  private mutating func busy(_ response: OutboundResponse, now: Timestamp) -> PollVerdict {
    let error = PollError(.busy, "status \(response.status)")
    lastError = error
    lastFailure = now
    return .pauseHost(RetryAfter.pause(response.headers["retry-after"], now: now), error)
  }

  /// A feed that is gone twice, a day apart, is asked for no more.
  private mutating func gone(_ now: Timestamp) -> PollVerdict {
    let first = firstGone ?? now
    firstGone = first
    if now.seconds - first.seconds >= 86_400 { isDisabled = true }
    return fail(PollError(.gone, "the feed is gone (410)"), now)
  }

  private mutating func succeed(_ now: Timestamp) {
    errorCount = 0
    lastError = nil
    lastSuccess = now
  }

  /// Counts an error; what we have stays, and so do its validators.
  package mutating func fail(_ error: PollError, _ now: Timestamp) -> PollVerdict {
    if errorCount == 0 { failingSince = now }
    errorCount += 1
    lastError = error
    lastFailure = now
    return .failed(error)
  }
}

extension OutboundRequest {
  fileprivate var isConditional: Bool {
    headers["if-none-match"] != nil || headers["if-modified-since"] != nil
  }
}

extension OutboundResponse {
  fileprivate var isChallenge: Bool {
    if headers["cf-mitigated"] != nil { return true }
    return status == 403 && headers["content-type"]?.lowercased().hasPrefix("text/html") ?? false
  }
}
