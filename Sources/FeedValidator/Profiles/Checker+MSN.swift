internal import Feed

/// What MSN asks of the feeds of its partners: one language, https, the publisher's own pages, titles
/// that fit, dates of the last year.
extension Checker {
  mutating func startedForMSN() {
    guard let language = value("xml", "lang"), let place = frames.last?.place else { return }
    switch place {
    case .rss, .channel, .feed: profile.language = language
    case .item, .entry: judgeLanguage(language, attribute: "xml:lang")
    default: break
    }
  }

  mutating func endedForMSN(_ spec: ElementSpec, _ frame: Frame) {
    switch spec.name {
    case "language", "dc:language":
      if parentPlace == .channel || parentPlace == .feed {
        profile.language = trimmed(frame)
      } else {
        judgeLanguage(trimmed(frame), attribute: nil)
      }
    case "link":
      if parentPlace == .channel {
        profile.host = Reference.host(Array(trimmed(frame).utf8).span)
      } else if parentPlace == .item {
        judgeHost(trimmed(frame))
      }
    case "title", "atom:title": if isInEntry { judgeTitle(trimmed(frame)) }
    case "pubDate", "atom:published": if isInEntry { judgeAge(spec, frame) }
    case "item", "atom:entry": endedArticle(frame)
    case "channel", "atom:feed":
      if profile.language == nil { report(.msnLanguageMissing, "the feed names no language") }
    default: break
    }
  }

  private mutating func endedArticle(_ frame: Frame) {
    let isRSS = frame.place == .item
    if count("guid", in: frame) == 0, isRSS { report(.msnIDMissing, "the item has no guid") }
    if count("title", in: frame) == 0, isRSS { report(.msnTitleMissing, "the item has no title") }
    let hasLink = isRSS ? count("link", in: frame) > 0 : frame.facts.hasAlternate
    if !hasLink { report(.msnLinkMissing, "the article has no link to its page") }
    if count(isRSS ? "pubDate" : "atom:published", in: frame) == 0 {
      report(.msnDateMissing, "the article does not say when it was published")
    }
    let bodies = isRSS ? ["content:encoded", "description"] : ["atom:content"]
    if !bodies.contains(where: { count($0, in: frame) > 0 }) {
      report(.msnBodyMissing, "the article has no body")
    }
    if isRSS, count("dcterms:modified", in: frame) == 0, count("atom:updated", in: frame) == 0 {
      report(.msnModifiedMissing, "the item does not say when it was changed")
    }
  }

  private mutating func judgeTitle(_ title: String) {
    let length = title.count
    guard length < 20 || length > 150 else { return }
    report(.msnTitleLength, "the title has \(length) character\(length == 1 ? "" : "s")")
  }

  private mutating func judgeAge(_ spec: ElementSpec, _ frame: Frame) {
    guard let now, let moment = moment(spec, frame) else { return }
    let age = now.seconds - moment.seconds
    if age < 0 { return report(.msnDateRange, "'\(trimmed(frame))' is in the future") }
    if age > 365 * 86_400 { report(.msnDateRange, "'\(trimmed(frame))' is over a year ago") }
  }

  private mutating func judgeLanguage(_ language: String, attribute: String?) {
    func primary(_ tag: String) -> Substring { tag.lowercased().prefix { $0 != "-" } }
    guard let whole = profile.language, primary(whole) != primary(language) else { return }
    report(
      .msnLanguageMixed, "this is in \(language), the feed in \(whole)", attribute: attribute)
  }

  private mutating func judgeHost(_ link: String) {
    guard let own = profile.host, let host = Reference.host(Array(link.utf8).span) else { return }
    let isOwn = host == own || host.hasSuffix("." + own) || own.hasSuffix("." + host)
    if !isOwn { report(.msnLinkForeign, "the page is at \(host), the publisher at \(own)") }
  }

  /// An address in an article: MSN loads nothing that is not encrypted.
  mutating func judgeForMSN(_ bytes: Bytes, attribute: String?) {
    guard bytes.startsIgnoringCase(with: "http://"),
      frames.contains(where: { $0.place == .item || $0.place == .entry })
    else { return }
    report(.msnAddressInsecure, "'\(bytes.excerpt())' is not https", attribute: attribute)
  }
}
