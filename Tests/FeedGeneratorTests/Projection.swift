import Feed
import FeedGenerator
import SeededTexts

/// What every reader shows of an entry.
struct Story: Equatable {
  var id: String?
  var title: Text?
  var link: String?
  var summary: Text?
  var published: Timestamp?
  var updated: Timestamp?
  var authors: [String?]
  var categories: [Category]
  var enclosures: [String]
  var locations: [GeoShape]
  var html: String?

  init(_ entry: Entry) {
    id = entry.id
    title = entry.title.map { Text($0.value, kind: $0.kind, language: $0.language) }
    link = entry.links.first(rel: Link.alternate)?.href
    summary = entry.summary.map { Text($0.value, kind: $0.kind, language: $0.language) }
    published = entry.published?.timestamp
    updated = entry.updated?.timestamp
    authors = entry.authors.map(\.name)
    categories = entry.categories
    enclosures = entry.enclosures.map(\.url)
    locations = entry.locations
    html = entry.contents.first { $0.kind == .html }?.value
  }
}

/// What each format carries of a story, written down. What a format does not carry, or a fallback
/// stands in for, is taken from what was read.
struct Projection {
  let format: OutputFormat

  func story(of entry: Entry, besides read: Story) -> Story {
    var story = Story(entry)
    story.title = text(entry.title, in: .title, of: entry, besides: read.title)
    story.link = entry.links.first(rel: Link.alternate)?.href ?? read.link
    story.summary = text(entry.summary, in: .summary, of: entry, besides: read.summary)
    story.updated = updated(of: entry) ?? read.updated
    story.authors = []
    for name in entry.authors.map({ $0.name.map(NastyText.allowed) })
    where format != .rss || !story.authors.contains(name) {
      // A reader of RSS takes one name for one person.
      story.authors.append(name)
    }
    story.categories = categories(of: entry)
    story.html = story.html.map(NastyText.allowed) ?? read.html
    switch format {
    case .rss:
      // Without title and summary, RSS has the content in the summary's place.
      if entry.title == nil && entry.summary == nil { story.html = read.html }
    case .jsonFeed: story.locations = read.locations
    case .atom:
      // Without an address, Atom asks for a content.
      if entry.contents.isEmpty { story.html = read.html }
    case .ninjs: break
    }
    return story
  }

  private enum Place {
    case title
    case summary
  }

  /// Atom tells plain text from HTML; RSS has plain titles, whose kind a reader guesses, and HTML
  /// summaries; JSON Feed has plain text.
  private func text(
    _ text: Text?, in place: Place, of entry: Entry, besides read: Text?
  ) -> Text? {
    guard let text else { return read }
    let value = NastyText.allowed(text.value)
    // In Atom the entry's language holds for its texts.
    let language = text.language ?? entry.language
    switch (format, text.kind, place) {
    case (.atom, .plain, _): return Text(value, language: language)
    case (.atom, _, _): return Text(value, kind: .html, language: language)
    case (.jsonFeed, .plain, _): return Text(value)
    case (.rss, .plain, .title): return Text(value, kind: read?.kind ?? .plain)
    case (.rss, .html, .summary), (.rss, .xhtml, .summary):
      return Text(value, kind: read?.kind ?? .html)
    default: return read
    }
  }

  /// Never before the publication.
  private func updated(of entry: Entry) -> Timestamp? {
    guard let updated = entry.updated?.timestamp else { return nil }
    return entry.published?.timestamp.map { max($0, updated) } ?? updated
  }

  /// Atom has label and scheme; RSS has the scheme, and the label in the term's place; JSON Feed has
  /// names only.
  private func categories(of entry: Entry) -> [Category] {
    var result: [Category] = []
    for category in entry.categories {
      let term = NastyText.allowed(category.term)
      let label = category.label.map(NastyText.allowed)
      let name = label ?? (category.scheme == nil ? term : nil)
      let isNew =
        name.map { name in !result.contains { $0.term == name && $0.scheme == nil } } ?? false
      switch format {
      case .atom: result.append(Category(term, scheme: category.scheme, label: label))
      case .jsonFeed: if let name, isNew { result.append(Category(name)) }
      case .rss: result.append(Category(label ?? term, scheme: category.scheme))
      case .ninjs: break
      }
    }
    return result
  }
}
