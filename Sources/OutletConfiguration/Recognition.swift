package import Newsroom
import Yams

/// What an outlet says in `siar.yaml` of topics, regions and groups. It is checked against the
/// rules when those were read.
package struct Recognition: Sendable, Hashable {
  /// What is different from the rules in the outlet's folder.
  package private(set) var changes = RuleChanges()
  private var mentions: [Mention] = []

  /// The keys of the file that are read here.
  static let keys = ["topics", "regions", "groups"]

  /// Something that has to fit the rules, with where it stands in the file.
  private struct Mention: Sendable, Hashable {
    enum Claim: Sendable, Hashable {
      case region
      case alias(of: String)
      case newTopic
      case newGroup
    }

    var claim: Claim
    var key: String
    var text: String
    var place: String
  }

  /// The rules with what the outlet changes.
  ///
  /// - Throws: ``ConfigurationError`` at a region that there is none of, a name that another region
  ///   has, and a topic or group of the outlet's own that lacks something.
  package func applied(to rules: ClassificationRules) throws(ConfigurationError)
    -> ClassificationRules
  {
    for mention in mentions { try check(mention, rules) }
    return rules.with(changes)
  }

  private func check(_ mention: Mention, _ rules: ClassificationRules) throws(ConfigurationError) {
    let expected: String
    switch mention.claim {
    case .region:
      guard rules.regions[mention.text] == nil else { return }
      let nearest = Nearest.word(to: mention.text, among: rules.regions.regions.map(\.id))
      expected = "the id of a region" + (nearest.map { ", such as \($0)" } ?? "")
    case .alias(let region):
      let bearer = rules.regions.regions.first {
        $0.id != region && ($0.placeName == mention.text || $0.name == mention.text)
      }
      guard let bearer else { return }
      expected = "another name: this is the name of \(bearer.id)"
    case .newTopic:
      guard rules.topics[mention.text] == nil else { return }
      expected = "a name, because no topic of topics.json has this id"
    case .newGroup:
      guard rules.regions.group(mention.text) == nil else { return }
      expected = "a name and regions, because no group of region-groups.json has this id"
    }
    throw .badValue(
      key: mention.key, value: mention.text, place: mention.place, expected: expected)
  }
}

extension Recognition {
  /// Reads one of the keys.
  mutating func read(_ key: String, _ node: Node, file: String) throws(ConfigurationError) {
    let section = try NodeReader(node, name: key, file: file)
    for (name, value) in section.entries {
      let id = name.string ?? ""
      let place = NodeReader.place(name, file)
      guard Self.isSlug(id) else {
        throw .badValue(
          key: key, value: id, place: place,
          expected: "an id of lower-case letters, digits and hyphens")
      }
      let reader = try NodeReader(value, name: "\(key).\(id)", file: file)
      switch key {
      case "topics": try readTopic(id, reader, place: place)
      case "regions": try readRegion(id, reader, place: place)
      default: try readGroup(id, reader, place: place)
      }
    }
  }

  private mutating func readTopic(_ id: String, _ reader: NodeReader, place: String)
    throws(ConfigurationError)
  {
    try reader.allow(["name", "englishName", "mediaTopics", "sections", "words"])
    var topic = RuleChanges.TopicChange(id: id)
    topic.name = try reader.text("name")
    topic.englishName = try reader.text("englishName")
    topic.mediaTopics = try mediaTopics(reader)
    topic.sections = try texts(reader, "sections")
    if let words = try reader.reader("words") { topic.words = try self.words(words) }
    if topic.name == nil { note(.newTopic, reader.name, id, place) }
    changes.topics.append(topic)
  }

  private func words(_ reader: NodeReader) throws(ConfigurationError) -> TopicWords {
    try reader.allow(["decisive", "strong", "weak", "against"])
    return TopicWords(
      decisive: try texts(reader, "decisive"), strong: try texts(reader, "strong"),
      weak: try texts(reader, "weak"), against: try texts(reader, "against"))
  }

  private func mediaTopics(_ reader: NodeReader) throws(ConfigurationError) -> [String]? {
    guard let items = try reader.list("mediaTopics") else { return nil }
    for item in items {
      let digits = item.text.hasPrefix("medtop:") ? item.text.dropFirst(7) : ""
      guard digits.utf8.count == 8, digits.utf8.allSatisfy({ (48...57).contains($0) }) else {
        throw .badValue(
          key: "\(reader.name).mediaTopics", value: item.text, place: item.place,
          expected: "a code of IPTC's Media Topics, such as medtop:02000000")
      }
    }
    return items.map(\.text)
  }

  private mutating func readRegion(_ id: String, _ reader: NodeReader, place: String)
    throws(ConfigurationError)
  {
    try reader.allow(["aliases"])
    note(.region, "regions", id, place)
    let aliases = try reader.list("aliases") ?? []
    for alias in aliases {
      note(.alias(of: id), "\(reader.name).aliases", alias.text, alias.place)
    }
    changes.regions.append(.init(id: id, aliases: aliases.map(\.text)))
  }

  private mutating func readGroup(_ id: String, _ reader: NodeReader, place: String)
    throws(ConfigurationError)
  {
    try reader.allow(["name", "aliases", "regions"])
    var group = RuleChanges.GroupChange(id: id)
    group.name = try reader.text("name")
    group.aliases = try texts(reader, "aliases")
    let regions = try reader.list("regions")
    for region in regions ?? [] {
      note(.region, "\(reader.name).regions", region.text, region.place)
    }
    group.regions = regions?.map(\.text)
    if group.name == nil || group.regions?.isEmpty != false {
      note(.newGroup, reader.name, id, place)
    }
    changes.groups.append(group)
  }

  private func texts(_ reader: NodeReader, _ key: String) throws(ConfigurationError) -> [String] {
    try reader.list(key)?.map(\.text) ?? []
  }

  private mutating func note(
    _ claim: Mention.Claim, _ key: String, _ text: String, _ place: String
  ) {
    mentions.append(Mention(claim: claim, key: key, text: text, place: place))
  }

  /// Whether a text can stand in an address as it is.
  private static func isSlug(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 60 && !text.hasPrefix("-")
      && text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
  }
}
