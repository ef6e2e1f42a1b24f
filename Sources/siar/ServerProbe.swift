import Feed
import FeedParser
import FeedValidator
import Outbound

/// Asks a server several times for one feed, as readers do all day, for the rules of `--http`.
struct ServerProbe {
  let fetch: Fetch

  /// Two requests alike, and then one condition at a time.
  func visit(_ address: String) async throws -> HTTPVisit {
    let exchange = try await fetch.exchange(address)
    let first = try Fetch.body(of: exchange)
    let location = "\(exchange.location)"
    let second = await again(location)
    var visit = HTTPVisit(
      address: address,
      hops: exchange.hops.map { .init(status: $0.status, target: "\($0.to)") },
      first: HTTPAnswer(first), second: second)
    visit.feeds.first = feed(visit.first, location)
    if let second, second.body != visit.first.body { visit.feeds.second = feed(second, location) }
    let last = second?.status == 200 ? second : visit.first
    if let tag = last?.fields["etag"] {
      visit.byTag = await again(location, ("If-None-Match", tag))
    }
    if let date = last?.fields["last-modified"] {
      visit.byDate = await again(location, ("If-Modified-Since", date))
    }
    return visit
  }

  /// One more answer; nil where there was none at all.
  private func again(_ location: String, _ fields: (String, String)...) async -> HTTPAnswer? {
    guard let exchange = try? await fetch.exchange(location, fields: fields),
      let response = try? exchange.result.get()
    else { return nil }
    return HTTPAnswer(response)
  }

  private func feed(_ answer: HTTPAnswer, _ location: String) -> Feed? {
    var parser = FeedParser()
    let document = Document(bytes: answer.body, contentType: answer.fields["content-type"])
    return try? parser.parse(
      answer.body, charset: document.charset, contentLocation: location
    ).feed
  }
}

extension HTTPAnswer {
  init(_ response: OutboundResponse) {
    self.init(
      status: response.status,
      fields: HTTPFields(response.headers.fields.map { (name: $0.name, value: $0.value) }),
      body: response.body)
  }
}
