import Foundation
import Testing

/// A site with everything in it, written as files: partners, languages, searches, policies, platforms'
/// formats, archives, notes, withdrawals, erasures.
@Suite struct SiteDocumentTests {
  private let newsroom: Newsroom
  private let out: String

  /// The outlet's folder with other settings.
  private static func configure(_ folder: TemporaryFolder) throws -> String {
    let feeds = Program.root.appending(path: "feeds").path
    let settings = try folder.write(Self.settings, to: "outlet/siar.yaml")
    for name in try FileManager.default.contentsOfDirectory(atPath: feeds) where name != "siar.yaml"
    {
      try FileManager.default.createSymbolicLink(
        atPath: folder.path("outlet/\(name)"), withDestinationPath: "\(feeds)/\(name)")
    }
    return settings
  }

  private static let settings = """
    id: uji
    title: Kabar Uji
    description: Berita daerah
    rights: © Kabar Uji
    baseURL: https://uji.example
    sites: [https://kabarsiar.example]
    logo: logo.png
    window: {hours: 1, minimum: 5, maximum: 10}
    reservedCredits: [Antara]
    searches:
      bencana:
        title: Bencana
        any: [longsor, banjir, puting beliung]
    policies:
      "*": {media: free}
      topics/*: {text: summary, rights: Hanya ringkasan}
      languages/id: {msn: true, withoutGenres: [advertorial]}
    """

  private static let partnerFeed = """
    <?xml version="1.0" encoding="UTF-8"?>
    <rss version="2.0"><channel><title>Mitra Kabar</title><link>https://mitra.example/</link>
    <description>Kabar mitra</description><copyright>© Mitra</copyright>
    <item><title>Pasar &amp;amp; Jalan di Asahan Diperbaiki &lt;b&gt;Lagi&lt;/b&gt;</title>
    <link>https://mitra.example/1</link><guid isPermaLink="false">tag:mitra.example,2026:1</guid>
    <pubDate>Wed, 11 Nov 2026 07:00:00 +0700</pubDate>
    <description>&lt;p&gt;Isi &lt;a href="/x"&gt;tautan&lt;/a&gt; ]]&gt; &amp;amp; lainnya.&lt;/p&gt;</description></item>
    </channel></rss>
    """

  /// A page of this moment, for the news sitemap.
  private static var today: String {
    let form = ISO8601DateFormatter()
    form.timeZone = TimeZone(secondsFromGMT: 7 * 3600)
    let time = form.string(from: Date(timeIntervalSinceNow: -120))
    return """
      Pasar Kecamatan di Kota Medan Kembali Ramai Pembeli

      Tanggal : \(time.prefix(10)) \(time.dropFirst(11).prefix(5)) WIB

      KABARSIAR.COM, Medan – Pasar kecamatan di Kota Medan kembali ramai.

      """
  }

  init() throws {
    newsroom = try Newsroom()
    let config = try Self.configure(newsroom.folder)
    environment = newsroom.environment.merging(["SIAR_CONFIG": config]) { $1 }
    out = newsroom.folder.path("out")
    try siar("import", "--quiet", Newsroom.samples)
    let partner = try newsroom.folder.write(Self.partnerFeed, to: "mitra.xml")
    try siar("import", "--partner", "mitra", "--terms", "full-text", "--trust", "publish", partner)
    try siar("import", try newsroom.folder.write(Self.today, to: "hari-ini.txt"))
    let ids = try siar("articles", "list").output.split(separator: "\n")
      .map { String($0.prefix(8)) }
    try siar("articles", "note", ids[0], "--kind", "ralat", "Angka <tiga> & \"empat\".")
    try siar("articles", "note", ids[1], "--kind", "hak-jawab", "--article", ids[2])
    try siar("articles", "withdraw", ids[3], "--reason", "Foto & nama keliru")
    try siar("articles", "tag", ids[4], "--genre", "advertorial", "--add-region", "kota-medan")
    try siar("articles", "erase", ids[5], "--scope", "all", "--reason", "Anak", "--yes")
    try siar("articles", "withdraw", ids[6], "--reason", "Salah")
    try siar("articles", "restore", ids[6])
    try siar("build", "--out", out)
  }

  private let environment: [String: String]

  @discardableResult
  private func siar(_ arguments: String..., more: [String: String] = [:]) throws -> Program {
    let result = try Program.run(
      Program.siar, arguments, environment: environment.merging(more) { $1 })
    #expect(result.status == 0, "\(arguments): \(result.errors)")
    return result
  }

  private func files(_ name: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: out)
      .filter { $0.split(separator: "/").last == name[...] }.sorted().map { "\(out)/\($0)" }
  }

  @Test func everythingThatIsToBeThereIsThere() throws {
    for path in [
      "rss.xml", "ninjs.json", "partners/mitra/atom.xml", "searches/bencana/feed.json",
      "languages/id/msn.xml", "news-sitemap.xml", "logo.png", "feeds.opml",
      "archive/1-20.2/atom.xml", "archive/1-20.2/feed.json",
    ] {
      #expect(FileManager.default.fileExists(atPath: "\(out)/\(path)"), "\(path)")
    }
    #expect(!FileManager.default.fileExists(atPath: "\(out)/msn.xml"))
  }

  @Test func ourOwnValidatorFindsNeitherErrorsNorWarnings() throws {
    let result = try Program.run(
      Program.siar, ["validate", "--level", "warning", "--format", "jsonl", out],
      environment: environment)
    let found = try result.lines(of: "diagnostic")
    #expect(result.status == 0 && found.isEmpty, "\(result.output.prefix(2000))")
    #expect(try files("rss.xml").count > 80)
  }

  @Test func xmllintHoldsAtomToItsSchemaAndAllXMLToItsForm() throws {
    let schema = Program.root.appending(path: "feeds/schemas/atom.rng").path
    let atom = try Program.run(
      "/usr/bin/xmllint", ["--noout", "--relaxng", schema] + (try files("atom.xml")))
    #expect(atom.status == 0, "\(atom.errors.prefix(2000))")
    let others = try ["rss.xml", "msn.xml", "news-sitemap.xml", "feeds.opml"].flatMap(files)
    let xml = try Program.run("/usr/bin/xmllint", ["--noout"] + others)
    #expect(xml.status == 0, "\(xml.errors.prefix(2000))")
  }

  @Test(.enabled(if: Program.hasPython, "skipped: script/test has not made .venv"))
  func feedparserReadsAllWithoutComplaint() throws {
    let paths = try ["rss.xml", "atom.xml", "msn.xml"].flatMap(files)
    for (path, document) in zip(paths, try Feedparser.read(paths)) {
      #expect(!document.bozo, "\(path)")
    }
  }

  @Test(
    .enabled(if: Program.hasPython, "skipped: script/test has not made .venv"),
    arguments: [
      ("feed.json", "json-feed-1.1.schema.json"), ("ninjs.json", "ninjs-2.1.schema.json"),
    ])
  func jsonschemaHoldsJSONToItsSchemas(file: String, schema: String) throws {
    let script = """
      import json, jsonschema, sys
      schema = json.load(open(sys.argv[1]))
      kind = jsonschema.validators.validator_for(schema)
      check = kind(schema, format_checker=kind.FORMAT_CHECKER)
      for path in sys.argv[2:]:
        for error in check.iter_errors(json.load(open(path))): print(path, error.message[:200])
      """
    let path = Program.root.appending(path: "feeds/schemas/\(schema)").path
    let paths = try files(file)
    #expect(paths.count > 80)
    let result = try Program.run(Program.python, ["-c", script, path] + paths)
    #expect(result.status == 0 && result.output == "", "\(result.output)\(result.errors)")
  }

  /// Idea 3 of the design: bytes are a pure function of the log and the settings.
  @Test(arguments: [
    ["LC_ALL": "C", "TZ": "Asia/Jayapura", "SWIFT_DETERMINISTIC_HASHING": "1"],
    ["LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "TZ": "America/St_Johns"],
    ["LC_ALL": "fa_IR.UTF-8", "TZ": "Pacific/Kiritimati"],
  ])
  func anotherProcessElsewhereWritesTheSameBytes(surroundings: [String: String]) throws {
    let store = newsroom.folder.path("copy-\(UUID().uuidString).sqlite")
    for suffix in ["", "-wal"] {
      let file = newsroom.folder.path("siar.sqlite\(suffix)")
      guard FileManager.default.fileExists(atPath: file) else { continue }
      try FileManager.default.copyItem(atPath: file, toPath: store + suffix)
    }
    let other = newsroom.folder.path("other-\(UUID().uuidString)")
    try siar("build", "--out", other, more: surroundings.merging(["SIAR_STORE": store]) { $1 })
    let difference = try Program.run("/usr/bin/diff", ["-rq", out, other])
    #expect(difference.status == 0, "\(difference.output)")
  }
}
