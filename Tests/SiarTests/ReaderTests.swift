import Foundation
import Testing

/// Real feed readers subscribe to every edition of the running server, and see a correction.
@Suite struct ReaderTests {
  private let newsroom: Newsroom
  private let server: RunningServer

  init() throws {
    newsroom = try Newsroom()
    _ = try newsroom.siar("import", "--quiet", Newsroom.samples)
    server = try RunningServer(newsroom)
  }

  private static func has(_ program: String) -> Bool {
    FileManager.default.isExecutableFile(atPath: "/usr/bin/\(program)")
  }

  /// The address of every edition's document, and how many articles are in it.
  private func editions(_ file: String) throws -> [String: Int] {
    let list = try server.ask("/feeds.opml").body
    let paths = list.matches(of: /xmlUrl="http:\/\/[^\/"]+([^"]*)rss\.xml"/).map {
      "\($0.1)\(file)"
    }
    #expect(paths.count > 80)
    let addresses = paths.map { server.address + $0 }
    let answers = try Program.run("/usr/bin/curl", ["-s", "--max-time", "20"] + addresses)
    let counts = answers.output.split(separator: /<\/(rss|feed)>/)
      .map { $0.matches(of: /<(item|entry)[ >]/).count }
    return Dictionary(uniqueKeysWithValues: zip(addresses, counts))
  }

  /// Corrects body and headline of a sample article; the server shows it within a second.
  private func correct() throws {
    let file = "2026-10-14-jalan-longsor-bandar-pulau.txt"
    let text = try String(contentsOfFile: "\(Newsroom.samples)/\(file)", encoding: .utf8)
    let corrected = text.replacing("Jalan Longsor", with: "Ruas Longsor")
      .replacing("menutup separuh", with: "menutup seluruh")
    let result = try newsroom.siar("import", try newsroom.folder.write(corrected, to: file))
    #expect(result.output.contains("1 revised"))
    for _ in 0..<100 where !(try server.ask("/atom.xml").body.contains("Ruas Longsor")) {}
    #expect(try server.ask("/atom.xml").body.contains("Ruas Longsor"))
  }

  // MARK: newsboat

  /// Lets newsboat fetch a feed into a cache and returns the titles that the cache holds.
  private func newsboat(_ address: String, cache: String) throws -> [String] {
    let urls = try newsroom.folder.write(address + "\n", to: "urls")
    let cache = newsroom.folder.path(cache)
    let config = try newsroom.folder.write("", to: "config")
    let reload = try Program.run(
      "/usr/bin/newsboat", ["-u", urls, "-c", cache, "-C", config, "-x", "reload"],
      environment: ["HOME": newsroom.folder.url.path])
    #expect(reload.status == 0, "\(reload.errors)")
    let script = """
      import json, sqlite3, sys
      rows = sqlite3.connect(sys.argv[1]).execute('SELECT title FROM rss_item')
      print(json.dumps([row[0] for row in rows]))
      """
    let rows = try Program.run("/usr/bin/python3", ["-c", script, cache])
    return try JSONDecoder().decode([String].self, from: Data(rows.output.utf8))
  }

  /// One cache holds an article once, in however many editions: so each edition has a cache.
  @Test(
    .enabled(if: Self.has("newsboat"), "skipped: newsboat is not installed"),
    arguments: ["rss.xml", "atom.xml"])
  func newsboatListsTheArticlesOfEveryEdition(file: String) throws {
    for (number, edition) in try editions(file).enumerated() {
      let titles = try newsboat(edition.key, cache: "newsboat-\(number).db")
      #expect(titles.count == edition.value, "\(edition.key)")
    }
  }

  @Test(.enabled(if: Self.has("newsboat"), "skipped: newsboat is not installed"))
  func newsboatShowsACorrectionInThePlaceOfTheArticle() throws {
    let address = "\(server.address)/atom.xml"
    let before = try newsboat(address, cache: "newsboat.db")
    try correct()
    let after = try newsboat(address, cache: "newsboat.db")
    #expect(
      Set(after) == Set(before.map { $0.replacing("Jalan Longsor", with: "Ruas Longsor") }))
    #expect(after.count == before.count && after != before)
  }

  // MARK: sfeed

  /// The lines that sfeed makes of a document: one an article, fields between tabs.
  private func sfeed(_ body: String) throws -> [[Substring]] {
    let path = try newsroom.folder.write(body, to: "document.xml")
    let result = try Program.run("/bin/sh", ["-c", "sfeed < '\(path)'"])
    return result.output.split(separator: "\n")
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
  }

  @Test(
    .enabled(if: Self.has("sfeed"), "skipped: sfeed is not installed"),
    arguments: ["rss.xml", "atom.xml"])
  func sfeedListsTheArticlesOfEveryEdition(file: String) throws {
    for (address, count) in try editions(file) {
      let body = try Program.run("/usr/bin/curl", ["-s", "--max-time", "20", address]).output
      #expect(try sfeed(body).count == count, "\(address)")
    }
  }

  /// sfeed keeps no state of its own: the same id with the new headline is what it can show.
  @Test(.enabled(if: Self.has("sfeed"), "skipped: sfeed is not installed"))
  func sfeedShowsACorrectionUnderTheSameID() throws {
    let path = "/regions/kab-asahan/atom.xml"
    let before = try sfeed(try server.ask(path).body)
    try correct()
    let after = try sfeed(try server.ask(path).body)
    #expect(before.count == 1 && after.count == 1)
    #expect(before[0][1] == "Jalan Longsor di Bandar Pulau, Pemkab Asahan Pasang Jalur Darurat")
    #expect(after[0][1] == "Ruas Longsor di Bandar Pulau, Pemkab Asahan Pasang Jalur Darurat")
    #expect(before[0][5] == after[0][5] && after[0][5].hasPrefix("urn:uuid:"))
  }

  // MARK: rss2email

  @Test(.enabled(if: Self.has("r2e"), "skipped: rss2email is not installed"))
  func rss2emailDeliversTheArticlesOfEveryEdition() throws {
    let editions = try editions("rss.xml")
    let mailbox = try Mailbox(newsroom.folder)
    try mailbox.subscribe(editions.keys.sorted())
    let mails = try mailbox.fetch()
    let counts = Dictionary(grouping: mails) { $0.headers["X-RSS-Feed"] ?? "" }.mapValues(\.count)
    #expect(counts == editions)
  }

  @Test(.enabled(if: Self.has("r2e"), "skipped: rss2email is not installed"))
  func rss2emailDeliversACorrectionAsAReply() throws {
    let mailbox = try Mailbox(newsroom.folder)
    try mailbox.subscribe(["\(server.address)/atom.xml"])
    let before = try mailbox.fetch()
    try correct()
    let after = try mailbox.fetch()
    let first = try #require(
      before.first { $0.headers["Subject"]?.hasPrefix("Jalan Longsor") == true })
    let new = Set(after).subtracting(before)
    #expect(new.count == 1)
    let reply = try #require(new.first)
    #expect(reply.headers["Subject"]?.hasPrefix("Ruas Longsor") == true)
    #expect(reply.headers["X-RSS-ID"] == first.headers["X-RSS-ID"])
    #expect(reply.headers["In-Reply-To"] == first.headers["Message-ID"])
  }
}
