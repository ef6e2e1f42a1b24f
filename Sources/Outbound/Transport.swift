/// One request: a GET, or a POST where there is something to send.
package struct OutboundRequest: Sendable, Hashable {
  package var url: WebURL
  package var headers: HeaderFields
  /// What is posted; nil for a GET.
  package var content: [UInt8]?

  package init(url: WebURL, headers: HeaderFields = HeaderFields(), content: [UInt8]? = nil) {
    self.url = url
    self.headers = headers
    self.content = content
  }
}

/// The answer to it.
package struct OutboundResponse: Sendable, Hashable {
  package var status: Int
  package var headers: HeaderFields
  package var body: [UInt8]

  package init(status: Int, headers: HeaderFields = HeaderFields(), body: [UInt8] = []) {
    self.status = status
    self.headers = headers
    self.body = body
  }
}

/// How long and how much a fetch may be.
package struct FetchLimits: Sendable, Hashable {
  package var connect = Duration.seconds(5)
  /// Resolving, connecting, every hop and the body together.
  package var total = Duration.seconds(30)
  /// Bytes of a body, as sent and again decompressed.
  package var body = 10 << 20
  /// How many times its coded size a body may have beyond its first MiB.
  package var ratio = 100
  package var hops = 4

  package init() {}
}

/// Sends a request over a connection to one address, and follows nothing.
package protocol Transport: Sendable {
  /// - Parameters:
  ///   - request: its Host and TLS name are those of its own address.
  ///   - address: where to connect to, whatever the name resolves to by now.
  ///   - limits: of the connection and the body as sent.
  ///   - time: how long the whole may take.
  /// - Returns: the answer, its body still coded.
  /// - Throws: ``FetchFailure``.
  func send(
    _ request: OutboundRequest, to address: IPAddress, limits: FetchLimits, within time: Duration
  ) async throws(FetchFailure) -> OutboundResponse
}

/// Finds the addresses of a name.
package protocol NameResolver: Sendable {
  /// - Returns: all addresses, in the order in which to try them; none for a name that has none.
  /// - Throws: ``FetchFailure`` where nobody could be asked.
  func addresses(of name: String) async throws(FetchFailure) -> [IPAddress]
}
