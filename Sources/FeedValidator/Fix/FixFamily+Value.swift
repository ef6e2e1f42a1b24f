internal import Feed

extension FixFamily {
  /// `id_ID`, as programs write it, is `id-ID`.
  func language(_ finding: Finding) -> [Edit] {
    guard let slot = slot(finding) else { return [] }
    let tag = slot.text.replacing("_", with: "-")
    guard tag != slot.text, LanguageTag.isValid(Array(tag.utf8).span) else { return [] }
    return replace(slot, with: tag, finding.rule, "wrote the language \(slot.text) as \(tag)")
  }

  /// The one namespace of Media RSS, with its slash at the end.
  func mediaNamespace(_ finding: Finding) -> [Edit] {
    guard let tag = SourceTag(at: finding.offset, in: document) else { return [] }
    let wrong = [
      "http://search.yahoo.com/mrss", "http://search.yahoo.com/mrss/ ",
      "http://www.rssboard.org/media-rss", "https://www.rssboard.org/media-rss",
    ]
    return tag.attributes.filter { name, value in
      let text = String(decoding: document[value], as: UTF8.self)
      return document[name].starts(with: "xmlns".utf8) && wrong.contains(text)
    }.map { _, value in
      Edit(
        value, "http://search.yahoo.com/mrss/".utf8, finding.rule,
        "wrote the namespace of Media RSS as it is")
    }
  }

  /// GeoRSS has spaces between numbers.
  func comma(_ finding: Finding) -> [Edit] {
    guard let slot = slot(finding) else { return [] }
    let text = slot.text.split { $0 == "," || $0.isWhitespace }.joined(separator: " ")
    return replace(slot, with: text, finding.rule, "wrote the coordinates without commas")
  }
}
