import Feed
import Outbound

/// An outlet as the aggregator sees it, that keeps count of what it is asked and what it told.
struct SimulatedPartner {
  let number: Int
  let fault: Fault
  private let start: Int64
  /// Seconds between two articles.
  private let gap: Int64
  /// What it wants to be left alone for after a success, in seconds; told by Cache-Control.
  private let maxAge: Int64?

  /// Articles that were told in an answer that can be read.
  private(set) var told: Set<Int> = []
  private(set) var counts = SimulationCounts()
  private var validators: [(name: String, value: String)] = []
  private var isHeld = false
  private var requests = 0
  private var failures = 0
  private var lastRequest: [String: Int64] = [:]
  private var notBefore: Int64 = 0

  private static let window = 10
  private static let day: Int64 = 86_400

  init(number: Int, fault: Fault, start: Int64) {
    self.number = number
    self.fault = fault
    self.start = start
    gap = Int64(4 + number % 9) * 3600 + Int64(number % 7) * 311
    maxAge = number % 7 == 1 ? 4 * 3600 : nil
  }

  var host: String { "mitra-\(number).example" }

  mutating func answer(_ request: OutboundRequest, now: Int64) -> Result<
    OutboundResponse, FetchFailure
  > {
    let path = request.url.target
    count(request, path, now)
    if fault == .moving, now - start >= 10 * Self.day, path == "/feed" {
      return .success(
        OutboundResponse(status: 301, headers: HeaderFields([("Location", "/baru")])))
    }
    requests += 1
    let result = faulty(now) ?? feed(request, now)
    note(result, now)
    return result
  }

  // MARK: What is held against the aggregator

  private mutating func count(_ request: OutboundRequest, _ path: String, _ now: Int64) {
    counts.requests += 1
    let sent = request.headers.fields.filter {
      $0.name == "if-none-match" || $0.name == "if-modified-since"
    }.map { "\($0.name) \($0.value)" }
    let held = validators.map { "\($0.name) \($0.value)" }
    if Set(sent) != Set(isHeld ? held : []) { counts.bogusValidators += 1 }
    if let last = lastRequest[path] {
      // Policy: never within a quarter of an hour, nor within the pause after many errors.
      let base = Int64(min(max(failures, 8), 23))
      let pause = failures > 3 ? base * base * base * base : 900
      if now - last < pause { counts.early += 1 }
    }
    if now < notBefore { counts.early += 1 }
    lastRequest[path] = now
    for name in ["cookie", "referer"] where request.headers[name] != nil { counts.leaks += 1 }
  }

  private mutating func note(_ result: Result<OutboundResponse, FetchFailure>, _ now: Int64) {
    guard let answer = try? result.get() else {
      failures += 1
      return
    }
    switch answer.status {
    case 200 where isReadable(answer), 304 where isHeld:
      failures = 0
      if let maxAge { notBefore = now + maxAge }
    case 429: break
    default: failures += 1
    }
  }

  private func isReadable(_ answer: OutboundResponse) -> Bool {
    answer.headers["content-encoding"] == nil && answer.body.starts(with: "<?xml".utf8)
  }

  // MARK: What it answers

  private mutating func faulty(_ now: Int64) -> Result<OutboundResponse, FetchFailure>? {
    let isFourth = requests % 4 == 0
    switch fault {
    case .down where (now / Self.day + Int64(number)) % 5 == 0:
      return .failure(FetchFailure(.unreachable, "nobody there"))
    case .slow where requests % 3 == 0: return .failure(FetchFailure(.timeout, "too slow"))
    case .malformed where isFourth:
      return page(200, [("ETag", "\"halaman\""), ("Last-Modified", "halaman")])
    case .busy where isFourth: return busy(now)
    case .challenge where isFourth: return page(403, [("Content-Type", "text/html")])
    case .truncated where isFourth: return page(200, [("Content-Encoding", "gzip")])
    case .empty where isFourth: return .success(OutboundResponse(status: 200))
    case .eagerNotModified where requests == 1:
      return .success(OutboundResponse(status: 304, headers: HeaderFields([("ETag", "\"0\"")])))
    case .gone where now - start >= 5 * Self.day: return .success(OutboundResponse(status: 410))
    default: return nil
    }
  }

  private func page(_ status: Int, _ fields: [(String, String)]) -> Result<
    OutboundResponse, FetchFailure
  > {
    .success(
      OutboundResponse(
        status: status, headers: HeaderFields(fields), body: Array("<html>Tunggu</html>".utf8)))
  }

  private mutating func busy(_ now: Int64) -> Result<OutboundResponse, FetchFailure> {
    let (field, seconds): (String, Int64) =
      switch requests / 4 % 4 {
      case 0: ("7200", 7200)
      case 1: ("nanti", 1500)
      case 2: ("-5", 1500)
      default: ("315360000", 48 * 3600)
      }
    notBefore = now + seconds
    return .success(
      OutboundResponse(status: 429, headers: HeaderFields([("Retry-After", field)])))
  }

  private mutating func feed(_ request: OutboundRequest, _ now: Int64) -> Result<
    OutboundResponse, FetchFailure
  > {
    let latest = Int((now - start) / gap)
    let articles = (latest - Self.window + 1...latest).reversed().map {
      SimulatedArticle(partner: self.number, number: $0, time: start + Int64($0) * gap, now: now)
    }
    let version = articles.map(\.version).joined(separator: "-")
    let current = currentValidators(version)
    var fields = current.map { ($0.answerName, $0.value) }
    if let maxAge { fields.append(("Cache-Control", "max-age=\(maxAge)")) }
    let matches = request.headers["if-none-match"] == current.first?.value
    if !current.isEmpty, matches, fault != .constantETag {
      isHeld = true
      return .success(OutboundResponse(status: 304, headers: HeaderFields(fields)))
    }
    validators = current.map { ($0.requestName, $0.value) }
    isHeld = !validators.isEmpty
    told.formUnion(articles.map(\.number))
    return .success(
      OutboundResponse(
        status: 200, headers: HeaderFields(fields), body: document(articles, now)))
  }

  private func currentValidators(_ version: String) -> [Validator] {
    switch fault {
    case .noValidators: []
    case .constantETag: [Validator(answerName: "ETag", value: "\"tetap\"")]
    default:
      number % 3 == 0
        ? [Validator(answerName: "ETag", value: "W/\"\(version)\"")]
        : [
          Validator(answerName: "ETag", value: "\"\(version)\""),
          Validator(answerName: "Last-Modified", value: "versi \(version)"),
        ]
    }
  }

  private struct Validator {
    var answerName: String
    var value: String

    var requestName: String { answerName == "ETag" ? "if-none-match" : "if-modified-since" }
  }

  private func document(_ articles: [SimulatedArticle], _ now: Int64) -> [UInt8] {
    let noise = fault == .malformed ? "\u{1} & " : ""
    var text = """
      <?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>\(noise)Mitra \(number)\
      </title><link>https://\(host)/</link><description>d</description>
      """
    for (position, article) in articles.enumerated() {
      text += article.item(
        guid: guid(of: article, position, now), date: date(of: article), noise: noise)
    }
    return Array((text + "</channel></rss>").utf8)
  }

  private func guid(of article: SimulatedArticle, _ position: Int, _ now: Int64) -> String {
    switch fault {
    case .positionGuids: "urutan-ke-\(position)"
    case .constantGuid: "berita-terbaru"
    case .changedGuids where now - start >= 12 * Self.day:
      "https://\(host)/baru?p=\(article.number)"
    default: "https://\(host)/?p=\(article.number)"
    }
  }

  private func date(of article: SimulatedArticle) -> String? {
    guard fault == .lyingDates else { return Timestamp(seconds: article.time).rfc3339 }
    switch article.number.magnitude % 4 {
    case 0: return "Sun, 14 Oct 2063 12:00:00 GMT"
    case 1: return "kemarin"
    case 2: return "1 Jan 1900 00:00 WIB"
    default: return nil
    }
  }
}
