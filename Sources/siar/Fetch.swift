import ArgumentParser
import FeedValidator
import Foundation
import NIOHTTP1
import Outbound
import OutboundHTTP

/// Fetches what an operator named: any address, in any network, but bounded in time and size. What a
/// server redirects to from there must lie in the internet, or on the same host.
struct Fetch: Sendable {
  /// The time of one fetch, redirects and body included.
  var timeout = Duration.seconds(30)

  private static let maximumSize = 64 << 20

  /// The document at an address.
  func document(_ address: String) async throws(InputError) -> Document {
    let exchange = try await exchange(address)
    do throws(FetchProblem) {
      let response = try Self.body(of: exchange)
      return Document(
        bytes: response.body, contentType: response.headers["content-type"],
        location: "\(exchange.location)")
    } catch {
      throw InputError(name: address, reason: error.description)
    }
  }

  /// Asks once, following redirects; `fields` go with the request besides, If-None-Match for instance.
  ///
  /// Throws ``InputError`` where the address is none.
  func exchange(_ address: String, fields: [(String, String)] = []) async throws(InputError)
    -> Exchange
  {
    let url: WebURL
    do {
      url = try WebURL(address)
    } catch {
      throw InputError(name: address, reason: "\(error)")
    }
    var limits = FetchLimits()
    limits.total = timeout
    limits.connect = min(limits.connect, timeout)
    limits.body = Self.maximumSize
    let fetcher = Fetcher(
      policy: AddressPolicy(allowed: AllowedHost("\(url.host)").map { [$0] } ?? []),
      limits: limits, resolver: SystemResolver(), transport: HTTPTransport())
    return await fetcher.fetch(
      OutboundRequest(url: url, headers: HeaderFields(Self.fields + fields)))
  }

  private static let fields = [
    ("User-Agent", "Siar/\(Siar.configuration.version) (validate)"),
    (
      "Accept",
      "application/atom+xml, application/rss+xml, application/feed+json, */*;q=0.5"
    ),
    ("Accept-Encoding", "gzip"),
  ]

  /// The answer with status 200 that an exchange ended with.
  static func body(of exchange: Exchange) throws(FetchProblem) -> OutboundResponse {
    switch exchange.result {
    case .failure(let failure): throw .failed(failure)
    case .success(let response):
      guard response.status == 200 else { throw .status(response.status) }
      return response
    }
  }
}

/// Why a fetch gave no document.
enum FetchProblem: Error, CustomStringConvertible {
  case failed(FetchFailure)
  /// The server answered, with another status than 200.
  case status(Int)

  var description: String {
    switch self {
    case .status(let code): "the server answered \(HTTPResponseStatus(statusCode: code))"
    case .failed(let failure):
      failure.code == .addressRefused
        ? "it redirects into a network that is not the internet; name the target itself"
        : failure.message
    }
  }

  /// What the server did wrong; nil where nobody answered.
  var refusal: HTTPRefusal? {
    switch self {
    case .status(let code): .status("\(HTTPResponseStatus(statusCode: code))")
    case .failed(let failure):
      [.redirectLoop, .tooManyRedirects, .redirectDowngrade, .badRedirect].contains(failure.code)
        ? .redirect(failure.message) : nil
    }
  }
}
