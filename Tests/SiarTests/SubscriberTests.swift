import Foundation
import Testing

/// A subscriber of all three formats holds the same after every change.
@Suite(.enabled(if: Subscriber.isThere, "skipped: reader is not installed"))
struct SubscriberTests {
  private let newsroom: Newsroom
  private let server: RunningServer
  private let subscriber: Subscriber

  init() throws {
    newsroom = try Newsroom()
    _ = try newsroom.siar("import", "--quiet", Newsroom.samples)
    server = try RunningServer(newsroom)
    subscriber = Subscriber(newsroom.folder)
  }

  /// What is held, which is the same in every format.
  private func held() throws -> [String: Subscriber.Entry] {
    let addresses = ["rss.xml", "atom.xml", "feed.json"].map { "\(server.address)/\($0)" }
    let held = try subscriber.update(addresses)
    let atom = try #require(held[addresses[1]])
    for (address, entries) in held { #expect(entries == atom, "\(address)") }
    return atom
  }

  /// Waits until the server shows what was written to the store.
  private func held(once word: String) throws -> [String: Subscriber.Entry] {
    for _ in 0..<100 where !(try server.ask("/rss.xml").body.contains(word)) {
      Thread.sleep(forTimeInterval: 0.05)
    }
    return try held()
  }

  @Test func everyChangeReachesReadersOfEveryFormat() throws {
    let file = "2026-10-14-jalan-longsor-bandar-pulau.txt"
    let text = try String(contentsOfFile: "\(Newsroom.samples)/\(file)", encoding: .utf8)
    let first = try held()
    let article = try #require(first.values.first { $0.title.hasPrefix("Jalan Longsor") })
    let others = first.filter { $0.key != article.id }
    let id = String(article.id.dropFirst("urn:uuid:".count))

    let page = try newsroom.folder.write(
      text.replacing("Jalan Longsor", with: "Ruas Longsor"), to: file)
    #expect(try newsroom.siar("import", page).output.contains("1 revised"))
    let corrected = try held(once: "Ruas Longsor")
    #expect(corrected[article.id]?.title == article.title.replacing("Jalan", with: "Ruas"))
    #expect(corrected[article.id]?.published == article.published)

    _ = try newsroom.siar("articles", "note", id, "--kind", "ralat", "Tiga rumah, bukan lima.")
    let noted = try held(once: "Tiga rumah, bukan lima.")
    #expect(noted[article.id]?.text.contains("Tiga rumah, bukan lima.") == true)

    _ = try newsroom.siar("articles", "withdraw", id, "--reason", "Foto milik orang lain")
    let withdrawn = try held(once: "Foto milik orang lain")
    #expect(
      withdrawn[article.id]
        == Subscriber.Entry(
          id: article.id, title: "Berita ditarik", link: article.link,
          published: article.published, text: "Foto milik orang lain"))

    _ = try newsroom.siar("articles", "restore", id)
    let restored = try held(once: "Tiga rumah, bukan lima.")
    #expect(restored[article.id] == noted[article.id])

    for after in [corrected, noted, withdrawn, restored] {
      #expect(after.filter { $0.key != article.id } == others)
    }
  }
}
