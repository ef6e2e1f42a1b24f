import ArticleStore
import Feed
import FeedGenerator
import HTTPTypes
import Hummingbird
import NIOCore
import Newsroom
import Publication

/// Answers requests for the site: a look-up in the table of ready documents, and a write.
struct SiteResponder: HTTPResponder {
  typealias Context = BasicRequestContext

  let press: Press
  /// Who answers partners and hubs; nil where nobody does.
  let callbacks: (any CallbackResponder)?
  let now: @Sendable () -> Timestamp
  /// What is not as it should be.
  let remarks: @Sendable () -> [String]

  /// RFC 8288.
  private static let link = HTTPField.Name(parsed: "link") ?? .location

  func respond(to request: Request, context: Context) async throws -> Response {
    if let callbacks, request.uri.path.hasPrefix(CallbackRequest.prefix) {
      return await answer(request, callbacks)
    }
    guard request.method == .get || request.method == .head else {
      return notAllowed(request)
    }
    let response: Response
    do {
      response = try await get(request)
    } catch is StoreError {
      // What lies ready is served all the same; this had to be looked up.
      response = .plain(.serviceUnavailable, "come again\n", headers: [.retryAfter: "60"])
    }
    return request.method == .head ? response.createHeadResponse() : response
  }

  private func answer(_ request: Request, _ callbacks: any CallbackResponder) async -> Response {
    guard let callback = CallbackRequest(request) else {
      return .plain(.methodNotAllowed, headers: [.allow: "GET, POST"])
    }
    do {
      return try await callbacks.respond(to: callback).response
    } catch {
      return CallbackResponse(503, "come again\n", retryAfter: 60).response
    }
  }

  private func get(_ request: Request) async throws -> Response {
    let site = press.renderer.site
    switch SiteAddress(path: request.uri.path, regions: site.regions) {
    case .home: return page(press.ready("index.html"), request)
    case .outlines: return page(press.ready("feeds.opml"), request)
    case .newsSitemap: return page(press.ready("news-sitemap.xml"), request)
    case .logo: return page(press.ready("logo.png"), request)
    case .document(let key, let format):
      return try await document(key, format.fileName, request)
    case .msn(let key): return try await document(key, Renderer.msnFileName, request)
    case .archive(let key, let archivePage, let format):
      switch try await press.archive(key, page: archivePage, as: format) {
      case .page(let rendition): return page(rendition, request)
      case .removed: return .plain(.gone)
      case .unknown: return .plain(.notFound)
      }
    case .article(let id):
      guard let article = try await press.articlePage(id) else { return .plain(.notFound) }
      return article.isWithdrawn
        ? send(article.rendition, request, status: .gone) : page(article.rendition, request)
    case .health: return .plain(.ok, "ok\n")
    case .readiness: return readiness
    case .moved(let path):
      return .plain(.movedPermanently, headers: [.location: site.outlet.baseURL + path])
    case nil: return .plain(.notFound)
    }
  }

  /// Ready as long as there are documents to serve: who is told otherwise sends readers elsewhere, and
  /// where all nodes share a store there is nowhere else. What is amiss stands in the text.
  private var readiness: Response {
    let remarks = remarks()
    return .plain(
      .ok, remarks.isEmpty ? "ok\n" : "ok, but\n" + remarks.map { "\($0)\n" }.joined(),
      headers: [.cacheControl: "no-store"])
  }

  /// An edition's document; 410 for an edition that the configuration does not name any more.
  private func document(_ key: EditionKey, _ file: String, _ request: Request) async throws
    -> Response
  {
    if let rendition = try await press.document(key, file: file) { return page(rendition, request) }
    return .plain(press.isDiscontinued(key) ? .gone : .notFound)
  }

  /// A document, or 304 where the reader has it already, or 404 where there is none.
  private func page(_ rendition: Rendition?, _ request: Request) -> Response {
    guard let rendition else { return .plain(.notFound) }
    let precondition = Precondition(
      noneMatch: request.headers[values: .ifNoneMatch],
      modifiedSince: request.headers[.ifModifiedSince])
    guard
      precondition.isSatisfied(
        etag: rendition.etag, lastModified: lastModified(of: rendition), now: now())
    else { return send(rendition, request, status: .ok) }
    return Response(status: .notModified, headers: validators(of: rendition))
  }

  private func send(_ rendition: Rendition, _ request: Request, status: HTTPResponse.Status)
    -> Response
  {
    let accepted = request.headers[values: .acceptEncoding]
    guard
      let coding = ContentCoding.preferred(
        accepted.isEmpty ? nil : accepted.joined(separator: ","), hasGzip: rendition.gzip != nil)
    else { return .plain(.notAcceptable, headers: [.vary: "Accept-Encoding"]) }
    var headers = validators(of: rendition)
    headers[.contentType] = rendition.contentType
    headers[.lastModified] = lastModified(of: rendition).httpDate
    headers[.acceptRanges] = "none"
    if rendition.edition != nil {
      headers[Self.link] =
        "<\(press.renderer.site.outlet.baseURL)/\(rendition.path)>; rel=\"self\""
    }
    if coding == .gzip { headers[.contentEncoding] = "gzip" }
    let body = coding == .gzip ? rendition.gzip ?? rendition.body : rendition.body
    return Response(
      status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: body)))
  }

  /// Never in the future, wherever a revision came from. RFC 9110 section 8.8.2.1.
  private func lastModified(of rendition: Rendition) -> Timestamp {
    min(rendition.lastModified, now())
  }

  /// What a 304 carries too, so that caches can update what they keep. RFC 9110 section 15.4.5.
  private func validators(of rendition: Rendition) -> HTTPFields {
    [
      .eTag: rendition.etag, .vary: "Accept-Encoding",
      .cacheControl: rendition.isArchive
        ? "public, max-age=86400" : "public, max-age=120, stale-while-revalidate=600",
    ]
  }

  private func notAllowed(_ request: Request) -> Response {
    let isKnown =
      SiteAddress(path: request.uri.path, regions: press.renderer.site.regions) != nil
    guard isKnown else { return .plain(.notFound) }
    let isQuestion = request.method == .options
    return .plain(
      isQuestion ? .noContent : .methodNotAllowed, headers: [.allow: "GET, HEAD, OPTIONS"])
  }
}

extension Response {
  /// A short answer for people: the status, or `text`.
  static func plain(
    _ status: HTTPResponse.Status, _ text: String? = nil, headers: HTTPFields = [:]
  ) -> Response {
    guard status != .noContent else { return Response(status: status, headers: headers) }
    var headers = headers
    headers[.contentType] = "text/plain; charset=utf-8"
    let text = text ?? "\(status.code) \(status.reasonPhrase)\n"
    return Response(
      status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }
}
