import FeedValidator

extension HTTPRuleTests {
  private static let moved = "https://kabar.example/baru.xml"
  private static let long =
    VisitScript.channel((1...20).map { VisitScript.item("n\($0)", id: "\($0)") }.joined())

  static let answers: [HTTPCase] = [
    HTTPCase("http-redirect-permanent", names: moved) {
      $0.hops = [.init(status: 301, target: moved)]
    } right: {
      $0.hops = [.init(status: 302, target: moved)]
    },
    HTTPCase("http-redirect-temporary", names: "(307) to \(moved)") {
      $0.hops = [.init(status: 307, target: moved)]
    } right: {
      $0.hops = [.init(status: 308, target: moved)]
    },
    HTTPCase("http-redirect-chain", names: "2 redirects") {
      $0.hops = [
        .init(status: 301, target: "https://kabar.example/"), .init(status: 301, target: moved),
      ]
    } right: {
      $0.hops = [.init(status: 301, target: moved)]
    },
    HTTPCase("http-media-type-missing", names: "Content-Type") { $0.fields["Content-Type"] = nil },
    HTTPCase("http-media-type-wrong", names: "text/html, not application/rss+xml") {
      $0.fields["Content-Type"] = "text/html; charset=utf-8"
    },
    HTTPCase("http-media-type-generic", names: "text/xml") {
      $0.fields["Content-Type"] = "text/xml; charset=utf-8"
    },
    HTTPCase("http-charset-missing", names: "application/rss+xml") {
      $0.fields["Content-Type"] = "application/rss+xml; profile=x"
    } right: {
      $0.fields["Content-Type"] = "application/rss+xml; Charset=\"UTF-8\""
    },
    HTTPCase("http-gzip-missing", names: "\(long.utf8.count) bytes") {
      $0.body = long
      $0.fields["Content-Encoding"] = nil
    } right: {
      $0.fields["Content-Encoding"] = nil
    },
    HTTPCase("http-vary-missing", names: "Accept-Encoding") {
      $0.fields["Vary"] = "Accept"
    } right: {
      $0.fields["Vary"] = "Accept, accept-encoding"
    },
    HTTPCase("http-cookie-set", names: "sesi") { $0.fields["Set-Cookie"] = "sesi=1; Path=/" },
  ]

  static let validators: [HTTPCase] = [
    HTTPCase("http-validators-missing", names: "neither") {
      $0.fields["ETag"] = nil
      $0.fields["Last-Modified"] = nil
    } right: {
      $0.fields["ETag"] = nil
    },
    HTTPCase("http-etag-missing", names: "ETag") { $0.fields["ETag"] = nil },
    HTTPCase("http-last-modified-missing", names: "Last-Modified") {
      $0.fields["Last-Modified"] = nil
    },
    HTTPCase("http-etag-invalid", names: "'12-a1'") {
      $0.fields["ETag"] = "12-a1"
    } right: {
      $0.fields["ETag"] = "\"\""
    },
    HTTPCase("http-last-modified-invalid", names: "'2026-11-24T11:00:00Z'") {
      $0.fields["Last-Modified"] = "2026-11-24T11:00:00Z"
    },
    HTTPCase("http-last-modified-invalid", names: "'Mon, 24 Nov 2026 11:00:00 GMT'") {
      $0.fields["Last-Modified"] = "Mon, 24 Nov 2026 11:00:00 GMT"
    },
    HTTPCase("http-last-modified-future", names: "12:00:01") {
      $0.fields["Last-Modified"] = "Tue, 24 Nov 2026 12:00:01 GMT"
    } right: {
      $0.fields["Last-Modified"] = "Tue, 24 Nov 2026 12:00:00 GMT"
    },
    HTTPCase("http-etag-unstable", names: "W/\"13-b2\"") {
      $0.secondFields["ETag"] = "W/\"13-b2\""
    } right: {
      $0.secondFields["ETag"] = "W/\"13-b2\""
      $0.secondBody = VisitScript.channel(VisitScript.item("tiga", id: "3"))
    },
    HTTPCase("http-last-modified-unstable", names: "11:00:01") {
      $0.secondFields["Last-Modified"] = "Tue, 24 Nov 2026 11:00:01 GMT"
    },
    HTTPCase("http-etag-reused", names: "\"12\"") {
      $0.fields["ETag"] = "\"12\""
      $0.secondBody = VisitScript.channel(VisitScript.item("tiga", id: "3"))
    } right: {
      $0.secondBody = VisitScript.channel(VisitScript.item("tiga", id: "3"))
    },
  ]

  static let conditions: [HTTPCase] = [
    HTTPCase("http-etag-ignored", names: "If-None-Match") {
      $0.byTag = 200
    } right: {
      $0.byTag = 200
      $0.changedBody = VisitScript.channel(VisitScript.item("tiga", id: "3"))
      $0.changedFields["ETag"] = "W/\"13-b2\""
    },
    HTTPCase("http-last-modified-ignored", names: "If-Modified-Since") {
      $0.byDate = 200
    } right: {
      $0.byDate = 200
      $0.changedBody = VisitScript.channel(VisitScript.item("tiga", id: "3"))
      $0.changedFields["Last-Modified"] = "Tue, 24 Nov 2026 12:00:00 GMT"
    },
    HTTPCase("http-conditional-failed", names: "500") { $0.byTag = 500 },
    HTTPCase("http-not-modified-incomplete", names: "Cache-Control, ETag") {
      $0.withheld = ["Cache-Control", "ETag"]
    } right: {
      $0.withheld = ["Content-Type", "Content-Encoding", "Last-Modified"]
    },
  ]

  static let freshness: [HTTPCase] = [
    HTTPCase("http-cache-control-missing", names: "neither") {
      $0.fields["Cache-Control"] = nil
    } right: {
      $0.fields["Cache-Control"] = nil
      $0.fields["Expires"] = "Tue, 24 Nov 2026 12:05:00 GMT"
    },
    HTTPCase("http-cache-control-forbids", names: "no-store") {
      $0.fields["Cache-Control"] = "max-age=0, no-store"
    } right: {
      $0.fields["Cache-Control"] = "no-cache"
    },
    HTTPCase("http-cache-control-forbids", names: "private") {
      $0.fields["Cache-Control"] = "Private"
    },
    HTTPCase("http-max-age-long", names: "48 hours") {
      $0.fields["Cache-Control"] = "max-age=172800"
    } right: {
      $0.fields["Cache-Control"] = "max-age=86400"
    },
  ]

  static let contents: [HTTPCase] = [
    HTTPCase("http-unsteady", names: "503") { $0.secondStatus = 503 },
    HTTPCase("http-body-unstable", names: "different bytes") {
      $0.secondBody = VisitScript.rss + "<!-- 12:00:01 -->"
    } right: {
      $0.secondBody = VisitScript.channel(VisitScript.item("tiga", id: "3"))
    },
    HTTPCase("http-ids-unstable", names: "https://kabar.example/satu had the id 'a', then 'b'") {
      $0.body = VisitScript.channel(VisitScript.item("satu", id: "a"))
      $0.secondBody = VisitScript.channel(VisitScript.item("satu", id: "b"))
    } right: {
      // Two stories with one address cannot be told apart.
      let one = VisitScript.item("satu", id: "a") + VisitScript.item("satu", id: "c")
      $0.body = VisitScript.channel(one)
      $0.secondBody = VisitScript.channel(VisitScript.item("satu", id: "c"))
    },
    HTTPCase("http-self-mismatch", names: "https://lain.example/rss.xml") {
      $0.body = VisitScript.channel("", self: "https://lain.example/rss.xml")
    } right: {
      $0.body = VisitScript.channel("", self: "https://KABAR.example:443/rss.xml#atas")
    },
    HTTPCase("http-hub-missing", names: "hub") {
      $0.body = VisitScript.channel("", hub: false)
    } right: {
      $0.body = VisitScript.channel("", hub: false)
      $0.fields["Link"] = "</a>; title=\"a, b\"; rel=next, <https://hub.example/>; rel=\"x Hub\""
    },
    HTTPCase("http-hub-without-self", names: "no self link") {
      $0.body = VisitScript.channel("", self: nil)
    } right: {
      $0.body = VisitScript.channel("", self: nil)
      $0.fields["Link"] = "</rss.xml>; rel=self"
    },
    HTTPCase("http-link-field-conflict", names: "https://kabar.example/lain.xml") {
      $0.fields["Link"] = "</lain.xml>; rel=\"self\""
    } right: {
      $0.fields["Link"] = "<rss.xml>; rel=\"self\""
    },
    HTTPCase("http-window-short", names: "of 55 minutes, and readers ask every 60 minutes") {
      $0.body = VisitScript.channel(every: 5)
    } right: {
      $0.body = VisitScript.channel(every: 6)
    },
    HTTPCase("http-window-short", names: "ttl says 1440 minutes") {
      $0.body = VisitScript.channel(every: 60, more: "<ttl>1440</ttl>")
    } right: {
      $0.body = VisitScript.channel(every: 60, more: "<ttl>660</ttl>")
    },
    HTTPCase("http-window-short", names: "sy:updatePeriod says 720 minutes") {
      $0.body = VisitScript.channel(
        every: 60,
        more: "<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>")
    },
  ]
}
