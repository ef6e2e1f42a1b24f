import Newsroom

/// For people.
extension ArticleReport {
  /// The article in one line.
  var line: String {
    let tags = (regions + topics + [genre, partner.map { "@\($0)" }].compactMap(\.self))
      .joined(separator: ", ")
    let shown = headline.isEmpty ? "(erased)" : Self.line(headline)
    return
      "\(id.prefix(8))  \(Self.minutes(published))  \(status.padded(to: 9))  \(shown)  [\(tags)]"
  }

  /// Everything that is known of it.
  var text: String {
    var lines = [headline.isEmpty ? "(erased)" : Self.line(headline)]
    func add(_ name: String, _ value: String?) {
      guard let value, !value.isEmpty else { return }
      lines.append("  \(name.padded(to: 11)) \(Self.line(value))")
    }
    add("id", id)
    add("feed id", entryID == "urn:uuid:\(id)" ? nil : entryID)
    add("status", status)
    add("withdrawn", withdrawal.map { "\(Self.minutes($0.time)): \($0.reason)" })
    add("told until", withdrawal?.noticeUntil.map(Self.minutes))
    add("published", Self.minutes(published))
    add("updated", updated == published ? nil : Self.minutes(updated))
    add("page", url)
    add("partner", partner)
    add("regions", tags(regions, "regions"))
    add("topics", tags(topics, "topics"))
    add("genre", tags(genre.map { [$0] } ?? [], "genre"))
    add("language", language)
    add("authors", authors.joined(separator: ", "))
    for picture in pictures {
      add(
        "picture",
        [picture.url, picture.caption, picture.credit].compactMap(\.self)
          .joined(separator: " · "))
    }
    for note in notes {
      add(note.kind, "\(Self.minutes(note.time)): \(note.text ?? "article \(note.article ?? "")")")
    }
    for concern in concerns { add("concerns", "\(concern.article) (\(concern.kind))") }
    for telling in tellings { add("also told", telling) }
    for erasure in erasures { add("erased", erasure.words) }
    add("editions", editions.joined(separator: ", "))
    add("summary", summary)
    return lines.joined(separator: "\n")
  }

  private func tags(_ slugs: [String], _ part: String) -> String {
    guard !slugs.isEmpty else { return byEditor.contains(part) ? "none (by an editor)" : "" }
    return slugs.joined(separator: ", ") + (byEditor.contains(part) ? " (by an editor)" : "")
  }

  /// A text as one line.
  static func line(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// RFC 3339 without the seconds, easier to read.
  static func minutes(_ time: String) -> String {
    guard time.count > 19 else { return time }
    return time.prefix(10) + " " + time.dropFirst(11).prefix(5) + " " + time.dropFirst(19)
  }
}

extension String {
  /// The text with spaces behind it, up to a number of characters.
  func padded(to length: Int) -> String {
    self + String(repeating: " ", count: max(0, length - count))
  }
}
