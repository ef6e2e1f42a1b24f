extension Grammar {
  /// Every place with what it may hold.
  static var declarations: [(Place, [ElementSpec])] {
    [
      (.document, roots), (.rss, rss), (.channel, channel + channelExtensions),
      (.item, item + itemExtensions), (.image, image + dublinCore),
      (.textInput, textInput + dublinCore),
      (.skipDays, skipDays), (.skipHours, skipHours),
      (.rdf, rdf), (.rdfChannel, rdfChannel + channelExtensions),
      (.rdfItem, rdfItem + itemExtensions), (.rdfImage, rdfImage + dublinCore),
      (.rdfTextInput, rdfTextInput + dublinCore),
      (.feed, feed + channelExtensions), (.entry, entry + itemExtensions),
      (.source, source + channelExtensions), (.person, person),
      (.deletedEntry, deletedEntry), (.opml, opml), (.head, head), (.body, body),
      (.outline, outline), (.itunesCategory, itunesSubcategories), (.itunesOwner, itunesOwner),
      (.mediaGroup, mediaInGroup), (.mediaContent, mediaShared), (.geoShape, []),
      (.urlset, urlset), (.sitemapURL, sitemapURL), (.sitemapIndex, sitemapIndex),
      (.sitemapEntry, sitemapEntry), (.news, news), (.newsPublication, newsPublication),
    ]
  }

  static let roots: [ElementSpec] = [
    .one(
      "rss", .elements, in: .rss,
      attributes: [.must("version", .any, .rssVersionMissing)], action: .rss),
    .one("rdf:RDF", .elements, in: .rdf),
    .one("atom:feed", .elements, in: .feed, action: .feed),
    .one("atom:entry", .elements, in: .entry, action: .entry),
    .one(
      "opml", .elements, in: .opml, attributes: [.must("version", .any, .opmlVersionMissing)],
      action: .opml),
    .one("sitemap:urlset", .elements, in: .urlset),
    .one("sitemap:sitemapindex", .elements, in: .sitemapIndex),
    .one("outlineDocument", .elements, in: .opml, action: .opml),
  ]
}
