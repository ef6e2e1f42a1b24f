import Outbound

/// Looks at pages of an outlet that may become a partner.
struct SiteVisit: Sendable {
  let fetcher: Fetcher
  let agent: UserAgent
  /// The field Authorization.
  let authorization: String?

  func fetch(_ url: WebURL) async -> Exchange {
    var headers = HeaderFields([
      ("User-Agent", "\(agent)"), ("Accept-Encoding", "gzip, deflate"), ("Accept", "*/*"),
    ])
    if let authorization { headers.add("Authorization", authorization) }
    return await fetcher.fetch(OutboundRequest(url: url, headers: headers))
  }

  /// The answer with status 200.
  ///
  /// - Throws: ``PartnerProblem`` that says what came instead.
  static func answer(_ exchange: Exchange) throws(PartnerProblem) -> OutboundResponse {
    switch exchange.result {
    case .failure(let failure): throw PartnerProblem("\(exchange.location): \(failure.message)")
    case .success(let response) where response.status == 200: return response
    case .success(let response):
      throw PartnerProblem(
        "\(exchange.location): the server answered with status \(response.status)")
    }
  }
}
