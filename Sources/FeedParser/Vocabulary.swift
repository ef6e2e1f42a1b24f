import Feed
import XML

/// The vocabularies that the parser reads, in the order of the reader's list.
enum Vocabulary: Int, CaseIterable {
  /// RSS, OPML and Atom without a namespace.
  case plain
  case rss090
  case rss10
  case atom
  case atom03
  case xml
  case rdf
  case content
  case dublinCore
  case dublinCoreTerms
  case media
  case geoRSS
  case geo
  case gml
  case itunes
  case podcast
  case slash
  case wellFormedWeb
  case threading
  case history
  case tombstones
  case syndication
  case creativeCommonsRSS
  case creativeCommons
  case source
  case xhtml
  case wordPressExport

  init(_ name: XMLName) {
    self = Self(rawValue: name.vocabulary) ?? .plain
  }

  /// All of them. Names are compared leniently: feeds are careless with them.
  static let lexicon = XMLLexicon(
    allCases.map { vocabulary in
      XMLVocabulary(uris: vocabulary.uris, words: vocabulary.words, prefixes: vocabulary.prefixes)
    }, matching: .lenient)

  /// The namespace's address and others under which it was seen in feeds.
  private var uris: [String] {
    switch self {
    case .plain:
      [
        "", "http://backend.userland.com/rss", "http://backend.userland.com/rss2",
        "http://blogs.law.harvard.edu/tech/rss", "http://cyber.law.harvard.edu/rss",
        "http://backend.userland.com/rss091", "http://backend.userland.com/rss191",
        "http://backend.userland.com/rss092", "http://backend.userland.com/rss2.1",
        "http://purl.org/net/rss1.1",
      ]
    case .rss090:
      [
        Namespace.rss090.uri, "http://my.netscape.com/publish/formats/rss-0.9.dtd",
        "http://channel.netscape.com/rdf/simple/0.9/",
      ]
    case .rss10: [Namespace.rss10.uri]
    case .atom: [Namespace.atom.uri, "http://purl.org/atom/ns#draft-ietf-atompub-format"]
    case .atom03:
      [
        Namespace.atom03.uri, "http://example.com/newformat#", "http://example.com/necho",
        "http://purl.org/echo/", "uri/of/echo/namespace#", "http://purl.org/pie/",
      ]
    case .xml: [Namespace.xml.uri]
    case .rdf: [Namespace.rdf.uri]
    case .content: [Namespace.content.uri]
    case .dublinCore: [Namespace.dublinCore.uri, "http://purl.org/dc/elements/1.0/"]
    case .dublinCoreTerms: [Namespace.dublinCoreTerms.uri]
    case .media: [Namespace.media.uri, "http://video.search.yahoo.com/mrss/"]
    case .geoRSS: [Namespace.geoRSS.uri, "http://www.georss.org/georss/11"]
    case .geo: [Namespace.geo.uri]
    case .gml: ["http://www.opengis.net/gml"]
    case .itunes: [Namespace.itunes.uri, "http://example.com/DTDs/PodCast-1.0.dtd"]
    case .podcast:
      [
        Namespace.podcast.uri,
        "https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md",
      ]
    case .slash: [Namespace.slash.uri]
    case .wellFormedWeb: [Namespace.wellFormedWeb.uri]
    case .threading: [Namespace.threading.uri]
    case .history: [Namespace.history.uri]
    case .tombstones: [Namespace.tombstones.uri]
    case .syndication: [Namespace.syndication.uri]
    case .creativeCommonsRSS: [Namespace.creativeCommonsRSS.uri]
    case .creativeCommons: [Namespace.creativeCommons.uri, "http://creativecommons.org/ns#"]
    case .source:
      [
        "http://source.scripting.com/",
        "http://source.smallpict.com/2014/07/12/theSourceNamespace.html",
      ]
    case .xhtml: [Namespace.xhtml.uri]
    case .wordPressExport:
      [
        "http://wordpress.org/export/1.2/", "http://wordpress.org/export/1.1/",
        "http://wordpress.org/export/1.0/", "http://wordpress.org/export/1.3/",
      ]
    }
  }

  /// What an undeclared prefix most likely means.
  private var prefixes: [String] {
    switch self {
    case .plain, .rss090, .rss10, .gml: []
    case .atom: ["atom", "atom10", "a10"]
    case .atom03: ["atom03"]
    case .xml: ["xml"]
    case .rdf: ["rdf"]
    case .content: ["content"]
    case .dublinCore: ["dc"]
    case .dublinCoreTerms: ["dcterms"]
    case .media: ["media"]
    case .geoRSS: ["georss"]
    case .geo: ["geo"]
    case .itunes: ["itunes"]
    case .podcast: ["podcast"]
    case .slash: ["slash"]
    case .wellFormedWeb: ["wfw"]
    case .threading: ["thr"]
    case .history: ["fh"]
    case .tombstones: ["at"]
    case .syndication: ["sy"]
    case .creativeCommonsRSS: ["creativecommons"]
    case .creativeCommons: ["cc"]
    case .source: ["source"]
    case .xhtml: ["xhtml"]
    case .wordPressExport: ["wp"]
    }
  }

  private var words: [String] {
    switch self {
    case .plain, .rss090, .rss10, .atom, .atom03: CoreWord.allCases.map(\.word)
    case .xml: XMLWord.allCases.map(\.word)
    case .rdf: RDFWord.allCases.map(\.word)
    case .content: ContentWord.allCases.map(\.word)
    case .dublinCore, .dublinCoreTerms: DublinCoreWord.allCases.map(\.word)
    case .media: MediaWord.allCases.map(\.word)
    case .geoRSS, .geo, .gml: GeoWord.allCases.map(\.word)
    case .itunes: ITunesWord.allCases.map(\.word)
    case .podcast: PodcastWord.allCases.map(\.word)
    case .slash: SlashWord.allCases.map(\.word)
    case .wellFormedWeb: WellFormedWebWord.allCases.map(\.word)
    case .threading: ThreadingWord.allCases.map(\.word)
    case .history: HistoryWord.allCases.map(\.word)
    case .tombstones: TombstoneWord.allCases.map(\.word)
    case .syndication: SyndicationWord.allCases.map(\.word)
    case .creativeCommonsRSS, .creativeCommons: LicenseWord.allCases.map(\.word)
    case .source: SourceWord.allCases.map(\.word)
    case .xhtml: XHTMLWord.allCases.map(\.word)
    case .wordPressExport: WordPressWord.allCases.map(\.word)
    }
  }
}

/// The words of one vocabulary, in the order in which the reader numbers them.
///
/// The raw values are the numbers, not the words: comparing enums with strings for raw values
/// compares strings.
protocol Words: CaseIterable, RawRepresentable, Sendable where RawValue == Int {
  /// The word as XML has it.
  var word: String { get }
}

extension Words {
  var word: String { String(describing: self) }

  /// The name of this word in `vocabulary`.
  func name(_ vocabulary: Vocabulary) -> XMLName {
    XMLName(vocabulary: vocabulary.rawValue, index: rawValue)
  }
}
