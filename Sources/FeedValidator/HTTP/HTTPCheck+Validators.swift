internal import Feed

extension HTTPCheck {
  /// RFC 9110 section 8.8: ETag and Last-Modified, present and of their form.
  mutating func checkValidators() {
    let fields = visit.first.fields
    switch (fields["etag"], fields["last-modified"]) {
    case (nil, nil): report(.httpValidatorsMissing, "there is neither ETag nor Last-Modified")
    case (nil, _): report(.httpETagMissing, "there is no ETag")
    case (_, nil): report(.httpLastModifiedMissing, "there is no Last-Modified")
    default: break
    }
    if let tag = fields["etag"], EntityTag(tag) == nil {
      report(.httpETagInvalid, "'\(tag)' is no entity tag")
    }
    if let text = fields["last-modified"] { checkLastModified(text) }
  }

  private mutating func checkLastModified(_ text: String) {
    guard let date = HTTPDate.read(text) else {
      return report(.httpLastModifiedInvalid, "'\(text)' is no HTTP date")
    }
    // By the server's own clock where it tells it: RFC 9110 section 8.8.2.1.
    let clock = visit.first.fields["date"].flatMap(HTTPDate.read) ?? now
    if let clock, date > clock {
      report(.httpLastModifiedFuture, "Last-Modified '\(text)' is later than \(clock.httpDate)")
    }
  }

  /// RFC 9110 section 13: whether what did not change is told with a 304.
  mutating func checkConditional() {
    if let answer = visit.byTag {
      judge(answer, asked: "If-None-Match", ignored: .httpETagIgnored, same: "etag")
    }
    if let answer = visit.byDate {
      judge(
        answer, asked: "If-Modified-Since", ignored: .httpLastModifiedIgnored,
        same: "last-modified")
    }
  }

  private mutating func judge(
    _ answer: HTTPAnswer, asked condition: String, ignored: Rule, same validator: String
  ) {
    let last = visit.second ?? visit.first
    switch answer.status {
    case 304: checkNotModified(answer, of: last, condition)
    case 200:
      // Other bytes under another validator: the feed changed in the meantime.
      let isChanged =
        answer.body != last.body && answer.fields[validator] != last.fields[validator]
      if !isChanged { report(ignored, "\(condition) was answered with the whole feed") }
    default:
      report(.httpConditionalFailed, "\(condition) was answered with status \(answer.status)")
    }
  }

  private mutating func checkNotModified(
    _ answer: HTTPAnswer, of last: HTTPAnswer, _ condition: String
  ) {
    let missing = ["Cache-Control", "Content-Location", "ETag", "Expires", "Vary"].filter {
      let name = $0.lowercased()
      return last.fields[name] != nil && answer.fields[name] == nil
    }
    guard !missing.isEmpty, !findings.contains(where: { $0.rule == .httpNotModifiedIncomplete })
    else { return }
    report(
      .httpNotModifiedIncomplete,
      "the 304 for \(condition) lacks \(missing.joined(separator: ", "))")
  }

  /// RFC 9111 sections 4.2 and 5.2.
  mutating func checkFreshness() {
    let fields = visit.first.fields
    let directives = fields.words("cache-control")
    if directives.isEmpty, fields["expires"] == nil, fields["pragma"] == nil {
      return report(.httpCacheControlMissing, "there is neither Cache-Control nor Expires")
    }
    let names = directives.map { String($0.prefix { $0 != "=" }) }
    if let forbidding = names.first(where: { $0 == "no-store" || $0 == "private" }) {
      report(.httpCacheControlForbids, "Cache-Control says \(forbidding)")
    }
    if let age = maximumAge, age > 86_400 {
      report(.httpMaxAgeLong, "the feed may be kept for \(age / 3600) hours")
    }
  }

  /// Seconds for which an answer may be kept, where it says so.
  var maximumAge: Int? {
    let directives = visit.first.fields.words("cache-control")
    return directives.first { $0.hasPrefix("max-age=") }.flatMap {
      Int($0.dropFirst("max-age=".count).filter { $0 != "\"" })
    }
  }
}

/// RFC 9110 section 8.8.3.
struct EntityTag: Equatable {
  let isWeak: Bool
  let opaque: Substring

  init?(_ text: String) {
    isWeak = text.hasPrefix("W/")
    opaque = isWeak ? text.dropFirst(2) : text[...]
    guard opaque.utf8.count >= 2, opaque.hasPrefix("\""), opaque.hasSuffix("\"") else {
      return nil
    }
    let isFit = opaque.dropFirst().dropLast().utf8.allSatisfy {
      $0 == 0x21 || 0x23...0x7E ~= $0 || $0 >= 0x80
    }
    guard isFit else { return nil }
  }
}

/// RFC 9110 section 5.6.7.
enum HTTPDate {
  /// The moment; nil where the text is not of the one form that is to be sent.
  static func read(_ text: String) -> Timestamp? {
    guard let moment = DateParser().parse(text), moment.httpDate == text else { return nil }
    return moment
  }
}
