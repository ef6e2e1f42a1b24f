extension Rule {
  /// Every rule, family by family.
  public static let all: [Rule] =
    [
      xmlFamily, namespaceFamily, structureFamily, uriFamily, dateFamily, valueFamily, textFamily,
      rssFamily, rdfFamily, atomFamily, jsonFeedFamily, opmlFamily, historyFamily, mediaFamily,
      podcastFamily, extensionFamily, sitemapFamily, ninjsFamily, profileFamily, msnFamily,
      googleNewsFamily,
      podcastProfileFamily, httpAnswerFamily, httpCacheFamily, httpContentFamily,
    ].flatMap { $0 }

  /// The rule with this id, if there is one.
  public static func named(_ id: String) -> Rule? {
    byID[id]
  }

  private static let byID = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })
}
