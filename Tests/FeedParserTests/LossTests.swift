import Feed
import FeedParser
import Testing

/// Broken documents lose as little as may be: an element without an end tag takes nothing that stands
/// beside it, and one that stands in an address takes nothing from it.
@Suite struct LossTests {
  static let title: String = "<title>Pasar Ikan</title>"
  static let link: String = "<link>https://kabar.example/pasar</link>"
  static let guid: String = "<guid isPermaLink='false'>urn:pasar</guid>"
  static let date: String = "<pubDate>Fri, 13 Nov 2026 06:45:10 +0700</pubDate>"
  static let text: String = "<description>Pasar dibuka.</description>"
  static let picture: String = "https://kabar.example/pasar.jpg"

  static let items: [(String, Kept)] = [
    // No end tag.
    (title + "<link>https://kabar.example/pasar" + guid + date + text, Kept()),
    (title + link + "<guid>urn:pasar" + date + text, Kept()),
    (title + link + guid + "<pubDate>Fri, 13 Nov 2026 06:45:10 +0700" + text, Kept()),
    ("<title>Pasar Ikan" + link + guid + date + text, Kept()),
    (title + link + guid + "<description>Pasar dibuka." + date, Kept()),
    (
      title + link + guid + "<description>Pasar <b>ikan</b> dibuka." + date,
      .with { $0.text = "Pasar <b>ikan</b> dibuka." }
    ),
    ("<link>https://kabar.example/pasar<guid>urn:pasar<title>Pasar Ikan" + date + text, Kept()),
    (
      "<enclosure url='\(picture)' type='image/jpeg'>" + title + link + guid + date + text,
      .with { $0.pictures = [picture] }
    ),
    (
      "<media:content url='\(picture)'>" + title + link + guid + date + text,
      .with { $0.pictures = [picture] }
    ),
    (
      "<media:thumbnail url='\(picture)'>" + title + link + guid + date + text,
      .with { $0.pictures = [picture] }
    ),
    (
      "<media:group><media:content url='\(picture)'><media:content url='\(picture)?b'>" + title
        + link + guid + date + text,
      .with { $0.pictures = [picture, picture + "?b"] }
    ),
    (
      "<dc:creator>Rani Siregar" + title + link + guid + date + text,
      .with { $0.authors = ["Rani Siregar"] }
    ),
    (
      "<category>Daerah<category>Laut" + title + link + guid + date + text,
      .with { $0.categories = ["Daerah", "Laut"] }
    ),
    ("<slash:comments>7<x:kolom>a" + title + link + guid + date + text, Kept()),
    // An end tag of another name.
    (title + "<link>https://kabar.example/pasar</url>" + guid + date + text, Kept()),
    (title + "<link>https://kabar.example/pasar<link>" + guid + date + text, Kept()),
    // Elements in an address.
    (title + "<link>https://kabar.example/pasar<x>1</x></link>" + guid + date + text, Kept()),
    (title + "<link>https://kabar.example/pasar" + guid + "</link>" + date + text, Kept()),
    (title + "<link>https://kabar.example/pasar" + guid + date + text + "</link>", Kept()),
    (
      title + "<link><a href='https://kabar.example/pasar'>https://kabar.example/pasar</a></link>"
        + guid + date + text, Kept()
    ),
    (title + link + "<guid>urn:pasar<br/></guid>" + date + text, Kept()),
    (title + link + "<guid><b>urn:pasar</b></guid>" + date + text, Kept()),
    (title + link + "<guid>urn:pasar" + text + "</guid>" + date, Kept()),
    (
      title + link + guid + "<pubDate>Fri, 13 Nov 2026 06:45:10 +0700<x/></pubDate>" + text, Kept()
    ),
  ]

  @Test(arguments: items)
  func anItemKeepsWhatItSays(item: String, kept: Kept) throws {
    let document = """
      <rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"
        xmlns:dc="http://purl.org/dc/elements/1.1/"
        xmlns:slash="http://purl.org/rss/1.0/modules/slash/" xmlns:x="urn:x"><channel>
      <item>\(item)</item><item>\(Self.title + Self.link + Self.guid + Self.date + Self.text)</item>
      </channel></rss>
      """
    #expect(try left(document) == [kept, Kept()])
  }

  static let entries: [String] = [
    "<link rel='alternate' href='https://kabar.example/pasar'><id>urn:pasar</id>",
    "<link href='https://kabar.example/pasar'/><id>urn:pasar",
    "<id>urn:pasar<link href='https://kabar.example/pasar'/></id>",
    "<link href='https://kabar.example/pasar'><id>urn:pasar</id></link>",
    "<link href='https://kabar.example/pasar'/><id>urn:pasar<x:y xmlns:x='urn:x'>1</x:y></id>",
    "<link href='https://kabar.example/pasar'/><id>urn:pasar</id><category term='Laut'>",
  ]

  @Test(arguments: entries)
  func anEntryKeepsWhatItSays(entry: String) throws {
    let rest = """
      <title>Pasar Ikan</title><updated>2026-11-13T06:45:10+07:00</updated>
      <summary>Pasar dibuka.</summary></entry>
      """
    let document = """
      <feed xmlns="http://www.w3.org/2005/Atom"><link rel="self" href="https://kabar.example/atom">
      <title>Kabar</title><id>urn:kabar</id><entry>\(entry)\(rest)<entry>
      <link href='https://kabar.example/pasar'/><id>urn:pasar</id>\(rest)</feed>
      """
    let kept = Kept.with { $0.categories = entry.contains("category") ? ["Laut"] : [] }
    #expect(try left(document) == [kept, Kept()])
  }

  /// RFC 4287 section 4.2.11: the source's id is not the entry's, whether it is closed or not.
  @Test func anUnclosedSourceKeepsItsOwn() throws {
    var parser = FeedParser()
    let document = try parser.parse(
      Array(
        """
        <feed xmlns="http://www.w3.org/2005/Atom"><entry><id>urn:pasar</id><title>Pasar</title>
        <source><id>urn:kabar</id><title>Kabar</title></entry></feed>
        """.utf8))
    #expect(document.feed.entries.map(\.id) == ["urn:pasar"])
    #expect(document.feed.entries.map(\.source?.id) == ["urn:kabar"])
  }

  @Test func elementsOfHTMLWithoutAnEndTagHoldNothing() throws {
    let document = """
      <rss><channel><item>\(Self.title + Self.link + Self.guid + Self.date)
      <description><p>Pasar<br>ikan<hr>dibuka.</p></description></item></channel></rss>
      """
    let kept = Kept.with { $0.text = "<p>Pasar<br />ikan<hr />dibuka.</p>" }
    #expect(try left(document) == [kept])
  }

  /// Paragraphs and breaks without end tags are beside each other, however many there are.
  @Test func paragraphsWithoutEndTagsDoNotPileUp() throws {
    let text = String(repeating: "<p>Pasar<br>ikan<img src='a.jpg'>", count: 500)
    let document = """
      <rss><channel><item>\(Self.title + Self.link + Self.guid + Self.date)
      <description>\(text)</description></item></channel></rss>
      """
    let paragraph = "<p>Pasar<br />ikan<img src=\"a.jpg\" /></p>"
    #expect(
      try left(document) == [.with { $0.text = String(repeating: paragraph, count: 500) }])
  }

  /// However deep and however broken, it takes no longer than its length.
  @Test(
    .timeLimit(.minutes(1)), arguments: ["<a>", "<link>", "<item><link>x", "<a></b>", "<p><br>"])
  func aBrokenDocumentTakesNoLongerThanItsLength(part: String) {
    let parts = String(repeating: part, count: 200_000)
    var parser = FeedParser()
    _ = try? parser.parse(Array("<rss><channel><item>\(parts)</item></channel></rss>".utf8))
  }

  private func left(_ document: String) throws -> [Kept] {
    var parser = FeedParser()
    return try parser.parse(Array(document.utf8)).feed.entries.map(Kept.init)
  }
}

/// What is to be left of an entry.
struct Kept: Sendable, Hashable {
  var id: String?
  var title: String?
  var links: [String] = []
  var published: String?
  var text: String?
  var pictures: [String] = []
  var authors: [String] = []
  var categories: [String] = []

  init(_ entry: Entry) {
    id = entry.id
    title = entry.title?.value
    links = entry.links.filter { $0.rel == Link.alternate }.map(\.href)
    published = (entry.published ?? entry.updated)?.timestamp?.rfc3339
    text = entry.summary?.value ?? entry.contents.first?.value
    let contents = (entry.media?.contents ?? []) + (entry.media?.groups.flatMap(\.contents) ?? [])
    pictures =
      entry.enclosures.map(\.url) + contents.compactMap(\.url)
      + (entry.media?.details.thumbnails.map(\.url) ?? [])
    authors = entry.authors.compactMap(\.name)
    categories = entry.categories.map(\.term)
  }

  init() {
    (id, title, links) = ("urn:pasar", "Pasar Ikan", ["https://kabar.example/pasar"])
    (published, text) = ("2026-11-13T06:45:10+07:00", "Pasar dibuka.")
  }

  static func with(_ change: (inout Kept) -> Void) -> Kept {
    var kept = Kept()
    change(&kept)
    return kept
  }
}
