extension Grammar {
  static let rdf: [ElementSpec] = [
    .one(
      "rss10:channel", .elements, missing: .rssChannelMissing, in: .rdfChannel,
      attributes: [.may("rdf:about", .any)], action: .rdfChannel),
    .one("rss10:image", .elements, in: .rdfImage, attributes: [.may("rdf:about", .any)]),
    .many(
      "rss10:item", .elements, in: .rdfItem, attributes: [.may("rdf:about", .any)],
      action: .rdfAbout),
    .one(
      "rss10:textinput", .elements, in: .rdfTextInput,
      attributes: [.may("rdf:about", .any)]),
    .many("cc:License", .any, in: .anything),
    .many("taxo:topic", .any, in: .anything),
    .many("rdf:Description", .any, in: .anything),
    .many("foaf:Agent", .any, in: .anything),
    .many("foaf:Person", .any, in: .anything),
    .many("owl:Ontology", .any, in: .anything),
  ]

  static let rdfChannel: [ElementSpec] = [
    .one("rss10:title", .text, missing: .rssChannelTitleMissing, action: .channelTitle),
    .one("rss10:link", .address, missing: .rssChannelLinkMissing, action: .channelLink),
    .one("rss10:description", .text, missing: .rssChannelDescriptionMissing),
    .one("rss10:image", .any, in: .rdfImage),
    .one("rss10:items", .any, in: .anything),
    .one("rss10:textinput", .any, in: .leaf),
  ]

  static let rdfItem: [ElementSpec] = [
    .one("rss10:title", .text),
    .one("rss10:link", .address),
    .one("rss10:description", .html),
  ]

  static let rdfImage: [ElementSpec] = [
    .one("rss10:title", .text),
    .one("rss10:link", .address),
    .one("rss10:url", .address),
  ]

  static let rdfTextInput: [ElementSpec] = [
    .one("rss10:title", .text),
    .one("rss10:description", .text),
    .one("rss10:link", .address),
    .one("rss10:name", .text),
  ]
}
