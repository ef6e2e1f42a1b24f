extension Rule {
  static let integerInvalid = Rule(
    "integer-invalid", .error, .xml,
    help: "Write a whole number in digits.",
    source: "RSS 2.0, ttl and cloud; Media RSS 1.5.1, media:content; "
      + "OPML 2.0, head", w3c: "InvalidInteger")

  static let integerAttributeInvalid = Rule(
    "integer-attribute-invalid", .error, .xml,
    help: "Write a whole number in digits.",
    source: "RSS 2.0, enclosure; RFC 4287 section 4.2.7.6", w3c: "InvalidIntegerAttribute")

  static let integerNegative = Rule(
    "integer-negative", .error, .xml,
    help: "Write zero or more.",
    source: "RSS 2.0, enclosure; Media RSS 1.5.1, media:content; "
      + "RFC 4685 section 5", w3c: "InvalidNonNegativeInteger")

  static let integerNotPositive = Rule(
    "integer-not-positive", .error, .xml,
    help: "Write a whole number above zero.",
    source: "RSS 2.0, ttl; RSS 1.0 module Syndication", w3c: "InvalidPositiveInteger")

  static let integersInvalid = Rule(
    "integers-invalid", .error, .xml,
    help: "Write whole numbers with commas between them.",
    source: "RSS 1.0 module Slash", w3c: "InvalidCommaSeparatedIntegers")

  static let floatInvalid = Rule(
    "float-invalid", .error, .xml,
    help: "Write a decimal number.",
    source: "Media RSS 1.5.1, media:content; GeoRSS Simple; WGS 84", w3c: "InvalidFloat")

  static let booleanInvalid = Rule(
    "boolean-invalid", .error, .xml,
    help: "Write true or false.",
    source: "OPML 2.0, outline; Media RSS 1.5.1, media:content; "
      + "Apple's requirements for podcasts", w3c: "InvalidTrueFalse")

  static let booleanAttributeInvalid = Rule(
    "boolean-attribute-invalid", .error, .xml,
    help: "Write true or false.",
    source: "RSS 2.0, guid", w3c: "InvalidBooleanAttribute")

  static let languageInvalid = Rule(
    "language-invalid", .error, .xml,
    help: "Write a BCP 47 language tag such as id or en-GB.",
    source: "BCP 47", w3c: "InvalidLanguage")

  static let mediaTypeInvalid = Rule(
    "media-type-invalid", .error, .xml,
    help: "Write a media type such as audio/mpeg.",
    source: "RFC 6838 section 4.2", w3c: "InvalidMIMEType")

  static let mediaTypeAttributeInvalid = Rule(
    "media-type-attribute-invalid", .error, .xml,
    help: "Write a media type such as audio/mpeg.",
    source: "RFC 6838 section 4.2", w3c: "InvalidMIMEAttribute")

  static let mailAddressInvalid = Rule(
    "mail-address-invalid", .error, .xml,
    help: "Write a mail address: name@example.com.",
    source: "RFC 5322 section 3.4.1", w3c: "InvalidContact")

  static let mailAddressForm = Rule(
    "mail-address-form", .warning, .rss,
    help: "Write the address first and the name in parentheses: name@example.com (Real Name).",
    source: "RSS Profile, Mail Addresses", w3c: "EmailFormat")

  static let mailAddressNameMissing = Rule(
    "mail-address-name-missing", .warning, .rss,
    help: "Add the name in parentheses: name@example.com (Real Name).",
    source: "RSS Profile, Mail Addresses", w3c: "MissingRealName")

  static let mailAddressHostUnknown = Rule(
    "mail-address-host-unknown", .warning, .xml,
    help: "Write a host name with a dot in it.",
    source: "RFC 5322 section 3.4.1", w3c: "UnknownHost")

  static let latitudeInvalid = Rule(
    "latitude-invalid", .error, .xml,
    help: "Write degrees from -90 to 90.",
    source: "WGS 84", w3c: "InvalidLatitude")

  static let longitudeInvalid = Rule(
    "longitude-invalid", .error, .xml,
    help: "Write degrees from -180 to 180.",
    source: "WGS 84", w3c: "InvalidLongitude")

  static let coordinatesComma = Rule(
    "coordinates-comma", .warning, .xml,
    help: "Separate coordinates by spaces.",
    source: "GeoRSS Simple", w3c: "CoordComma")

  static let coordinatesInvalid = Rule(
    "coordinates-invalid", .error, .xml,
    help: "Write pairs of latitude and longitude.",
    source: "GeoRSS Simple", w3c: "InvalidCoord")

  static let base64Invalid = Rule(
    "base64-invalid", .error, .atom,
    help: "Encode the content in Base64.",
    source: "RFC 4287 section 4.1.3.3", w3c: "NotBase64")

  static let valueFamily: [Rule] = [
    integerInvalid,
    integerAttributeInvalid,
    integerNegative,
    integerNotPositive,
    integersInvalid,
    floatInvalid,
    booleanInvalid,
    booleanAttributeInvalid,
    languageInvalid,
    mediaTypeInvalid,
    mediaTypeAttributeInvalid,
    mailAddressInvalid,
    mailAddressForm,
    mailAddressNameMissing,
    mailAddressHostUnknown,
    latitudeInvalid,
    longitudeInvalid,
    coordinatesComma,
    coordinatesInvalid,
    base64Invalid,
  ]
}
