import Feed
import FeedServer
import Testing

/// Rows P3 to P7 of the network checks.
@Suite struct ConditionalTests {
  private static let etag = "W/\"41-00ff\""
  /// 1994-11-06T08:49:37Z, the example of RFC 9110 section 5.6.7.
  private static let changed = Timestamp(seconds: 784_111_777)

  private func isSatisfied(_ noneMatch: [String], since: String? = nil) -> Bool {
    Precondition(noneMatch: noneMatch, modifiedSince: since).isSatisfied(
      etag: Self.etag, lastModified: Self.changed, now: Timestamp(seconds: 1_700_000_000))
  }

  @Test(arguments: [
    ["W/\"41-00ff\""], ["\"41-00ff\""], ["*"], ["\"a,b\" , W/\"41-00ff\""],
    ["\"x\"", "\"41-00ff\""],
    ["W/\"41-00ff-gzip\""], ["41-00ff"], ["  \"x\",\t\"41-00ff\"  "],
  ])
  func aKnownTagMatches(noneMatch: [String]) {
    #expect(isSatisfied(noneMatch))
  }

  @Test(arguments: [["\"41\""], ["\"x,41-00ff\""], ["W/\"\""], [""], ["\"41-00f"], [",,"]])
  func anotherTagDoesNot(noneMatch: [String]) {
    #expect(!isSatisfied(noneMatch))
  }

  @Test func aDateIsIgnoredBesideATag() {
    #expect(!isSatisfied(["\"old\""], since: "Sun, 06 Nov 1994 08:49:37 GMT"))
  }

  @Test(arguments: [
    "Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994",
    "Mon, 07 Nov 1994 00:00:00 GMT",
  ])
  func aDateNotBeforeTheChangeMatches(date: String) {
    #expect(isSatisfied([], since: date))
  }

  @Test(arguments: [
    "Sun, 06 Nov 1994 08:49:36 GMT", "yesterday", "", "Sun, 06 Nov 2094 08:49:37 GMT",
  ])
  func anEarlierInvalidOrFutureDateDoesNot(date: String) {
    #expect(!isSatisfied([], since: date))
  }

  @Test(
    arguments: [
      (nil, ContentCoding.identity), ("", .identity), ("gzip", .gzip), ("gzip;q=0", .identity),
      ("*", .gzip), ("*;q=0", nil), ("identity;q=0", nil), ("identity;q=0, gzip", .gzip),
      ("br", .identity), ("br, gzip;q=0.5", .gzip), ("gzip;q=0.1, identity", .identity),
      ("GZIP ; Q=1.0", .gzip), ("deflate, *;q=0.2", .gzip),
    ] as [(String?, ContentCoding?)])
  func theCodingIsWhatTheReaderLikesBest(accepted: String?, expected: ContentCoding?) {
    #expect(ContentCoding.preferred(accepted, hasGzip: true) == expected)
  }

  @Test func withoutAGzipBodyTheIdentityIsSent() {
    #expect(ContentCoding.preferred("gzip", hasGzip: false) == .identity)
    #expect(ContentCoding.preferred("gzip, identity;q=0", hasGzip: false) == nil)
  }
}
