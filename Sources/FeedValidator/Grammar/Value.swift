/// What the text of an element, or the value of an attribute, has to be.
enum Value: Sendable {
  /// Anything at all.
  case any
  /// Nothing: only elements may stand there.
  case elements
  /// Nothing at all.
  case empty
  /// Plain text that says something.
  case text
  /// Plain text, perhaps none.
  case optionalText
  /// Something, of whatever form.
  case notBlank
  /// HTML, escaped.
  case html
  /// A text construct of Atom; its type is an attribute.
  case atomText
  case atomContent
  /// A text of Media RSS; its type is an attribute.
  case mediaText
  /// An IRI, perhaps relative.
  case reference
  /// An absolute IRI.
  case address
  /// An absolute IRI, or one of the schemes that Media RSS names though they are no URNs: `urn:simple`.
  case mediaScheme
  /// A time within a recording: seconds, or hours, minutes and seconds.
  case playTime
  /// An absolute IRI that identifies: canonical, without space around it.
  case identifier
  /// A relative or absolute IRI as an element's text, without space around it.
  case bareReference
  case rfc822
  case rfc3339
  case w3cdtf
  /// As W3CDTF, the zone may be missing.
  case iso8601
  case integer
  case nonNegative
  case positive
  case integers
  /// The same, perhaps none.
  case optionalIntegers
  case decimal
  case boolean
  case language
  case mediaType
  /// A media type that may not be multipart or message.
  case mailAddress
  /// An address with a real name, as RSS has it.
  case rssContact
  case latitude
  case longitude
  case coordinates
  case duration
  /// Text of at most so many characters.
  case short(Int)
  /// One of some words.
  case choice([String], Rule)
}
