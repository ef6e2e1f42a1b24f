internal import Feed

extension HTTPCheck {
  /// RFC 9110 section 15.4.
  mutating func checkRedirects() {
    if let moved = visit.hops.first, moved.isPermanent {
      report(.httpRedirectPermanent, "the feed has moved for good, to \(moved.target)")
    }
    if let hop = visit.hops.first(where: { !$0.isPermanent }) {
      report(
        .httpRedirectTemporary, "redirected for the time being (\(hop.status)) to \(hop.target)")
    }
    if visit.hops.count > 1 {
      report(.httpRedirectChain, "\(visit.hops.count) redirects, the last to \(visit.location)")
    }
  }

  /// RFC 9110 section 8.3.
  mutating func checkMediaType() {
    guard let field = visit.first.fields["content-type"], !field.isEmpty else {
      return report(.httpMediaTypeMissing, "there is no Content-Type")
    }
    let type = String(field.prefix { $0 != ";" }).trimmed.lowercased()
    guard let fitting = MediaTypes(format) else { return }
    if fitting.generic.contains(type) {
      report(.httpMediaTypeGeneric, "the media type is \(type), not \(fitting.specific[0])")
    } else if !fitting.specific.contains(type) {
      report(.httpMediaTypeWrong, "the media type is \(type), not \(fitting.specific[0])")
    }
    if !fitting.isJSON, SourceText.charset(field) == nil {
      report(.httpCharsetMissing, "the media type \(type) names no charset")
    }
  }

  /// RFC 9110 sections 8.4 and 12.5; RFC 9111 section 7.3 for cookies.
  mutating func checkCoding() {
    let fields = visit.first.fields
    let isCoded = fields.words("content-encoding").contains { $0 != "identity" }
    // A smaller body fits into one packet either way.
    if !isCoded, visit.first.body.count > 1400 {
      report(
        .httpGzipMissing, "\(visit.first.body.count) bytes were sent without compression")
    }
    let vary = fields.words("vary")
    if isCoded, !vary.contains("accept-encoding"), !vary.contains("*") {
      report(.httpVaryMissing, "a compressed answer has no Vary: Accept-Encoding")
    }
    if let cookie = fields.all("set-cookie").first {
      report(.httpCookieSet, "the cookie \(cookie.prefix { $0 != "=" }) is set")
    }
  }
}

/// The media types that a document may be sent with.
private struct MediaTypes {
  /// Its own, the best first.
  let specific: [String]
  /// Those of its syntax alone.
  let generic: [String]
  var isJSON = false

  /// Nil for what is no known document.
  init?(_ format: DocumentFormat?) {
    let xml = ["application/xml", "text/xml"]
    let json = ["application/json"]
    switch DocumentKind(format) {
    case .rss: (specific, generic) = (["application/rss+xml"], xml)
    case .rdf: (specific, generic) = (["application/rdf+xml", "application/rss+xml"], xml)
    case .atom: (specific, generic) = (["application/atom+xml"], xml)
    case .jsonFeed: (specific, generic, isJSON) = (["application/feed+json"], json, true)
    // OPML 2.0 registers no type; text/x-opml is what lists are sent with.
    case .opml: (specific, generic) = (["text/x-opml", "application/opml+xml"] + xml, [])
    case .sitemap: (specific, generic) = (xml, [])
    case .ninjs: (specific, generic, isJSON) = (json, [], true)
    default: return nil
    }
  }
}
