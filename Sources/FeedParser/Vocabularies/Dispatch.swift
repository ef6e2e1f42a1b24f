import Feed
import XML

/// Which vocabulary's file reads an element.
extension Reading {
  /// An element of another vocabulary than the format's own in a feed or channel.
  mutating func feedVocabulary(
    _ vocabulary: Vocabulary, _ name: XMLName, _ xml: inout XMLReader, into feed: inout Feed
  ) {
    switch vocabulary {
    case .atom, .atom03: atomFeedElement(name, &xml, into: &feed)
    case .dublinCore, .dublinCoreTerms: dublinCore(DublinCoreWord(name), &xml, into: &feed)
    case .geoRSS, .geo, .gml: geo(GeoWord(name), &xml, into: &feed.locations)
    case .itunes: itunes(ITunesWord(name), &xml, into: &feed)
    case .podcast: podcast(PodcastWord(name), &xml, into: &feed)
    case .history: history(HistoryWord(name), &xml, into: &feed)
    case .tombstones: tombstone(TombstoneWord(name), &xml, into: &feed)
    case .syndication: syndication(SyndicationWord(name), &xml, into: &feed)
    case .creativeCommons, .creativeCommonsRSS:
      license(LicenseWord(name), &xml, into: &feed.licenses, &feed.extensions)
    default: keep(&xml, in: &feed.extensions)
    }
  }

  /// An element of another vocabulary than the format's own in an entry or item.
  mutating func entryVocabulary(
    _ vocabulary: Vocabulary, _ name: XMLName, _ xml: inout XMLReader, into entry: inout Entry
  ) {
    switch vocabulary {
    case .atom, .atom03: atomEntryElement(name, &xml, into: &entry)
    case .content: content(ContentWord(name), &xml, into: &entry)
    case .dublinCore, .dublinCoreTerms: dublinCore(DublinCoreWord(name), &xml, into: &entry)
    case .media: media(MediaWord(name), &xml, into: &entry)
    case .geoRSS, .geo, .gml: geo(GeoWord(name), &xml, into: &entry.locations)
    case .itunes: itunes(ITunesWord(name), &xml, into: &entry)
    case .podcast: podcast(PodcastWord(name), &xml, into: &entry)
    case .slash: slash(SlashWord(name), &xml, into: &entry)
    case .wellFormedWeb: wellFormedWeb(WellFormedWebWord(name), &xml, into: &entry)
    case .threading: threading(ThreadingWord(name), &xml, into: &entry)
    case .creativeCommons, .creativeCommonsRSS:
      license(LicenseWord(name), &xml, into: &entry.licenses, &entry.extensions)
    case .xhtml: itemContent(&xml, into: &entry)
    default: keep(&xml, in: &entry.extensions)
    }
  }
}
