import ArticleStore
import Feed
import Newsroom
import Testing

/// Articles are tagged anew when the rules change, and an editor's word stands.
@Suite struct ReclassificationTests {
  private let store: any Store
  private let id = Sample.id("a.txt")
  private let later = Timestamp(seconds: 2000)

  init() throws {
    store = try SQLiteStore(regions: try Sample.regions())
  }

  /// Rules that know one topic by one word.
  private func rules(_ topic: String, _ fingerprint: UInt64 = 1) throws -> ClassificationRules {
    ClassificationRules(
      regions: try Sample.regions(),
      topics: TopicCatalog(
        topics: [
          Topic(
            id: topic, name: topic, englishName: topic, words: TopicWords(decisive: ["longsor"]))
        ], genres: []),
      fingerprint: fingerprint)
  }

  private func reclassification(_ topic: String, _ fingerprint: UInt64 = 1) throws
    -> Reclassification
  {
    Reclassification(store: store, classifier: Classifier(try rules(topic, fingerprint)))
  }

  private func append(_ file: String = "a.txt") async throws {
    _ = try await store.append(
      [Sample.submission(file)], apartFrom: [], now: Timestamp(seconds: 1000))
  }

  private func tagging(_ id: ArticleID) async throws -> Tagging {
    try #require(try await store.article(id)).article.tagging
  }

  @Test func aPlanTellsWhatWouldMoveAndMovesNothing() async throws {
    try await append()
    let before = try await tagging(id)
    let plan = try await reclassification("longsor").plan()
    #expect(plan.verdicts.map(\.article) == [id])
    #expect(plan.moves.map(\.before) == [before])
    #expect(plan.moves.map(\.after.topics) == [["longsor"]])
    #expect(plan.moves.map(\.after.regions) == [["kab-asahan"]])
    #expect(try await tagging(id) == before)
    #expect(try await store.lastSequence() == 1)
  }

  @Test func carryingOutAPlanIsARevisionAndKeepsTheExplanation() async throws {
    try await append()
    let reclassification = try reclassification("longsor")
    let revisions = try await reclassification.carryOut(
      try await reclassification.plan(), now: later)
    #expect(revisions.map(\.kind) == [.tagged])
    #expect(revisions.map(\.sequence) == [2])
    #expect(try await tagging(id).topics == ["longsor"])
    #expect(try await store.edition(.topic("longsor"), limit: 9)?.1.map(\.article.id) == [id])
    #expect(try await store.edition(.topic("bencana"), limit: 9)?.1.map(\.article.id) == [])
    let explanation = try #require(try await store.explanation(of: id))
    #expect(explanation.found.topics.map(\.id) == ["longsor"])
    #expect(explanation.found.topics.first?.evidence.map(\.words) == ["Longsor"])
    // The same rules have nothing to consider any more, unless they are told to.
    #expect(try await reclassification.plan().verdicts.isEmpty)
    let again = try await reclassification.plan(evenIfConsidered: true)
    #expect(again.verdicts.count == 1 && again.moves.isEmpty)
  }

  @Test func otherRulesThatSayTheSameMoveNothing() async throws {
    try await append()
    let first = try reclassification("longsor", 1)
    _ = try await first.carryOut(try await first.plan(), now: later)
    let second = try reclassification("longsor", 2)
    let plan = try await second.plan()
    #expect(plan.verdicts.count == 1 && plan.moves.isEmpty)
    #expect(try await second.carryOut(plan, now: later).isEmpty)
    #expect(try await second.plan().verdicts.isEmpty)
  }

  @Test func whatAnEditorSetStays() async throws {
    try await append()
    var byHand = try await tagging(id)
    (byHand.topics, byHand.topicsBy) = (["olahraga"], .editor)
    _ = try await store.tag(id, byHand, now: later)
    let reclassification = try reclassification("longsor")
    let plan = try await reclassification.plan()
    #expect(plan.moves.isEmpty)
    #expect(try await reclassification.carryOut(plan, now: later).isEmpty)
    #expect(try await tagging(id).topics == ["olahraga"])
  }

  @Test func anEditorIsNotOverruledBetweenPlanAndDeed() async throws {
    try await append()
    let reclassification = try reclassification("longsor")
    let plan = try await reclassification.plan()
    #expect(plan.moves.count == 1)
    var byHand = try await tagging(id)
    (byHand.topics, byHand.topicsBy) = (["olahraga"], .editor)
    _ = try await store.tag(id, byHand, now: later)
    #expect(try await reclassification.carryOut(plan, now: later).isEmpty)
    #expect(try await tagging(id).topics == ["olahraga"])
  }

  @Test func aPartnersTextIsReadAsItWasWhenItCame() {
    let story = Story(
      headline: "Warga Gelar Karnaval",
      content:
        "<p>KISARAN, Mitra.com - Karnaval digelar.</p><ul><li>Satu</li></ul><p>Dua.<br/>Tiga.</p>")
    let reading = StoryReading()
    let first = reading.text(of: story, clues: .init(section: "Budaya"))
    #expect(
      first
        == StoryText(
          headline: "Warga Gelar Karnaval", dateline: "KISARAN",
          paragraphs: ["Karnaval digelar.", "Satu", "Dua.", "Tiga."], section: "Budaya"))
    let again = reading.text(
      of: story, clues: .init(dateline: first.dateline, section: first.section))
    #expect(again == first)
  }
}
