import FeedGenerator
import Newsroom

/// What the home page's template shows.
struct HomePage {
  let title: String
  let subtitle: String
  let language: String
  let all: EditionView?
  let topics: [EditionView]
  let provinces: [ProvinceView]
  /// Partners, languages and searches.
  let others: [EditionView]
  let hasOthers: Bool
  let isEmpty: Bool

  init(editions: [Edition], site: Site) {
    title = site.outlet.title
    subtitle = site.outlet.subtitle
    language = site.outlet.language
    let byKey = Dictionary(uniqueKeysWithValues: editions.map { ($0.key, $0) })
    let view = { (key: EditionKey) in byKey[key].map { EditionView($0, site: site) } }
    all = view(.all)
    topics = site.topics.topics.compactMap { view(.topic($0.id)) }
    provinces = site.regions.provinces.compactMap { province in
      view(.region(province.id)).map { edition in
        ProvinceView(
          province: edition,
          regions: site.regions.children(of: province.id).compactMap { view(.region($0.id)) })
      }
    }
    others = editions.filter { $0.key.isByOrigin }.map { EditionView($0, site: site) }
    hasOthers = !others.isEmpty
    isEmpty = editions.isEmpty
  }
}

/// A province with those of its kabupaten and kota that have articles.
struct ProvinceView {
  let province: EditionView
  let regions: [EditionView]
}

/// An edition with the addresses of its documents.
struct EditionView {
  let name: String
  let count: Int
  let rss: String
  let atom: String
  let json: String

  init(_ edition: Edition, site: Site) {
    name = site.name(of: edition.key)
    count = edition.liveCount
    let address = { (format: OutputFormat) in
      site.outlet.url(of: edition.key, file: format.fileName)
    }
    rss = address(.rss)
    atom = address(.atom)
    json = address(.jsonFeed)
  }
}

extension EditionKey {
  /// Neither everything nor by region or topic.
  fileprivate var isByOrigin: Bool {
    switch self {
    case .partner, .language, .search: true
    case .all, .region, .topic, .regionTopic: false
    }
  }
}
