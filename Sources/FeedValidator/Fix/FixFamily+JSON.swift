internal import Feed

extension FixFamily {
  /// What has one right answer in a JSON Feed.
  func json(_ finding: Finding) -> [Edit] {
    switch finding.rule {
    case .jsonFeedSelfMissing: return selfMember(finding)
    case .jsonFeedItemIDNotString: return quote(finding)
    case .jsonFeedDateInvalid:
      return rewrite(finding) { text in
        Self.moment(text).map { ($0.rfc3339, "wrote the date '\(text)' as '\($0.rfc3339)'") }
      }
    case .jsonFeedLanguageInvalid:
      return rewrite(finding) { text in
        let tag = text.replacing("_", with: "-")
        guard LanguageTag.isValid(Array(tag.utf8).span) else { return nil }
        return (tag, "wrote the language \(text) as \(tag)")
      }
    case .jsonFeedURIInvalid:
      return rewrite(finding) { text in
        let whole = address.flatMap { Self.absolute(text, $0) } ?? Self.encoded(text)
        return whole.map { ($0, "wrote '\(text)' as '\($0)'") }
      }
    default: return []
    }
  }

  /// Adds feed_url as the first member.
  private func selfMember(_ finding: Finding) -> [Edit] {
    guard let address, document.indices.contains(finding.offset),
      document[finding.offset] == UInt8(ascii: "{")
    else { return [] }
    let place = finding.offset + 1
    let space = document[place...].prefix(while: \.isSpace)
    guard document.indices.contains(place + space.count),
      document[place + space.count] == UInt8(ascii: "\"")
    else { return [] }
    let member = "\"feed_url\": \(JSONText.string(address)),"
    return [Edit(place..<place, space + member.utf8, finding.rule, "added feed_url")]
  }

  private func quote(_ finding: Finding) -> [Edit] {
    let digits = document[finding.offset...].prefix { $0.isAlphanumeric || "+-.".utf8.contains($0) }
    let text = String(decoding: digits, as: UTF8.self)
    guard !text.isEmpty else { return [] }
    return [
      Edit(
        digits.startIndex..<digits.endIndex, JSONText.string(text).utf8, finding.rule,
        "wrote the id as a string")
    ]
  }

  /// Replaces the string that a finding is about.
  private func rewrite(
    _ finding: Finding, _ change: (String) -> (text: String, message: String)?
  ) -> [Edit] {
    guard let (range, text) = string(at: finding.offset), let new = change(text),
      new.text != text
    else { return [] }
    return [Edit(range, JSONText.string(new.text).utf8, finding.rule, new.message)]
  }

  /// The string that begins at `offset`, with its quotation marks in the range.
  private func string(at offset: Int) -> (range: Range<Int>, text: String)? {
    guard document.indices.contains(offset), document[offset] == UInt8(ascii: "\"") else {
      return nil
    }
    var end = offset + 1
    while end < document.count, document[end] != UInt8(ascii: "\"") {
      end += document[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    guard end < document.count,
      let value = try? JSONReader.read(Array(document[offset...end])), let text = value.string
    else { return nil }
    return (offset..<end + 1, text)
  }
}
