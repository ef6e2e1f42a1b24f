/// Fetches an address: judges, resolves, connects, follows redirects, decodes.
package struct Fetcher: Sendable {
  package let policy: AddressPolicy
  package let limits: FetchLimits
  private let resolver: any NameResolver
  private let transport: any Transport

  package init(
    policy: AddressPolicy, limits: FetchLimits = FetchLimits(), resolver: any NameResolver,
    transport: any Transport
  ) {
    self.policy = policy
    self.limits = limits
    self.resolver = resolver
    self.transport = transport
  }

  /// Asks for `request`, and for what it redirects to.
  ///
  /// A field Authorization goes to the origin of the first address alone. Cookies that are set on the
  /// way go back to the site that set them, until the fetch ends.
  package func fetch(_ request: OutboundRequest) async -> Exchange {
    let clock = ContinuousClock()
    let end = clock.now + limits.total
    var exchange = Exchange(request: request)
    var trail = RedirectTrail(limit: limits.hops)
    do throws(FetchFailure) {
      while true {
        var request = request
        request.url = exchange.location
        if request.url.origin != exchange.request.url.origin {
          request.headers.remove("authorization")
        }
        if let cookies = trail.cookies(for: request.url) { request.headers.add("cookie", cookies) }
        let response = try await send(request, within: end - clock.now)
        guard Redirect.isOne(response.status, isPost: request.content != nil) else {
          exchange.result = .success(try decoded(response))
          return exchange
        }
        exchange.hops.append(try trail.next(response, from: request.url))
      }
    } catch {
      exchange.result = .failure(error)
    }
    return exchange
  }

  /// Tries the host's addresses in turn until one can be connected to.
  private func send(_ request: OutboundRequest, within time: Duration) async throws(FetchFailure)
    -> OutboundResponse
  {
    let clock = ContinuousClock()
    let end = clock.now + time
    var failure = FetchFailure(.unresolvable, "\(request.url.host) has no address")
    for address in try await judged(request.url).prefix(3) {
      guard clock.now < end else { throw FetchFailure(.timeout, "not done in \(limits.total)") }
      do {
        return try await transport.send(
          request, to: address, limits: limits, within: end - clock.now)
      } catch  where error.code == .unreachable {
        failure = error
      }
    }
    throw failure
  }

  private func judged(_ url: WebURL) async throws(FetchFailure) -> [IPAddress] {
    let addresses: [IPAddress]
    switch url.host {
    case .address(let address): addresses = [address]
    case .name(let name): addresses = try await resolver.addresses(of: name)
    }
    do {
      return try policy.judge(addresses, for: url)
    } catch {
      throw FetchFailure(.addressRefused, "\(url.origin): \(error)")
    }
  }

  private func decoded(_ response: OutboundResponse) throws(FetchFailure) -> OutboundResponse {
    var response = response
    response.body = try BodyDecoder(limits: limits)
      .decode(response.body, coding: response.headers.joined("content-encoding"))
    return response
  }
}

/// What was asked, and what came of it.
package struct Exchange: Sendable {
  package var request: OutboundRequest
  package var hops: [Hop] = []
  package var result: Result<OutboundResponse, FetchFailure>

  package init(
    request: OutboundRequest, hops: [Hop] = [],
    result: Result<OutboundResponse, FetchFailure> = .failure(
      FetchFailure(.interrupted, "nothing was asked"))
  ) {
    self.request = request
    self.hops = hops
    self.result = result
  }

  /// The address that was asked last.
  package var location: WebURL { hops.last?.to ?? request.url }
}
