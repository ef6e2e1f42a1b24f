internal import Feed

/// What Google News asks of a sitemap: at most 1,000 articles of the last two days, each with its
/// publication, language, date and title.
extension Checker {
  mutating func endedForGoogleNews(_ spec: ElementSpec, _ frame: Frame) {
    switch spec.name {
    case "sitemap:url":
      if count("news:news", in: frame) == 0 {
        report(.googleNewsArticleMissing, "the url has no news:news")
      }
    case "news:news": endedNews(frame)
    case "news:publication":
      require("news:name", .googleNewsNameMissing, in: frame)
      require("news:language", .googleNewsLanguageMissing, in: frame)
    case "news:language": judgeNewsLanguage(trimmed(frame))
    case "news:publication_date": judgeNewsDate(spec, frame)
    case "news:genres", "news:keywords", "news:stock_tickers", "news:access":
      report(.googleNewsTagObsolete, "\(spec.name) is not read any more")
    default: break
    }
  }

  private mutating func endedNews(_ frame: Frame) {
    profile.newsCount += 1
    if profile.newsCount == 1001 {
      report(.googleNewsTooMany, "this is article 1,001 of the sitemap")
    }
    require("news:publication", .googleNewsPublicationMissing, in: frame)
    require("news:publication_date", .googleNewsDateMissing, in: frame)
    require("news:title", .googleNewsTitleMissing, in: frame)
  }

  private mutating func require(_ child: String, _ rule: Rule, in frame: Frame) {
    if count(child, in: frame) == 0 { report(rule, "there is no \(child)") }
  }

  /// ISO 639 with two or three letters, and Chinese by its two scripts.
  private mutating func judgeNewsLanguage(_ language: String) {
    let isCode = (2...3).contains(language.utf8.count) && language.utf8.allSatisfy(\.isLetter)
    if isCode || ["zh-cn", "zh-tw"].contains(language.lowercased()) { return }
    report(.googleNewsLanguageInvalid, "'\(language)' is no code of ISO 639")
  }

  private mutating func judgeNewsDate(_ spec: ElementSpec, _ frame: Frame) {
    guard let moment = moment(spec, frame) else { return }
    let text = trimmed(frame)
    if moment.precision == .year || moment.precision == .month {
      return report(.googleNewsDateIncomplete, "'\(text)' names no day")
    }
    // A date without a time is as good as the day's end.
    let slack: Int64 = moment.precision == .day ? 86_400 : 0
    if let now, now.seconds - moment.seconds > 2 * 86_400 + slack {
      report(.googleNewsArticleOld, "'\(text)' is more than two days ago")
    }
  }
}
