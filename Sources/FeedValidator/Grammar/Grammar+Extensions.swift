extension Grammar {
  /// What may stand in any channel or feed.
  static var channelExtensions: [ElementSpec] {
    dublinCoreOfChannel + dublinCoreTerms + syndication + shared + mediaInGroup + itunesChannel
      + podcastChannel + atomInRSS + channelOnly
  }

  /// What may stand in any item or entry.
  static var itemExtensions: [ElementSpec] {
    dublinCore + dublinCoreTerms + shared + mediaInGroup + itunesItem + podcastItem + atomInRSS
      + itemOnly
      + [.many("media:group", .elements, in: .mediaGroup, action: .mediaGroup)]
  }

  static let syndication: [ElementSpec] = [
    .one(
      "sy:updatePeriod",
      .choice(["hourly", "daily", "weekly", "monthly", "yearly"], .updatePeriodInvalid)),
    .one("sy:updateFrequency", .positive),
    .one("sy:updateBase", .w3cdtf),
  ]

  private static let channelOnly: [ElementSpec] = [
    .many("admin:generatorAgent", .any, attributes: [.may("rdf:resource", .address)]),
    .many("admin:errorReportsTo", .any, attributes: [.may("rdf:resource", .address)]),
    .one("blogChannel:blogRoll", .address),
    .one("blogChannel:mySubscriptions", .address),
    .one("blogChannel:blink", .address),
    .one("blogChannel:changes", .address),
    .one("fh:complete", .any, action: .complete),
    .one("fh:archive", .any, action: .archive),
    .many("dcterms:valid", .notBlank),
  ]

  private static let itemOnly: [ElementSpec] = [
    .one("content:encoded", .html),
    .many("xhtml:body", .any, in: .markup),
    .many("xhtml:div", .any, in: .markup),
    .one("slash:comments", .nonNegative),
    .one("slash:hit_parade", .integers),
    .one("slash:section", .text),
    .one("slash:department", .text),
    .one("wfw:comment", .address),
    .one("wfw:commentRss", .address),
    .one("wfw:commentRSS", .address),
    .many("trackback:ping", .any, action: .trackbackPing),
    .many("trackback:about", .any),
    .one("ev:startdate", .iso8601),
    .one("ev:enddate", .iso8601),
    .many(
      "thr:in-reply-to", .any,
      attributes: [
        .must("ref", .any), .may("href", .reference), .may("type", .mediaType),
        .may("source", .reference),
      ]),
    .one("thr:total", .nonNegative),
    .many("dcterms:valid", .notBlank),
  ]

  static let shared: [ElementSpec] = [
    .many("creativeCommons:license", .address),
    .many("cc:license", .any, attributes: [.may("rdf:resource", .address)]),
    .one("geo:lat", .latitude),
    .one("geo:long", .longitude),
    .one("geo:alt", .decimal),
    .one("geourl:latitude", .latitude),
    .one("geourl:longitude", .longitude),
    .one("icbm:latitude", .latitude),
    .one("icbm:longitude", .longitude),
    .many("georss:point", .coordinates),
    .many("georss:line", .coordinates),
    .many("georss:polygon", .coordinates),
    .many("georss:box", .coordinates),
    .one("georss:elev", .decimal),
    .one("georss:floor", .integer),
    .one("georss:radius", .decimal),
  ]

  private static let atomInRSS: [ElementSpec] = [
    link,
    .one("atom:updated", .rfc3339),
    .one("atom:published", .rfc3339),
    .one("atom:id", .identifier),
    .many("atom:author", .elements, in: .person),
    .many("atom:contributor", .elements, in: .person),
    .one("atom:icon", .bareReference),
    .one("atom:logo", .bareReference),
    .one("atom:title", .atomText, in: .markup, attributes: [.may("type", .any)]),
    .one("atom:subtitle", .atomText, in: .markup, attributes: [.may("type", .any)]),
    .one("atom:summary", .atomText, in: .markup, attributes: [.may("type", .any)]),
    .one("atom:rights", .atomText, in: .markup, attributes: [.may("type", .any)]),
    .one("atom:content", .atomContent, in: .markup, attributes: [.may("type", .any)]),
    .many("atom:category", .any),
    .one("atom:generator", .text),
    .one("atom:source", .elements, in: .source),
  ]
}
