import ArticleStore
import Feed
import Foundation
import Newsroom
import Testing

/// Erasure by law.
@Suite struct ErasureContractTests {
  private static let name = "Rahmat Pujiono"
  private let id = Sample.id("https://x.example/rahmat-pujiono")

  /// A story that says a name in each of its parts.
  private static func submission(digest: String = "1") -> Submission {
    var submission = Sample.submission(
      "rahmat-pujiono.txt", headline: "Rahmat Pujiono Mencuri Ayam",
      url: "https://x.example/rahmat-pujiono", digest: digest)
    submission.story.summary = "RAHMAT PUJIONO, 15, mencuri."
    submission.story.content = """
      <p>Anak bernama Rahmat <b>Pujiono</b> ditangkap.</p>
      <figure><img src="https://x.example/rahmat.jpg" alt="Rahmat"></figure>
      """
    submission.story.authors = ["Ani Penulis"]
    submission.story.pictures = [
      Picture(
        url: "https://x.example/anak.jpg", caption: "Rahmat-Pujiono di kantor",
        credit: "Ani Penulis")
    ]
    submission.story.relatedHeadlines = ["Kisah Rahmat Pujiono"]
    return submission
  }

  private func newStore(_ path: String? = nil) async throws -> SQLiteStore {
    let regions = try Sample.regions()
    let store =
      try path.map { try SQLiteStore(path: $0, regions: regions) } ?? SQLiteStore(regions: regions)
    _ = try await store.append([Self.submission()], apartFrom: [], now: Timestamp(seconds: 1000))
    _ = try await store.note(
      id, .erratum, .text("Rahmat Pujiono berumur 14."), now: Timestamp(seconds: 1001))
    return store
  }

  private func order(_ scope: Erasure.Scope, names: [String] = []) -> ErasureOrder {
    ErasureOrder(scope: scope, names: names, reason: "Identitas anak", law: "UU 11/2012 pasal 19")
  }

  @Test func everythingGoesFromEveryRevisionAndAStubStays() async throws {
    let store = try await newStore()
    let revision = try await store.erase(id, order(.all), now: Timestamp(seconds: 2000))
    #expect(revision.kind == .erased && revision.left == [])
    let stub = Erasure(
      scope: .all, time: Timestamp(seconds: 2000, offset: 25_200), reason: "Identitas anak",
      law: "UU 11/2012 pasal 19", count: 7)
    let history = try await store.history(of: id)
    #expect(history.map(\.revision.kind) == [.published, .noted, .erased])
    for item in history {
      #expect(item.article.story == Story(headline: ""))
      #expect(item.article.erasures == [stub] && item.article.notes == [])
    }
    let last = try #require(history.last).article
    #expect(
      last.status
        == .withdrawn(at: Timestamp(seconds: 2000, offset: 25_200), reason: "Identitas anak"))
    await #expect(throws: StoreError.erased(id)) {
      try await store.restore(id, now: Timestamp(seconds: 3000))
    }
  }

  @Test(arguments: [Erasure.Scope.text, .names, .all])
  func whatWasErasedIsNotTakenInAgain(scope: Erasure.Scope) async throws {
    let store = try await newStore()
    _ = try await store.erase(id, order(scope), now: Timestamp(seconds: 2000))
    let before = try #require(try await store.article(id))
    var renamed = Self.submission(digest: "2")
    renamed.newID = Sample.id("other")
    let outcomes = try await store.append([renamed], apartFrom: [], now: Timestamp(seconds: 3000))
    #expect(outcomes == [.unchanged(id)])
    #expect(try await store.article(id) == before)
  }

  @Test func picturesGoAndStayAwayFromACorrectedFile() async throws {
    let store = try await newStore()
    _ = try await store.erase(id, order(.media), now: Timestamp(seconds: 2000))
    let article = try #require(try await store.article(id)).article
    #expect(article.status == .published && article.updated.seconds == 2000)
    #expect(article.story.pictures == [])
    #expect(article.story.content == "<p>Anak bernama Rahmat <b>Pujiono</b> ditangkap.</p>")
    var corrected = Self.submission(digest: "2")
    corrected.story.headline = "Diperbaiki"
    _ = try await store.append([corrected], apartFrom: [], now: Timestamp(seconds: 3000))
    let after = try #require(try await store.article(id)).article
    #expect(after.story.headline == "Diperbaiki" && after.story.pictures == [])
    #expect(!after.story.content.contains("img"))
  }

  @Test func aNameGoesFromWhereverItStands() async throws {
    let store = try await newStore()
    _ = try await store.erase(
      id, order(.names, names: ["rahmat pujiono"]), now: Timestamp(seconds: 2000))
    let article = try #require(try await store.article(id)).article
    #expect(article.status == .published)
    #expect(article.story.headline == "[disamarkan] Mencuri Ayam")
    #expect(article.story.summary == "[disamarkan], 15, mencuri.")
    #expect(article.story.content.hasPrefix("<p>Anak bernama [disamarkan] ditangkap.</p>"))
    #expect(article.story.pictures.map(\.caption) == ["[disamarkan] di kantor"])
    #expect(article.story.canonicalURL == nil)
    #expect(article.story.authors == ["Ani Penulis"])
    #expect(article.notes.map(\.line) == ["Ralat: [disamarkan] berumur 14."])
  }

  /// Headline, summary, text, caption, note, address and another page's headline say it.
  @Test func placesAreCounted() async throws {
    let store = try await newStore()
    _ = try await store.erase(
      id, order(.names, names: ["Rahmat Pujiono"]), now: Timestamp(seconds: 2000))
    let history = try await store.history(of: id)
    #expect(history.map { $0.article.erasures.map(\.count) } == [[7], [7], [7]])
  }

  /// Spelt in another way, with an initial, turned round, without its accent, in part.
  @Test(arguments: [
    ("Rahmad Pujiono", ["Rahmat Pujiono"]), ("Rahmat Pujiyono", ["Rahmat Pujiono"]),
    ("R. Pujiono", ["Rahmat Pujiono"]), ("Pujiono Rahmat", ["Rahmat Pujiono"]),
    ("Rahmát Pujióno", ["Rahmat Pujiono"]), ("Rahmat Pujiono Hidayat", ["Rahmat Pujiono"]),
    ("Annie Penulis", ["Ani Penulis"]), ("Zulkifli", []), ("Budi", []),
  ])
  func aNameThatNobodySaysIsRefusedWithThoseMostLikeIt(_ name: String, _ nearest: [String])
    async throws
  {
    let store = try await newStore()
    let before = try await store.history(of: id)
    await #expect(
      throws: StoreError.namesNotFound(id, [NameSuggestion(name, nearest: nearest)])
    ) {
      try await store.erase(
        id, order(.names, names: ["Rahmat Pujiono", name]), now: Timestamp(seconds: 2000))
    }
    #expect(try await store.history(of: id) == before)
  }

  @Test(arguments: [Erasure.Scope.media, .names])
  func whereThereIsNothingNothingIsErased(scope: Erasure.Scope) async throws {
    let store = try SQLiteStore(regions: try Sample.regions())
    let plain = Sample.submission("polos.txt", headline: "Panen Raya")
    _ = try await store.append([plain], apartFrom: [], now: Timestamp(seconds: 1000))
    let id = plain.newID
    await #expect(throws: StoreError.nothingToErase(id, scope)) {
      try await store.erase(id, order(scope), now: Timestamp(seconds: 2000))
    }
    #expect(try await store.history(of: id).map(\.revision.kind) == [.published])
  }

  @Test func aNameThatOnlyAnEarlierRevisionSaysIsErasedThere() async throws {
    let store = try SQLiteStore(regions: try Sample.regions())
    _ = try await store.append([Self.submission()], apartFrom: [], now: Timestamp(seconds: 1000))
    var corrected = Self.submission(digest: "2")
    corrected.story = Story(headline: "Anak Dibina")
    _ = try await store.append([corrected], apartFrom: [], now: Timestamp(seconds: 1500))
    _ = try await store.erase(
      id, order(.names, names: ["Rahmat Pujiono"]), now: Timestamp(seconds: 2000))
    let stories = try await store.history(of: id).map(\.article.story)
    #expect(stories.count == 3 && stories[1] == Story(headline: "Anak Dibina"))
    #expect(!stories.contains { "\($0)".contains("Pujiono") })
  }

  @Test func withoutANameTheBylinesGo() async throws {
    let store = try await newStore()
    _ = try await store.erase(id, order(.names), now: Timestamp(seconds: 2000))
    let story = try #require(try await store.article(id)).article.story
    #expect(story.authors == [] && story.pictures.map(\.credit) == [nil])
  }

  /// The bytes are looked for in the files themselves.
  @Test func noByteOfItIsLeftInTheFiles() async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let store = try await newStore(folder.appendingPathComponent("siar.sqlite").path)
    // Neighbours, so that pages were split and rows moved.
    let others = (1...300).map { number in
      Sample.submission("\(number).txt", headline: "Berita \(number)", digest: "\(number)")
    }
    _ = try await store.append(others, apartFrom: [], now: Timestamp(seconds: 1500))
    let words = ["Rahmat", "rahmat", "RAHMAT", "Mencuri", "ditangkap", "anak.jpg", "Ani Penulis"]
    #expect(try Self.words(words, in: folder) == words)
    _ = try await store.erase(id, order(.all), now: Timestamp(seconds: 2000))
    #expect(try Self.words(words, in: folder) == [])
    #expect(try await store.articles(matching: ArticleFilter()).count == 50)
  }

  private static func words(_ words: [String], in folder: URL) throws -> [String] {
    let files = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    let bytes = try files.map { try Data(contentsOf: $0) }
    return words.filter { word in bytes.contains { $0.range(of: Data(word.utf8)) != nil } }
  }
}
