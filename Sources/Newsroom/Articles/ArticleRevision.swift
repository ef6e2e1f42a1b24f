import Feed

/// A revision with what the article was after it.
package struct ArticleRevision: Sendable, Hashable {
  package var revision: Revision
  package var article: Article

  package init(revision: Revision, article: Article) {
    self.revision = revision
    self.article = article
  }
}

/// A part of an article that a revision changed.
package struct ArticleChange: Sendable, Hashable, Codable {
  /// Which part: `headline`, `text`, `regions`, ...
  package var part: String
  /// In words; nil where there was nothing, or where it is too long to show.
  package var before: String?
  package var after: String?

  package init(_ part: String, before: String? = nil, after: String? = nil) {
    self.part = part
    self.before = before
    self.after = after
  }
}

extension ArticleChange {
  /// What is different, in the order in which people read an article.
  package static func between(_ old: Article, _ new: Article) -> [ArticleChange] {
    let (a, b) = (old.story, new.story)
    var changes = [
      words("status", old.status.name, new.status.name),
      words("published", old.published.rfc3339, new.published.rfc3339),
      words("headline", a.headline, b.headline),
      words("summary", a.summary, b.summary),
      words("place", a.place, b.place),
      words("address", a.canonicalURL, b.canonicalURL),
      words("language", a.language, b.language),
      list("authors", a.authors, b.authors),
      list("pictures", a.pictures.map(\.url), b.pictures.map(\.url)),
      list("media", a.media.map(\.url), b.media.map(\.url)),
      list("regions", old.tagging.regions, new.tagging.regions),
      list("topics", old.tagging.topics, new.tagging.topics),
      words("genre", old.tagging.genre, new.tagging.genre),
      list("notes", old.notes.map(\.line), new.notes.map(\.line)),
      list(
        "concerns", old.concerns.map { $0.article.description },
        new.concerns.map { $0.article.description }),
      list("other tellings", old.tellings.map(\.description), new.tellings.map(\.description)),
    ].compactMap(\.self)
    if a.content != b.content { changes.append(ArticleChange("text")) }
    if a.pictures != b.pictures, a.pictures.map(\.url) == b.pictures.map(\.url) {
      changes.append(ArticleChange("captions"))
    }
    return changes
  }

  private static func words(_ part: String, _ old: String?, _ new: String?) -> ArticleChange? {
    old == new ? nil : ArticleChange(part, before: old, after: new)
  }

  private static func list(_ part: String, _ old: [String], _ new: [String]) -> ArticleChange? {
    guard old != new else { return nil }
    let text = { (items: [String]) in items.isEmpty ? nil : items.joined(separator: ", ") }
    return ArticleChange(part, before: text(old), after: text(new))
  }
}

extension Note {
  /// The note as one line.
  package var line: String {
    switch body {
    case .text(let text): "\(kind.name): \(text)"
    case .article(let id): "\(kind.name): \(id)"
    }
  }
}
