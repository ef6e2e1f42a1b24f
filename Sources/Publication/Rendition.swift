package import Feed
package import Newsroom

/// A document as ready bytes, with everything that a response about it needs.
package struct Rendition: Sendable, Hashable {
  /// Where it lies in the site, without a leading slash: `regions/kab-asahan/rss.xml`.
  package var path: String
  /// With its charset, where it is text.
  package var contentType: String
  package var body: [UInt8]
  /// The body in gzip, RFC 1952; nil where that would not be smaller.
  package var gzip: [UInt8]?
  /// A weak tag for all encodings of the body, with `W/` and quotes. RFC 9110 section 8.8.3.
  package var etag: String
  package var lastModified: Timestamp
  /// The edition whose document it is; nil for pages and lists.
  package var edition: EditionKey?
  /// A page of an archive: caches may keep it long.
  package var isArchive: Bool

  package init(
    path: String, mediaType: String, body: [UInt8], sequence: Int64, lastModified: Timestamp,
    edition: EditionKey? = nil, isArchive: Bool = false
  ) {
    self.path = path
    contentType = mediaType.hasPrefix("image/") ? mediaType : "\(mediaType); charset=utf-8"
    self.body = body
    let packed = Gzip.compress(body)
    gzip = packed.count < body.count ? packed : nil
    etag = "W/\"\(sequence)-\(Digest.short(body))\""
    self.lastModified = lastModified
    self.edition = edition
    self.isArchive = isArchive
  }
}
