/// What one answer of a server says: status, redirects, media type, coding. Looked for with `--http`.
extension Rule {
  static let httpStatus = Rule(
    "http-status", .error, .all,
    help: "Answer 200 with the feed; 410 where it is gone for good.",
    source: "RFC 9110 section 15", w3c: "HttpError")

  static let httpRedirectBroken = Rule(
    "http-redirect-broken", .error, .all,
    help: "Redirect to an address that answers, in few steps and never from https to http.",
    source: "RFC 9110 section 15.4", w3c: "HttpError")

  static let httpRedirectPermanent = Rule(
    "http-redirect-permanent", .warning, .all,
    help: "Use the new address: readers are told to.",
    source: "RFC 9110 sections 15.4.2 and 15.4.9")

  static let httpRedirectTemporary = Rule(
    "http-redirect-temporary", .info, .all,
    help: "Answer at the address itself: a temporary redirect is followed anew at every poll.",
    source: "RFC 9110 sections 15.4.3 and 15.4.8", w3c: "TempRedirect")

  static let httpRedirectChain = Rule(
    "http-redirect-chain", .warning, .all,
    help: "Redirect in one step: every further one costs a round trip at every poll.",
    source: "RFC 9110 section 15.4")

  static let httpMediaTypeMissing = Rule(
    "http-media-type-missing", .warning, .all,
    help: "Send Content-Type: without it readers guess.",
    source: "RFC 9110 section 8.3", w3c: "UnexpectedContentType")

  static let httpMediaTypeWrong = Rule(
    "http-media-type-wrong", .warning, .all,
    help: "Send the media type of the format that the document is in.",
    source: "RFC 4287 section 7; RSS Profile; JSON Feed 1.1; RFC 9110 section 8.3",
    w3c: "UnexpectedContentType")

  static let httpMediaTypeGeneric = Rule(
    "http-media-type-generic", .info, .all,
    help: "Send the feed's own media type, so that browsers and readers know it without looking.",
    source: "RFC 4287 section 7; RSS Profile; JSON Feed 1.1", w3c: "NonSpecificMediaType")

  static let httpCharsetMissing = Rule(
    "http-charset-missing", .info, .xml,
    help: "Add charset=utf-8 to the media type: it is believed before the XML declaration.",
    source: "RFC 7303 section 3")

  static let httpGzipMissing = Rule(
    "http-gzip-missing", .warning, .all,
    help: "Compress for clients that say Accept-Encoding: gzip; a feed shrinks to a fifth.",
    source: "RFC 9110 section 12.5.3", w3c: "Uncompressed")

  static let httpVaryMissing = Rule(
    "http-vary-missing", .warning, .all,
    help: "Send Vary: Accept-Encoding, lest a cache hand gzip to clients that cannot read it.",
    source: "RFC 9110 section 12.5.5")

  static let httpCookieSet = Rule(
    "http-cookie-set", .info, .all,
    help: "Set no cookie on a feed: shared caches then keep it from others, or share it with them.",
    source: "RFC 9111 section 7.3")

  static let httpAnswerFamily: [Rule] = [
    httpStatus,
    httpRedirectBroken,
    httpRedirectPermanent,
    httpRedirectTemporary,
    httpRedirectChain,
    httpMediaTypeMissing,
    httpMediaTypeWrong,
    httpMediaTypeGeneric,
    httpCharsetMissing,
    httpGzipMissing,
    httpVaryMissing,
    httpCookieSet,
  ]
}
