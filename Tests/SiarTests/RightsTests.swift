import Foundation
import Testing

/// What of a partner's documents may be published, and how it is said whose they are.
@Suite struct RightsTests {
  private let newsroom: Newsroom

  init() throws { newsroom = try Newsroom() }

  private static let text = """
    Banjir setinggi lutut merendam dua dusun di Kecamatan Pulau Rakyat, Kabupaten Asahan, sejak Minggu \
    malam. Sebanyak delapan puluh keluarga mengungsi ke masjid dan balai desa. Petugas mendirikan dapur \
    umum dan membagikan selimut kepada warga, sementara air mulai surut menjelang siang.
    """

  private func document(of partner: String, link: String? = nil) throws -> String {
    let link = link.map { "<link>\($0)</link>" } ?? ""
    return try newsroom.folder.write(
      """
      <rss version="2.0"><channel><title>Kabar \(partner)</title>
      <link>https://\(partner).example/</link><description>d</description>
      <copyright>Hak \(partner)</copyright>
      <item><guid isPermaLink="false">\(partner):1</guid><title>Dua Dusun di Asahan Terendam</title>
      \(link)<description>Ringkasnya saja.</description>
      <content:encoded xmlns:content="http://purl.org/rss/1.0/modules/content/"><![CDATA[<p>\
      \(Self.text)</p>]]></content:encoded></item>
      </channel></rss>
      """, to: "\(partner).xml")
  }

  private func importing(_ partner: String, _ options: String..., link: String? = nil) throws
    -> Program
  {
    let file = try document(of: partner, link: link)
    return try newsroom.siar(["import", "--partner", partner] + options + [file])
  }

  @Test func aPartnerThatNobodyAgreedWithIsRefused() throws {
    let result = try importing("asing")
    #expect(result.status != 0)
    #expect(result.status == (try newsroom.siar("partners", "remove", "asing").status))
    #expect(result.output.isEmpty)
    for word in ["asing", "siar partners add", "--terms", "--trust"] {
      #expect(result.errors.contains(word), "\(result.errors)")
    }
    #expect(try newsroom.siar("articles", "list").output.contains("Terendam") == false)
    #expect(try importing("asing", "--terms", "summary").status == result.status)
  }

  /// The list is read before anything of it is published, whatever the first command is.
  @Test func aPartnerOfTheListIsTreatedAsItSays() throws {
    let result = try importing("antara-sumut")
    #expect(result.status == 0, "\(result.errors)")
    let held = try newsroom.siar("articles", "list", "--status", "held", "--format", "json").output
    #expect(held.contains("Dua Dusun di Asahan Terendam"))
    #expect(!held.contains("delapan puluh keluarga mengungsi ke masjid dan balai desa. Petugas"))
    #expect(
      try importing("antara-sumut", "--terms", "full-text", "--trust", "publish").status == 64)
  }

  @Test(arguments: [
    ("full-text", "full-text"), ("summary", "full-text"), ("full-text", "summary"),
    ("summary", "summary"),
  ])
  func sameStoriesAreRecognisedWhateverTheTerms(terms: (String, String)) throws {
    #expect(try importing("satu", "--terms", terms.0, "--trust", "publish").status == 0)
    #expect(try importing("dua", "--terms", terms.1, "--trust", "publish").status == 0)
    let stories = try newsroom.siar("articles", "duplicates", "--format", "json").output
    #expect(stories.contains("\"satu\"") && stories.contains("\"dua\""), "\(stories)")
  }

  @Test(arguments: ["full-text", "summary"])
  func ourPageSaysWhoseArticleItIs(terms: String) throws {
    let link = "https://satu.example/banjir"
    #expect(try importing("satu", "--terms", terms, "--trust", "publish", link: link).status == 0)
    let page = try #require(try pages().first?.value)
    #expect(page.contains("<link rel=\"canonical\" href=\"\(link)\">"))
    for word in ["Kabar satu", "https://satu.example/", "Hak satu", "href=\"\(link)\""] {
      #expect(page.contains(word), "\(word) in \(page)")
    }
    #expect(page.contains("delapan puluh keluarga") == (terms == "full-text"))
    #expect(page.contains("Ringkasnya saja.") == (terms == "summary"))
  }

  /// Also of a telling that no edition of all shows: the shown one names it.
  @Test func everyPageThatADocumentNamesIsWritten() throws {
    #expect(try importing("satu", "--terms", "full-text", "--trust", "publish").status == 0)
    #expect(try importing("dua", "--terms", "full-text", "--trust", "publish").status == 0)
    let pages = try pages()
    #expect(pages.count == 2)
    let out = newsroom.folder.path("out")
    let files = try #require(FileManager.default.subpaths(atPath: out))
    var named: Set<String> = []
    for file in files
    where file.hasSuffix(".xml") || file.hasSuffix(".json") || file.hasSuffix(".html") {
      let text = try String(contentsOfFile: "\(out)/\(file)", encoding: .utf8)
      named.formUnion(text.matches(of: #/\/articles\/([0-9a-f-]{36})/#).map { String($0.output.1) })
    }
    #expect(named == Set(pages.keys))
  }

  /// Our pages of articles by id, as `build` writes them.
  private func pages() throws -> [String: String] {
    let out = newsroom.folder.path("out")
    #expect(try newsroom.siar("build", "--out", out).status == 0)
    var pages: [String: String] = [:]
    for id in try FileManager.default.contentsOfDirectory(atPath: "\(out)/articles") {
      pages[id] = try String(contentsOfFile: "\(out)/articles/\(id)/index.html", encoding: .utf8)
    }
    return pages
  }
}
