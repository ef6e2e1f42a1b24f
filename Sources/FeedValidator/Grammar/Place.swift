/// Where an element stands: what it may hold and what must be in it follows from that.
enum Place: Int, Sendable, CaseIterable {
  /// The document itself.
  case document
  /// An element that holds text or nothing.
  case leaf
  /// An element of a vocabulary that is not ours: nothing in it is checked.
  case anything
  /// XHTML, or markup that stands where XHTML may.
  case markup
  case rss
  case channel
  case item
  case image
  case textInput
  case skipDays
  case skipHours
  case rdf
  case rdfChannel
  case rdfItem
  case rdfImage
  case rdfTextInput
  case feed
  case entry
  case source
  case person
  case deletedEntry
  case opml
  case head
  case body
  case outline
  case itunesCategory
  case itunesOwner
  case mediaGroup
  case mediaContent
  case geoShape
  case urlset
  case sitemapURL
  case sitemapIndex
  case sitemapEntry
  case news
  case newsPublication
}
