import Newsroom
import Testing

/// What an outlet changes without touching the rules' files.
@Suite struct RuleChangesTests {
  private let rules: ClassificationRules

  init() throws { rules = try ShippedRules.load() }

  private func classify(_ headline: String, _ changes: RuleChanges) -> Classification {
    Classifier(rules.with(changes)).classify(StoryText(headline: headline))
  }

  @Test func aTopicIsNamedAnewAndKeepsItsWords() {
    var topic = RuleChanges.TopicChange(id: "hukum-kriminal")
    topic.name = "Hukum"
    var changes = RuleChanges()
    changes.topics = [topic]
    let changed = rules.with(changes).topics
    #expect(changed["hukum-kriminal"]?.name == "Hukum")
    #expect(changed["hukum-kriminal"]?.englishName == rules.topics["hukum-kriminal"]?.englishName)
    #expect(changed["hukum-kriminal"]?.words == rules.topics["hukum-kriminal"]?.words)
    #expect(changed.topics.map(\.id) == rules.topics.topics.map(\.id))
  }

  @Test func anOutletsWordsWinOverTheShippedOnes() {
    #expect(
      classify("Banjir Rendam Rumah", RuleChanges()).topics.map(\.id) == ["bencana-peristiwa"])
    var topic = RuleChanges.TopicChange(id: "bencana-peristiwa")
    topic.words = TopicWords(against: ["banjir", "rendam"])
    var changes = RuleChanges()
    changes.topics = [topic]
    #expect(classify("Banjir Rendam Rumah", changes).topics == [])
  }

  @Test func aTopicOfItsOwnStandsBehindTheOthers() {
    var topic = RuleChanges.TopicChange(id: "layang-layang")
    topic.name = "Layang-layang"
    topic.words = TopicWords(decisive: ["layang layang"])
    var changes = RuleChanges()
    changes.topics = [topic]
    #expect(rules.with(changes).topics.topics.last?.name == "Layang-layang")
    #expect(classify("Lomba Layang-layang Usai", changes).topics.first?.id == "layang-layang")
  }

  @Test func anAliasIsFoundInTextsAndBySearch() {
    var changes = RuleChanges()
    changes.regions = [.init(id: "kab-nganjuk", aliases: ["Kota Angin"])]
    #expect(classify("Festival di Kota Angin", RuleChanges()).regions == [])
    #expect(classify("Festival di Kota Angin", changes).regions.map(\.id) == ["kab-nganjuk"])
    #expect(rules.with(changes).regions.search("kota angin").first?.id == "kab-nganjuk")
  }

  @Test func anAliasOfTwoRegionsNeedsADecision() {
    var changes = RuleChanges()
    changes.regions = [
      .init(id: "kab-nganjuk", aliases: ["Negeri Angin"]),
      .init(id: "kab-jeneponto", aliases: ["Negeri Angin"]),
    ]
    #expect(classify("Festival di Negeri Angin", changes).regions == [])
    #expect(
      classify("Pemprov Sulsel Buka Festival Negeri Angin", changes).regions.map(\.id)
        == ["kab-jeneponto"])
  }

  @Test func aGroupIsAddedAndAnotherChanged() {
    var new = RuleChanges.GroupChange(id: "mataraman")
    new.name = "Mataraman"
    new.regions = ["kab-nganjuk", "kab-madiun"]
    var old = RuleChanges.GroupChange(id: "tangerang-raya")
    old.aliases = ["Tangraya"]
    var changes = RuleChanges()
    changes.groups = [new, old]
    let catalog = rules.with(changes).regions
    // An outlet's group replaces the shipped one's regions where it names some.
    #expect(catalog.group("mataraman")?.regions == ["kab-nganjuk", "kab-madiun"])
    #expect(
      catalog.group(named: "TANGRAYA")?.regions == rules.regions.group("tangerang-raya")?.regions)
    // Both lie in one province, which the group's name then says.
    #expect(classify("Forum Mataraman Bahas Wisata", changes).regions.map(\.id) == ["jawa-timur"])
  }

  @Test func theVersionOfTheRulesTellsOfChanges() {
    var changes = RuleChanges()
    changes.regions = [.init(id: "kab-nganjuk", aliases: ["Kota Angin"])]
    let versions = [RuleChanges(), changes].map { Classifier(rules.with($0)).rulesVersion }
    #expect(versions[0] == Classifier(rules).rulesVersion)
    #expect(versions[0] != versions[1])
  }
}
