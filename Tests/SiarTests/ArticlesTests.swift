import Foundation
import Testing

/// `siar articles` as an editor uses it.
@Suite struct ArticlesTests {
  private let newsroom: Newsroom

  init() throws {
    newsroom = try Newsroom()
    _ = try newsroom.siar("import", "--quiet", Newsroom.samples)
  }

  private func siar(_ arguments: [String], failing status: Int32 = 0) throws -> String {
    let result = try Program.run(
      Program.siar, ["articles"] + arguments, environment: newsroom.environment)
    #expect(result.status == status, "\(result.errors)")
    return status == 0 ? result.output : result.errors
  }

  private func json<Value: Decodable>(_ arguments: String..., as: Value.Type = Value.self) throws
    -> Value
  {
    let output = try siar(arguments + ["--format", "json"])
    return try JSONDecoder().decode(Value.self, from: Data(output.utf8))
  }

  private struct Item: Decodable, Equatable {
    var id: String
    var status: String
    var headline: String
    var url: String
    var published: String
    var updated: String
    var regions: [String]
    var topics: [String]
    var genre: String?
    var byEditor: [String]
    var editions: [String]
  }

  private struct Changed: Decodable {
    var article: Item
    var revisions: [Line]
  }

  private struct Line: Decodable, Equatable {
    var number: Int
    var kind: String
    var joined: [String]
    var left: [String]
  }

  private func longsor() throws -> Item {
    let found: [Item] = try json("list", "longsor", "bandar")
    #expect(found.count == 1)
    return try #require(found.first)
  }

  /// An edition's document as files are written now.
  private func document(_ path: String) throws -> String {
    let out = newsroom.folder.path("out")
    _ = try newsroom.siar("build", "--out", out)
    return try String(contentsOfFile: "\(out)/\(path)", encoding: .utf8)
  }

  @Test func listNarrowsByPlaceTopicGenreStatusTimeAndWords() throws {
    let all: [Item] = try json("list")
    #expect(all.count == 18)
    #expect(all.map(\.published) == all.map(\.published).sorted(by: >))
    let asahan: [Item] = try json("list", "--region", "sumatera-utara")
    #expect(asahan.map(\.id) == [try longsor().id])
    let byCode: [Item] = try json("list", "--region", "12.09")
    #expect(byCode == asahan)
    let disasters: [Item] = try json("list", "--topic", "bencana-peristiwa")
    #expect(disasters.count > 1 && disasters.allSatisfy { $0.topics.contains("bencana-peristiwa") })
    let opinions: [Item] = try json("list", "--genre", "opini")
    #expect(!opinions.isEmpty && opinions.allSatisfy { $0.genre == "opini" })
    let recent: [Item] = try json("list", "--since", "2026-11-01")
    #expect(recent.count == 2)
    let limited: [Item] = try json("list", "--limit", "3")
    #expect(limited == Array(all.prefix(3)))
    let none: [Item] = try json("list", "--status", "withdrawn")
    #expect(none.isEmpty)
    #expect(try siar(["list", "--region", "atlantis"], failing: 64).contains("atlantis"))
  }

  @Test func showTellsWhatIsKnownAndTextIsForPeople() throws {
    let item = try longsor()
    let text = try siar(["show", String(item.id.prefix(8))])
    let lines = text.split(separator: "\n").map(String.init)
    #expect(lines[0] == "Jalan Longsor di Bandar Pulau, Pemkab Asahan Pasang Jalur Darurat")
    #expect(lines.contains("  id          \(item.id)"))
    #expect(lines.contains("  regions     kab-asahan"))
    #expect(item.editions.contains("regions/kab-asahan/topics/bencana-peristiwa"))
    let address = try siar(["show", "http://127.0.0.1:8080/articles/\(item.id)"])
    #expect(address == text)
    #expect(try siar(["show", "urn:uuid:\(item.id)"]) == text)
    #expect(try siar(["show", "--content", item.id]).contains("<p>Longsor sepanjang"))
  }

  @Test func whatNamesNoArticleOrSeveralIsRefused() throws {
    #expect(try siar(["show", "zz"], failing: 1).contains("\"zz\" names no article"))
    let unknown = "00000000-0000-0000-0000-000000000000"
    #expect(try siar(["show", unknown], failing: 1) == "error: no article is called \(unknown)\n")
    #expect(
      try siar(["withdraw", try longsor().id, "--reason", " "], failing: 64).contains("say why"))
  }

  @Test func aWithdrawalIsSeenInEveryFormatAndARestoredArticleIsBack() throws {
    let id = try longsor().id
    let changed: Changed = try json("withdraw", id, "--reason", "Foto milik orang lain")
    #expect(changed.article.status == "withdrawn" && changed.article.editions == [])
    #expect(changed.revisions.map(\.kind) == ["withdrawn"])
    #expect(
      try siar(["withdraw", id, "--reason", "Lagi"], failing: 1)
        == "error: article \(id) is withdrawn; this needs one that is published\n")
    let atom = try document("regions/kab-asahan/atom.xml")
    #expect(atom.contains("<at:deleted-entry ref=\"urn:uuid:\(id)\""))
    for file in ["rss.xml", "atom.xml", "feed.json"] {
      let text = try document("regions/kab-asahan/\(file)")
      #expect(text.contains("Foto milik orang lain") && text.contains("urn:uuid:\(id)"))
      #expect(!text.contains("Jalan Longsor"))
    }
    let restored: Changed = try json("restore", id)
    #expect(restored.article.status == "published")
    #expect(restored.article.updated > changed.article.updated)
    #expect(try document("regions/kab-asahan/atom.xml").contains("Jalan Longsor"))
  }

  @Test func tagMovesAnArticleAndTheRulesDoNotMoveItBack() throws {
    let id = try longsor().id
    let changed: Changed = try json(
      "tag", id, "--region", "kota-medan", "--topic", "Ekonomi & Bisnis", "--topic", "sosial")
    #expect(changed.article.regions == ["kota-medan"] && changed.article.topics.count == 2)
    #expect(changed.article.byEditor == ["regions", "topics"])
    #expect(changed.revisions[0].left.contains("regions/kab-asahan"))
    #expect(changed.revisions[0].joined.contains("regions/kota-medan"))
    let left = try document("regions/kab-asahan/atom.xml")
    #expect(!left.contains("<entry") && !left.contains("deleted-entry"))
    let same: Changed = try json("tag", id, "--add-region", "kota-medan")
    #expect(same.revisions == [])
    _ = try newsroom.siar("import", "--quiet", Newsroom.samples)
    #expect(try longsor().regions == ["kota-medan"])
    let back: Changed = try json("tag", id, "--by-rules")
    #expect(back.article.regions == ["kab-asahan"] && back.article.byEditor == [])
    #expect(try siar(["tag", id], failing: 64).contains("Say what to change"))
  }

  @Test func notesStandBeforeTheTextAndArticlesAreLinkedBothWays() throws {
    let item = try longsor()
    let noted: Changed = try json("note", item.id, "--kind", "koreksi", "Tiga rumah, bukan lima.")
    #expect(noted.revisions.map(\.kind) == ["noted"] && noted.article.updated > item.updated)
    #expect(
      try document("regions/kab-asahan/rss.xml").contains(
        "<strong>Koreksi</strong>"))
    let others: [Item] = try json("list", "--region", "kab-lumajang")
    let other = try #require(others.last)
    let linked: Changed = try json(
      "note", item.id, "--kind", "hak-jawab", "--article", other.id)
    #expect(linked.revisions.map(\.kind) == ["linked", "noted"])
    let atom = try document("atom.xml")
    for url in [item.url, other.url] {
      #expect(atom.contains("<link href=\"\(url)\" rel=\"related\""), "\(url)")
    }
    #expect(try siar(["note", item.id, "--kind", "ralat"], failing: 64).contains("--article"))
  }

  @Test func historyTellsWhatEachRevisionChanged() throws {
    let id = try longsor().id
    _ = try siar(["tag", id, "--add-region", "kota-medan"])
    _ = try siar(["withdraw", id, "--reason", "Salah"])
    let lines: [Line] = try json("history", id)
    #expect(lines.map(\.kind) == ["published", "tagged", "withdrawn"])
    #expect(lines.map(\.number) == [1, 2, 3])
    let text = try siar(["history", id])
    #expect(text.contains("     regions: \"kab-asahan\" → \"kab-asahan, kota-medan\"\n"))
    #expect(text.contains("     status: \"published\" → \"withdrawn\"\n"))
  }

  @Test func erasureLeavesAStubAndNothingElse() throws {
    let id = try longsor().id
    let secret = "tanggul penahan"
    #expect(
      try siar(["erase", id, "--scope", "all", "--reason", "Identitas anak"], failing: 1)
        .contains("--yes"))
    #expect(try longsor().status == "published")
    _ = try siar([
      "erase", id, "--scope", "all", "--reason", "Identitas anak", "--law", "UU 11/2012 pasal 19",
      "--yes",
    ])
    let shown = try siar(["show", id])
    #expect(shown.contains("erased      all in "))
    #expect(shown.contains("Identitas anak (UU 11/2012 pasal 19)"))
    let history = try siar(["history", id])
    #expect(history.contains("erased by law: all") && !history.contains("Longsor"))
    let out = newsroom.folder.path("erased")
    _ = try newsroom.siar("build", "--out", out)
    for path in try FileManager.default.subpathsOfDirectory(atPath: out)
    where path.contains(".") {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(out)/\(path)"))
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains("Bandar Pulau") && !text.contains(secret), "\(path)")
    }
    for suffix in ["", "-wal"] {
      let file = newsroom.folder.path("siar.sqlite\(suffix)")
      guard let bytes = FileManager.default.contents(atPath: file) else { continue }
      #expect(bytes.range(of: Data(secret.utf8)) == nil, "siar.sqlite\(suffix)")
    }
    #expect(try siar(["restore", id], failing: 1).contains("erased by law"))
    #expect(
      try siar(
        ["erase", id, "--scope", "names", "--name", "Budi", "--reason", "Budi"], failing: 64
      )
      .contains("must not tell the name"))
  }
}

/// Scheduled articles appear without anyone acting.
@Suite struct ScheduleTests {
  @Test func aScheduledArticleAppearsInTheRunningServerByItself() throws {
    let newsroom = try Newsroom()
    let page = """
      Kirab Budaya Digelar di Asahan Pekan Depan

      Tanggal : 1 Januari 2099 06.00 WIB

      KABARSIAR.COM, Asahan – Kirab budaya digelar di Kabupaten Asahan pekan depan.

      Panitia menyiapkan panggung di alun-alun.
      """
    let file = try newsroom.folder.write(page, to: "kirab.txt")
    #expect(try newsroom.siar("import", file).output.contains("1 new"))
    let server = try RunningServer(newsroom)
    #expect(try server.ask("/rss.xml").status == 404)
    let id = try #require(
      try newsroom.siar("articles", "list", "--status", "scheduled").output.split(separator: " ")
        .first.map(String.init))
    #expect(try newsroom.siar("articles", "schedule", id, "--at", "kemarin").status == 64)
    #expect(
      try newsroom.siar("articles", "schedule", id, "--at", "2001-01-01").errors
        .contains("has passed"))
    let time = ISO8601DateFormatter().string(from: Date(timeIntervalSinceNow: 2))
    let scheduled = try newsroom.siar("articles", "schedule", id, "--at", time)
    #expect(scheduled.status == 0 && scheduled.output.hasPrefix("scheduled  "))
    var answer = try server.ask("/regions/kab-asahan/rss.xml")
    for _ in 0..<100 where answer.status != 200 {
      Thread.sleep(forTimeInterval: 0.1)
      answer = try server.ask("/regions/kab-asahan/rss.xml")
    }
    #expect(answer.body.contains("Kirab Budaya"))
    #expect(try newsroom.siar("articles", "schedule", id, "--hold").status == 1)
  }
}
