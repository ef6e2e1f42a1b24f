public import Feed

/// What MSN takes from a publisher's feed, as a function from a feed to a feed.
///
/// Microsoft's "MSN feed item metadata requirements" and "Feed management FAQ": one language for each
/// feed, https only, titles of 20 to 150 characters, the page on the publisher's site, a date in the
/// past and less than a year old, a text, and a date that moves when the entry does. The result is
/// rendered as RSS; each entry carries `dcterms:modified`, which MSN compares to see a correction.
public struct MSNProfile: Sendable, Hashable {
  /// Addresses of the publisher's own sites.
  public var sites: [String]
  /// BCP 47 tag of the feed's one language; nil for the feed's own.
  public var language: String?

  public init(sites: [String], language: String? = nil) {
    self.sites = sites
    self.language = language
  }

  /// How many characters a title has.
  public static let titleLength = 20...150
  /// MSN takes entries of at most so many days.
  public static let maximumAge: Int64 = 365 * 86_400

  /// The feed as MSN takes it, and what was left out of it.
  public struct Result: Sendable, Hashable {
    public var feed: Feed
    public var omissions: [Omission]

    public init(feed: Feed, omissions: [Omission]) {
      self.feed = feed
      self.omissions = omissions
    }
  }

  /// Applies the profile.
  ///
  /// - Parameters:
  ///   - feed: what the publisher has; tombstones are dropped, which RSS cannot tell.
  ///   - moment: what an entry's age is measured by; without one the feed's date.
  /// - Returns: the feed with the entries that MSN takes, in their order.
  public func apply(to feed: Feed, at moment: Timestamp? = nil) -> Result {
    let end = moment ?? feed.updatedMoment ?? .unknown
    let own = OwnSites(sites.filter { $0.lowercased().hasPrefix("https:") })
    var result = Result(feed: feed, omissions: [])
    result.feed.language = language ?? feed.language
    result.feed.links = feed.links.map { $0.secure(own) }
    result.feed.tombstones = []
    result.feed.entries = []
    for entry in feed.entries {
      if let reason = refusal(of: entry, in: feed, own: own, end: end) {
        result.omissions.append(Omission(id: entry.id(in: feed), reason: reason))
      } else {
        result.feed.entries.append(adapted(entry))
      }
    }
    return result
  }

  private func refusal(
    of entry: Entry, in feed: Feed, own: OwnSites, end: Timestamp
  ) -> Omission.Reason? {
    guard let title = entry.title?.plain.unlessBlank else { return .noTitle }
    if title.count < Self.titleLength.lowerBound { return .titleTooShort(title.count) }
    if title.count > Self.titleLength.upperBound { return .titleTooLong(title.count) }
    guard let url = entry.page else { return .noAddress }
    guard url.lowercased().hasPrefix("https:") else { return .insecureAddress(url) }
    guard own.own(url) else { return .foreignAddress(url) }
    if let other = otherLanguage(of: entry, in: feed) { return .otherLanguage(other) }
    guard let published = entry.publishedMoment else { return .noDate }
    if published > end { return .notYet }
    if published.seconds <= end.seconds - Self.maximumAge { return .tooOld }
    return entry.mainContent?.plain?.unlessBlank == nil ? .noText : nil
  }

  /// The entry's language where it is another than the feed's; a region or script makes no other.
  private func otherLanguage(of entry: Entry, in feed: Feed) -> String? {
    let wanted = language ?? feed.language
    guard let tag = entry.language?.unlessBlank, let wanted,
      tag.primaryLanguage != wanted.primaryLanguage
    else { return nil }
    return tag
  }

  /// The entry with its date of change told in MSN's way, its title as plain text, and no file or
  /// picture that does not come by https.
  private func adapted(_ entry: Entry) -> Entry {
    var entry = entry
    entry.title = entry.title.map { Text($0.plain) }
    entry.idIsPermalink = false
    entry.enclosures.removeAll { !$0.url.isSecure }
    entry.media?.contents.removeAll { $0.url.map(\.isSecure) == false }
    for index in entry.media?.groups.indices ?? 0..<0 {
      entry.media?.groups[index].contents.removeAll { $0.url.map(\.isSecure) == false }
    }
    if entry.image?.isSecure == false { entry.image = nil }
    let isTold = entry.extensions.contains {
      $0.namespace == Namespace.dublinCoreTerms.uri && $0.name == "modified"
    }
    if !isTold, let moment = entry.newestMoment {
      entry.extensions.append(
        ExtensionElement(
          namespace: Namespace.dublinCoreTerms.uri, name: "modified", text: moment.rfc3339))
    }
    return entry
  }
}

extension Link {
  /// The link by https where that is how the site is known.
  fileprivate func secure(_ own: OwnSites) -> Link {
    guard href.hasPrefix("http:") else { return self }
    var link = self
    link.href = "https:" + href.dropFirst("http:".count)
    return own.own(link.href) ? link : self
  }
}

extension String {
  fileprivate var isSecure: Bool { lowercased().hasPrefix("https:") }

  fileprivate var primaryLanguage: String { prefix { $0 != "-" && $0 != "_" }.lowercased() }
}
