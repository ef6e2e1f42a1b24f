import Feed
import FeedParser
import FeedGenerator
import Newsroom
import Publication
import Testing

/// A partner's program that collects an edition: from the subscription document from one archive to
/// the one before it. RFC 5005 section 4.
struct Walk {
  struct Page {
    var address: String
    var feed: Feed
  }

  /// The subscription document first.
  private(set) var pages: [Page] = []

  init(_ press: Press, _ key: EditionKey, _ format: OutputFormat = .atom) async throws {
    let base = press.renderer.site.outlet.baseURL
    let document = try #require(try await press.document(key, file: format.fileName))
    var parser = FeedParser()
    var page = Page(
      address: "\(base)/\(document.path)", feed: try parser.parse(document.body).feed)
    pages.append(page)
    while let link = page.feed.links.first(rel: format == .jsonFeed ? "next" : Link.previousArchive)
    {
      #expect(!pages.contains { $0.address == link.href }, "goes round at \(link.href)")
      guard pages.count < 1000 else { return }
      let rendition = try #require(
        try await Self.archive(press, link.href, format), "nothing at \(link.href)")
      page = Page(address: link.href, feed: try parser.parse(rendition.body).feed)
      pages.append(page)
    }
  }

  /// The page of an archive at an address.
  static func archive(_ press: Press, _ address: String, _ format: OutputFormat) async throws
    -> Rendition?
  {
    guard case .page(let rendition) = try await answer(press, address, format) else { return nil }
    #expect(address == "\(press.renderer.site.outlet.baseURL)/\(rendition.path)")
    return rendition
  }

  static func answer(_ press: Press, _ address: String, _ format: OutputFormat) async throws
    -> ArchiveAnswer
  {
    let path = address.dropFirst(press.renderer.site.outlet.baseURL.count + 1)
    let parts = path.split(separator: "/")
    let key = try #require(EditionKey(path: parts.dropLast(3).joined(separator: "/")))
    let page = try #require(ArchivePage(name: parts[parts.count - 2]))
    return try await press.archive(key, page: page, as: format)
  }

  /// The ids of live entries that were met, each with the `updated` of every time.
  var met: [String: [Timestamp]] {
    var met: [String: [Timestamp]] = [:]
    for entry in pages.flatMap(\.feed.entries) where entry.title?.value != "Berita ditarik" {
      met[entry.id ?? "", default: []].append(entry.updated?.timestamp ?? Timestamp(seconds: 0))
    }
    return met
  }
}
