import Feed
import FeedParser

/// A parsed document in the other parser's naming.
struct PeerShape {
  let document: ParsedDocument

  var value: PeerValue {
    .object([
      "bozo": .bool(document.findings.contains { $0.isRepair }),
      "encoding": .string(document.encoding),
      "version": .string(Self.versions[document.format] ?? document.format.rawValue),
      "feed": feed(document.feed),
      "entries": .list(document.feed.entries.map(entry)),
    ])
  }

  private static let versions: [FeedFormat: String] = [
    .rss090: "rss090", .rss091Netscape: "rss091n", .rss091: "rss091u", .rss092: "rss092",
    .rss10: "rss10", .rss20: "rss20", .atom03: "atom03", .atom10: "atom10",
  ]

  private func feed(_ feed: Feed) -> PeerValue {
    var shape: [String: PeerValue] = [:]
    put("id", feed.id, &shape)
    shape["guid"] = shape["id"]
    text(["title"], feed.title, &shape)
    text(["subtitle", "tagline", "description"], feed.subtitle, &shape)
    text(["info"], feed.info, &shape)
    text(["rights", "copyright"], feed.rights, &shape)
    links(feed.links, &shape)
    date(["updated", "modified", "date"], feed.updated, &shape)
    date(["published"], feed.published, &shape)
    put("language", feed.language, &shape)
    let author =
      feed.authors.first ?? feed.managingEditor
      ?? feed.podcast?.author.flatMap {
        Person(name: $0)
      }
    people("author", author, feed.authors, &shape)
    shape["contributors"] = .list(feed.contributors.map(person))
    publisher(feed.podcast?.owner ?? feed.webMaster, &shape)
    tags(feed.categories, &shape)
    shape["generator_detail"] = feed.generator.map {
      object([("name", $0.name), ("href", $0.uri), ("url", $0.uri), ("version", $0.version)])
    }
    put("icon", feed.icon, &shape)
    put("logo", feed.logo, &shape)
    shape["image"] = image(feed)
    schedule(feed.schedule, &shape)
    podcast(feed.podcast, &shape)
    extensions(feed.extensions, &shape)
    put("license", feed.licenses.first?.url, &shape)
    locations(feed.locations, &shape)
    return .object(shape)
  }

  private func entry(_ entry: Entry) -> PeerValue {
    var shape: [String: PeerValue] = [:]
    put("id", entry.id, &shape)
    shape["guid"] = shape["id"]
    shape["guidislink"] = .bool(
      entry.idIsPermalink == true && !entry.links.contains { $0.href != entry.id })
    let media = entry.media.map {
      [$0.details] + $0.groups.map(\.details) + $0.contents.map(\.details)
    }
    text(["title"], entry.title ?? media?.compactMap(\.title).first, &shape)
    let summary = entry.summary ?? media?.compactMap(\.description).first
    text(["summary", "description"], summary ?? entry.podcast?.summary.map { Text($0) }, &shape)
    if shape["summary"] == nil, let content = entry.contents.first {
      put("summary", content.value, &shape)
      put("description", content.value, &shape)
    }
    text(["rights", "copyright"], entry.rights, &shape)
    links(entry.links, &shape)
    date(["published", "issued"], entry.published, &shape)
    date(["updated", "modified", "date"], entry.updated ?? entry.published, &shape)
    date(["created"], entry.created, &shape)
    date(["expired"], entry.validity?.end, &shape)
    let author = entry.authors.first ?? entry.podcast?.author.flatMap { Person(name: $0) }
    people("author", author, entry.authors, &shape)
    shape["contributors"] = .list(entry.contributors.map(person))
    tags(entry.categories + (media?.flatMap(\.categories) ?? []), &shape)
    shape["content"] = .list(entry.contents.map(content))
    shape["enclosures"] = .list(
      entry.enclosures.map {
        object([("href", $0.url), ("type", $0.type), ("length", $0.length.map(String.init))])
      })
    shape["source"] = entry.source.map(source)
    put("comments", entry.discussion?.page, &shape)
    put("wfw_commentrss", entry.discussion?.feed, &shape)
    shape["image"] = entry.image.map { object([("href", $0)]) }
    put("license", entry.licenses.first?.url, &shape)
    episode(entry.podcast, &shape)
    extensions(entry.extensions, &shape)
    self.media(entry.media, &shape)
    locations(entry.locations, &shape)
    return .object(shape)
  }

  private func source(_ source: Source) -> PeerValue {
    var feed = Feed()
    feed.id = source.id
    feed.title = source.title
    feed.links = source.links
    feed.updated = source.updated
    feed.authors = source.authors
    feed.contributors = source.contributors
    feed.categories = source.categories
    feed.generator = source.generator
    feed.icon = source.icon
    feed.logo = source.logo
    feed.subtitle = source.subtitle
    feed.rights = source.rights
    return self.feed(feed)
  }

  // MARK: Parts

  private func put(_ name: String, _ value: String?, _ shape: inout [String: PeerValue]) {
    if let value { shape[name] = .string(value) }
  }

  private func object(_ members: [(String, String?)]) -> PeerValue {
    var shape: [String: PeerValue] = [:]
    for (name, value) in members { put(name, value, &shape) }
    return .object(shape)
  }

  private func text(_ names: [String], _ text: Text?, _ shape: inout [String: PeerValue]) {
    guard let text else { return }
    let type =
      switch text.kind {
      case .plain: "text/plain"
      case .html: "text/html"
      case .xhtml: "application/xhtml+xml"
      }
    for name in names {
      put(name, text.value, &shape)
      shape["\(name)_detail"] = object([
        ("value", text.value), ("type", type), ("base", text.base),
        ("language", language(text.language)),
      ])
    }
  }

  private func language(_ own: String?) -> String? {
    let language = own ?? document.feed.language
    return language == "" ? nil : language?.replacing("_", with: "-")
  }

  private func content(_ content: Content) -> PeerValue {
    let type =
      switch content.kind {
      case .plain: "text/plain"
      case .html: "text/html"
      case .xhtml: "application/xhtml+xml"
      case .media(let type): type
      }
    return object([
      ("value", content.value), ("type", type), ("base", content.base), ("src", content.src),
      ("language", language(content.language)),
    ])
  }

  private func links(_ links: [Link], _ shape: inout [String: PeerValue]) {
    put("link", links.first(rel: Link.alternate)?.href, &shape)
    shape["links"] = .list(
      links.map {
        object([
          ("href", $0.href), ("rel", $0.rel), ("type", $0.type ?? "text/html"),
          ("title", $0.title), ("hreflang", $0.hreflang),
        ])
      })
  }

  private func date(_ names: [String], _ date: FeedDate?, _ shape: inout [String: PeerValue]) {
    guard let date else { return }
    for name in names {
      put(name, date.source, &shape)
      if let timestamp = date.timestamp { shape["\(name)_parsed"] = parsed(timestamp) }
    }
  }

  /// Nine numbers in UTC, as Python's `time.struct_time`.
  private func parsed(_ timestamp: Timestamp) -> PeerValue {
    let moment = timestamp.at(offset: 0)
    let date = moment.date
    let clock = moment.secondOfDay
    let first = CivilDate(year: date.year, month: 1, day: 1).daysSince1970
    let parts = [
      date.year, date.month, date.day, clock / 3600, clock / 60 % 60, clock % 60,
      (date.weekday + 6) % 7, Int(date.daysSince1970 - first) + 1, 0,
    ]
    return .list(parts.map { .number(Double($0)) })
  }

  private func person(_ person: Person) -> PeerValue {
    object([
      ("name", person.name), ("email", person.email), ("href", person.uri), ("url", person.uri),
    ])
  }

  private func shown(_ person: Person) -> String? {
    guard let name = person.name else { return person.email }
    return person.email.map { "\(name) (\($0))" } ?? name
  }

  private func people(
    _ name: String, _ first: Person?, _ all: [Person], _ shape: inout [String: PeerValue]
  ) {
    put(name, first.flatMap(shown), &shape)
    shape["\(name)_detail"] = first.map(person)
    shape["\(name)s"] = .list(all.map(person))
  }

  private func publisher(_ publisher: Person?, _ shape: inout [String: PeerValue]) {
    put("publisher", publisher.flatMap(shown), &shape)
    shape["publisher_detail"] = publisher.map(person)
  }

  private func tags(_ categories: [Category], _ shape: inout [String: PeerValue]) {
    put("category", categories.first?.term, &shape)
    shape["tags"] = .list(
      categories.map {
        let scheme = $0.scheme == Namespace.itunes.uri ? "http://www.itunes.com/" : $0.scheme
        return object([("term", $0.term), ("scheme", scheme), ("label", $0.label)])
      })
  }

  private func image(_ feed: Feed) -> PeerValue? {
    guard let image = feed.image else { return feed.logo.map { object([("href", $0)]) } }
    var shape: [String: PeerValue] = [:]
    put("href", image.url, &shape)
    put("title", image.title, &shape)
    put("link", image.link, &shape)
    shape["width"] = image.width.map { .number(Double($0)) }
    shape["height"] = image.height.map { .number(Double($0)) }
    return .object(shape)
  }

  private func schedule(_ schedule: Schedule?, _ shape: inout [String: PeerValue]) {
    guard let schedule else { return }
    put("docs", schedule.docs, &shape)
    shape["cloud"] = schedule.cloud.map {
      object([
        ("domain", $0.domain), ("port", $0.port.map(String.init)), ("path", $0.path),
        ("registerprocedure", $0.registerProcedure), ("protocol", $0.protocolName),
      ])
    }
    shape["textinput"] = schedule.textInput.map {
      object([("title", $0.title), ("name", $0.name), ("link", $0.link)])
    }
  }

  private func podcast(_ podcast: PodcastChannel?, _ shape: inout [String: PeerValue]) {
    guard let podcast else { return }
    shape["itunes_block"] = podcast.isBlocked.map { .bool($0) }
    shape["itunes_explicit"] = explicit(podcast.explicit)
    append(podcast.keywords, &shape)
  }

  private func episode(_ podcast: PodcastEpisode?, _ shape: inout [String: PeerValue]) {
    guard let podcast else { return }
    shape["itunes_block"] = podcast.isBlocked.map { .bool($0) }
    shape["itunes_explicit"] = explicit(podcast.explicit)
    put("itunes_duration", podcast.durationAsWritten, &shape)
    append(podcast.keywords, &shape)
  }

  private func append(_ keywords: [String], _ shape: inout [String: PeerValue]) {
    guard !keywords.isEmpty, case .list(let tags)? = shape["tags"] else { return }
    shape["tags"] = .list(
      (tags + keywords.map { object([("term", $0), ("scheme", "http://www.itunes.com/")]) })
        .reduce(into: []) { if !$0.contains($1) { $0.append($1) } })
  }

  private func explicit(_ written: String?) -> PeerValue? {
    switch written {
    case nil: nil
    case "yes", "true": .bool(true)
    case "clean", "no", "false": .bool(false)
    default: .null
    }
  }

  private func extensions(_ elements: [ExtensionElement], _ shape: inout [String: PeerValue]) {
    for element in elements {
      let name = element.name.lowercased()
      switch (element.namespace, name) {
      case (Namespace.dublinCoreTerms.uri, "created"):
        date(["created"], FeedDate.parse(element.text), &shape)
      case (Namespace.dublinCoreTerms.uri, "valid"):
        for part in element.text.split(separator: ";") {
          let pair = part.split(separator: "=").map { $0.filter { $0 != " " } }
          guard pair.count == 2 else { continue }
          date(["validity_\(pair[0])"], FeedDate.parse(pair[1]), &shape)
        }
      case (Namespace.dublinCore.uri, "publisher"):
        publisher(Self.written(element.text), &shape)
      case (nil, "author"), (nil, _): put(name, element.text, &shape)
      default: put("madeup_\(name)", element.text, &shape)
      }
      if element.namespace?.contains("feedburner") == true {
        put("info", element.text, &shape)
      }
    }
  }

  /// `Name (mail)`, of an element for which the model has no property.
  private static func written(_ text: String) -> Person {
    let parts = text.split(separator: "(", maxSplits: 1)
    guard parts.count == 2 else { return Person(email: text) }
    let words = parts.map { $0.filter { $0 != ")" } }
    let isMailFirst = words[0].contains("@")
    return Person(
      name: isMailFirst ? words[1] : words[0], email: isMailFirst ? words[0] : words[1])
  }

  private func media(_ media: Media?, _ shape: inout [String: PeerValue]) {
    guard let media else { return }
    let details = [media.details] + media.groups.map(\.details) + media.contents.map(\.details)
    shape["media_credit"] = .list(
      details.flatMap(\.credits).map { object([("content", $0.name), ("role", $0.role)]) })
    shape["media_rating"] = details.flatMap(\.ratings).first.map { object([("content", $0.value)]) }
    shape["media_license"] = details.compactMap(\.license).first.map { object([("href", $0.url)]) }
    for element in details.flatMap(\.others) where element.name == "restriction" {
      let relationship = element.attributes.first { $0.name == "relationship" }?.value
      shape["media_restriction"] = .object([
        "relationship": relationship.map { .string($0) } ?? .null,
        "content": .list(element.text.split(separator: " ").map { .string($0.lowercased()) }),
      ])
    }
  }

  // MARK: Places, longitude first

  private func locations(_ shapes: [GeoShape], _ shape: inout [String: PeerValue]) {
    guard let first = shapes.first else { return }
    let (type, coordinates): (String, PeerValue) =
      switch first {
      case .point(let point): ("Point", pair(point))
      case .line(let points): ("LineString", .list(points.map(pair)))
      case .polygon(let points): ("Polygon", .list([.list(points.map(pair))]))
      case .box(let lower, let upper): ("Box", .list([pair(lower), pair(upper)]))
      case .circle(let center, _): ("Circle", pair(center))
      }
    shape["where"] = .object(["type": .string(type), "coordinates": coordinates])
  }

  private func pair(_ point: GeoPoint) -> PeerValue {
    .list([.number(point.longitude), .number(point.latitude)])
  }
}
