import Feed
import FeedParser
import FeedValidator

/// A server that does everything right, for tests that change one thing in it.
struct VisitScript: Sendable {
  /// The address that is asked.
  var address = "https://kabar.example/rss.xml"
  var hops: [HTTPVisit.Hop] = []
  var body = VisitScript.rss
  var status = 200
  var fields = [
    "Date": "Tue, 24 Nov 2026 12:00:00 GMT",
    "Content-Type": "application/rss+xml; charset=utf-8",
    "Content-Encoding": "gzip",
    "Vary": "Accept-Encoding",
    "ETag": "W/\"12-a1\"",
    "Last-Modified": "Tue, 24 Nov 2026 11:00:00 GMT",
    "Cache-Control": "public, max-age=300",
  ]
  /// The second answer, where it differs from the first.
  var secondBody: String?
  var secondStatus = 200
  var secondFields: [String: String] = [:]
  /// The status of the answers to If-None-Match and If-Modified-Since.
  var byTag = 304
  var byDate = 304
  /// Fields that a 304 lacks.
  var withheld: Set<String> = []
  /// The body and fields of conditional answers that are no 304, where they differ.
  var changedBody: String?
  var changedFields: [String: String] = [:]

  var visit: HTTPVisit {
    let first = answer(status, body, fields)
    let second = answer(
      secondStatus, secondBody ?? body, fields.merging(secondFields) { $1 })
    return HTTPVisit(
      address: address, hops: hops, first: first, second: second,
      byTag: fields["ETag"] == nil ? nil : conditional(byTag),
      byDate: fields["Last-Modified"] == nil ? nil : conditional(byDate),
      feeds: (feed(body), secondBody.flatMap(feed)))
  }

  private func conditional(_ status: Int) -> HTTPAnswer {
    guard status == 304 else {
      return answer(
        status, changedBody ?? secondBody ?? body,
        fields.merging(secondFields) { $1 }.merging(changedFields) { $1 })
    }
    return answer(304, "", fields.filter { !withheld.contains($0.key) })
  }

  private func answer(_ status: Int, _ body: String, _ fields: [String: String]) -> HTTPAnswer {
    HTTPAnswer(
      status: status, fields: HTTPFields(fields.map { (name: $0.key, value: $0.value) }),
      body: Array(body.utf8))
  }

  private func feed(_ text: String) -> Feed? {
    var parser = FeedParser()
    return try? parser.parse(Array(text.utf8), contentLocation: address).feed
  }

  // MARK: Documents

  static let rss = channel(
    item("satu", id: "tag:kabar.example,2026:1") + item("dua", id: "tag:kabar.example,2026:2"))

  static func item(_ name: String, id: String, date: String = "") -> String {
    let date = date.isEmpty ? "" : "<pubDate>\(date)</pubDate>"
    return
      "<item><title>\(name)</title><link>https://kabar.example/\(name)</link>"
      + "<guid isPermaLink=\"false\">\(id)</guid>\(date)</item>"
  }

  static func channel(
    _ items: String, self address: String? = "https://kabar.example/rss.xml", hub: Bool = true,
    more: String = ""
  ) -> String {
    let own = address.map { "<atom:link rel=\"self\" href=\"\($0)\"/>" } ?? ""
    let hub = hub ? "<atom:link rel=\"hub\" href=\"https://hub.example/\"/>" : ""
    return
      "<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\" "
      + "xmlns:sy=\"http://purl.org/rss/1.0/modules/syndication/\"><channel>"
      + "<title>Kabar</title><link>https://kabar.example/</link>"
      + "<description>Berita</description><language>id</language>\(own)\(hub)\(more)\(items)"
      + "</channel></rss>"
  }

  /// Twelve items, one every so many minutes.
  static func channel(every minutes: Int, more: String = "") -> String {
    let start = Timestamp(seconds: 1_795_500_000)
    return channel(
      (0..<12).map { number in
        let time = Timestamp(seconds: start.seconds + Int64(number * minutes * 60))
        return item("n\(number)", id: "tag:kabar.example,2026:\(number)", date: time.rfc822)
      }.joined(), more: more)
  }

  static let atom = """
    <feed xmlns="http://www.w3.org/2005/Atom"><title>Kabar</title>
    <id>tag:kabar.example,2026:a</id><updated>2026-11-24T10:00:00Z</updated>
    <author><name>Redaksi</name></author>
    <link rel="self" href="https://kabar.example/rss.xml"/>
    <link rel="hub" href="https://hub.example/"/></feed>
    """

  static let json = """
    {"version": "https://jsonfeed.org/version/1.1", "title": "Kabar", "items": [],
    "feed_url": "https://kabar.example/rss.xml",
    "hubs": [{"type": "WebSub", "url": "https://hub.example/"}]}
    """
}
