/// What is looked at beside an element's value: things that need its attributes and text together,
/// or other elements.
enum Action: Sendable {
  case none
  case rss
  case channel
  case item
  case channelLink
  case channelTitle
  case image
  case imageLink
  case imageTitle
  case imageURL
  case textInput
  case guid
  case enclosure
  case day
  case hour
  case language
  case rdfChannel
  case rdfAbout
  case feed
  case entry
  case source
  case feedMetadata
  case entryAuthor
  case feedAuthor
  case sourceAuthor
  case atomID
  case atomDate
  case link
  case personName
  case personMail
  case complete
  case archive
  case itunesCategory
  case mediaGroup
  case mediaContent
  case mediaHash
  case mediaRating
  case mediaRestriction
  case mediaCredit
  case trackbackPing
  case opml
  case outline
}
