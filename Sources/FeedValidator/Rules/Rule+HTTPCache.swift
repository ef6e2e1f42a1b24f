/// Whether a poll of what did not change is cheap: validators, conditional requests, freshness. Looked
/// for with `--http`.
extension Rule {
  static let httpValidatorsMissing = Rule(
    "http-validators-missing", .warning, .all,
    help: "Send ETag and Last-Modified: without them every poll fetches the whole feed.",
    source: "RFC 9110 section 8.8")

  static let httpETagMissing = Rule(
    "http-etag-missing", .info, .all,
    help: "Send ETag beside Last-Modified: it also tells two changes within one second apart.",
    source: "RFC 9110 section 8.8.3")

  static let httpLastModifiedMissing = Rule(
    "http-last-modified-missing", .info, .all,
    help: "Send Last-Modified beside ETag, for the readers that know no other.",
    source: "RFC 9110 section 8.8.2")

  static let httpETagInvalid = Rule(
    "http-etag-invalid", .error, .all,
    help: "Write the tag in quotation marks, with W/ before them where it is weak.",
    source: "RFC 9110 section 8.8.3", w3c: "HttpProtocolError")

  static let httpLastModifiedInvalid = Rule(
    "http-last-modified-invalid", .error, .all,
    help: "Write the date as Tue, 25 Jul 2023 17:00:00 GMT.",
    source: "RFC 9110 section 5.6.7", w3c: "HttpProtocolError")

  static let httpLastModifiedFuture = Rule(
    "http-last-modified-future", .error, .all,
    help: "Send no time later than now: readers that send it back may be told of no change.",
    source: "RFC 9110 section 8.8.2.1", w3c: "HttpProtocolError")

  static let httpETagIgnored = Rule(
    "http-etag-ignored", .warning, .all,
    help: "Answer 304 where If-None-Match names the tag that the feed still has.",
    source: "RFC 9110 section 13.1.2")

  static let httpLastModifiedIgnored = Rule(
    "http-last-modified-ignored", .warning, .all,
    help: "Answer 304 where If-Modified-Since names the feed's own Last-Modified.",
    source: "RFC 9110 section 13.1.3")

  static let httpConditionalFailed = Rule(
    "http-conditional-failed", .error, .all,
    help: "Answer a conditional request with 304, or with 200 and the feed.",
    source: "RFC 9110 section 13.2.2", w3c: "HttpError")

  static let httpNotModifiedIncomplete = Rule(
    "http-not-modified-incomplete", .warning, .all,
    help: "Send with a 304 what the 200 would carry of Cache-Control, Content-Location, ETag, "
      + "Expires and Vary, so that caches can renew what they hold.",
    source: "RFC 9110 section 15.4.5")

  static let httpETagUnstable = Rule(
    "http-etag-unstable", .warning, .all,
    help: "Derive the tag from the feed's content, the same on every node.",
    source: "RFC 9110 section 8.8.3.1")

  static let httpETagReused = Rule(
    "http-etag-reused", .error, .all,
    help: "Change a strong tag with every change of bytes, or mark it weak with W/.",
    source: "RFC 9110 section 8.8.1", w3c: "HttpProtocolError")

  static let httpLastModifiedUnstable = Rule(
    "http-last-modified-unstable", .warning, .all,
    help: "Send the time of the feed's last change, not that of the request.",
    source: "RFC 9110 section 8.8.2.1")

  static let httpCacheControlMissing = Rule(
    "http-cache-control-missing", .info, .all,
    help: "Say with Cache-Control: max-age how long the feed may be kept.",
    source: "RFC 9111 section 5.2")

  static let httpCacheControlForbids = Rule(
    "http-cache-control-forbids", .warning, .all,
    help: "Let caches keep a public feed: public, max-age=300.",
    source: "RFC 9111 section 5.2.2")

  static let httpMaxAgeLong = Rule(
    "http-max-age-long", .warning, .all,
    help: "Let a feed be kept for minutes, not days: readers would see its news too late.",
    source: "RFC 9111 section 5.2.2.1")

  static let httpCacheFamily: [Rule] = [
    httpValidatorsMissing,
    httpETagMissing,
    httpLastModifiedMissing,
    httpETagInvalid,
    httpLastModifiedInvalid,
    httpLastModifiedFuture,
    httpETagIgnored,
    httpLastModifiedIgnored,
    httpConditionalFailed,
    httpNotModifiedIncomplete,
    httpETagUnstable,
    httpETagReused,
    httpLastModifiedUnstable,
    httpCacheControlMissing,
    httpCacheControlForbids,
    httpMaxAgeLong,
  ]
}
