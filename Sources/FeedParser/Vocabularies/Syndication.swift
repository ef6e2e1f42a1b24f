import Feed
import XML

/// RSS 1.0 module Syndication.
enum SyndicationWord: Int, Words {
  case updatePeriod, updateFrequency, updateBase

  /// The word of a name that is known to be of this vocabulary.
  init(_ name: XMLName) {
    self = Self(rawValue: name.index) ?? .updatePeriod
  }
}

extension Reading {
  mutating func syndication(
    _ word: SyndicationWord, _ xml: inout XMLReader, into feed: inout Feed
  ) {
    var schedule = feed.schedule ?? Schedule()
    switch word {
    case .updatePeriod: schedule.updatePeriod = nonEmpty(&xml)
    case .updateFrequency: schedule.updateFrequency = number(&xml)
    case .updateBase: schedule.updateBase = date(&xml)
    }
    feed.schedule = schedule
  }
}
