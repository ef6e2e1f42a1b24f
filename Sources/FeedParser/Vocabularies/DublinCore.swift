import Feed
import XML

/// Dublin Core elements 1.1 and dcterms.
enum DublinCoreWord: Int, Words {
  case title, creator, author, subject, description, publisher, contributor, date, type, format
  case identifier, source, language, relation, coverage, rights, issued, modified, created, valid
  case available, dateSubmitted, abstract, license, W3CDTF

  /// The word of a name that is known to be of this vocabulary.
  init(_ name: XMLName) {
    self = Self(rawValue: name.index) ?? .title
  }
}

extension Reading {
  mutating func dublinCore(
    _ word: DublinCoreWord, _ xml: inout XMLReader, into entry: inout Entry
  ) {
    switch word {
    case .title: fill(&entry.title, text(&xml))
    case .creator, .author: append(text(&xml), to: &entry.authors)
    case .contributor: append(text(&xml), to: &entry.contributors)
    case .subject: appendSubject(&xml, to: &entry.categories)
    case .description, .abstract:
      let text = html(&xml)
      if entry.summary == nil, !text.value.isEmpty { entry.summary = text }
    case .date: dublinCoreDate = dublinCoreDate(&xml) ?? dublinCoreDate
    case .issued, .available: entry.published = dublinCoreDate(&xml) ?? entry.published
    case .modified: entry.updated = dublinCoreDate(&xml) ?? entry.updated
    case .created: entry.created = dublinCoreDate(&xml) ?? entry.created
    case .valid: entry.validity = Validity(period: text(&xml), defaultOffset: defaultOffset)
    case .identifier:
      let id = nonEmpty(&xml)
      entry.id = entry.id ?? id
    case .language: entry.language = nonEmpty(&xml)
    case .rights: fill(&entry.rights, text(&xml))
    default: keep(&xml, in: &entry.extensions)
    }
  }

  mutating func dublinCore(_ word: DublinCoreWord, _ xml: inout XMLReader, into feed: inout Feed) {
    switch word {
    case .title: fill(&feed.title, text(&xml))
    case .creator, .author: append(text(&xml), to: &feed.authors)
    case .contributor: append(text(&xml), to: &feed.contributors)
    case .subject: appendSubject(&xml, to: &feed.categories)
    case .description, .abstract: fill(&feed.subtitle, text(&xml))
    case .date, .modified:
      let date = dublinCoreDate(&xml)
      feed.updated = feed.updated ?? date
    case .issued, .available: feed.published = dublinCoreDate(&xml) ?? feed.published
    case .identifier:
      let id = nonEmpty(&xml)
      feed.id = feed.id ?? id
    case .language:
      let language = nonEmpty(&xml)
      feed.language = feed.language ?? language
    case .publisher: feed.webMaster = feed.webMaster ?? Person(written: text(&xml))
    case .rights: fill(&feed.rights, text(&xml))
    default: keep(&xml, in: &feed.extensions)
    }
  }

  /// A date, be it inside of an `rdf:value` or not.
  private mutating func dublinCoreDate(_ xml: inout XMLReader) -> FeedDate? {
    date(&xml)
  }

  private mutating func appendSubject(
    _ xml: inout XMLReader, to categories: inout [Category]
  ) {
    let subject = text(&xml)
    if !subject.isEmpty { categories.append(Category(subject)) }
  }

  private func append(_ written: String, to people: inout [Person]) {
    guard let person = Person(written: written), !people.contains(person) else { return }
    people.append(person)
  }

  /// The format's own element goes before that of Dublin Core.
  private func fill(_ text: inout Text?, _ written: String) {
    guard text == nil, !written.isEmpty else { return }
    text = Text(written, kind: looksLikeHTML(written) ? .html : .plain, language: ownLanguage)
  }
}

extension Validity {
  /// A DCMI Period: `start=2003-01-01; end=2003-12-31; scheme=W3C-DTF`.
  init?(period: String, defaultOffset: Int32) {
    self.init()
    for part in period.split(separator: ";") {
      let pair = part.split(separator: "=", maxSplits: 1).map { trimmed(String($0)) }
      guard pair.count == 2 else { continue }
      let date = FeedDate.parse(pair[1], defaultOffset: defaultOffset)
      switch pair[0].lowercased() {
      case "start": start = date
      case "end": end = date
      default: break
      }
    }
    if start == nil, end == nil { return nil }
  }
}
