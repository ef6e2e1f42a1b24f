import Foundation
import Testing

/// `siar articles duplicates` and `apart`: one story of two partners.
@Suite struct DuplicatesTests {
  private let newsroom: Newsroom

  private static let text = """
    Jembatan gantung di atas Sungai Silau di Kabupaten Asahan putus diterjang arus setelah hujan lebat \
    mengguyur daerah itu sejak Senin malam. Camat mengatakan tidak ada korban jiwa, tetapi warga tiga \
    dusun kini harus memutar sejauh dua belas kilometer untuk mengantar anak ke sekolah.
    """

  init() throws {
    newsroom = try Newsroom()
    for (name, headline) in [
      ("mitra-a", "Jembatan di Asahan Putus"), ("mitra-b", "Putus, Jembatan di Asahan"),
    ] {
      let file = try newsroom.folder.write(
        """
        <rss version="2.0"><channel><title>\(name.uppercased())</title>
        <link>https://\(name).example/</link><description>d</description>
        <item><guid isPermaLink="false">\(name):1</guid><title>\(headline)</title>
        <link>https://\(name).example/1</link><description>\(Self.text)</description></item>
        </channel></rss>
        """, to: "\(name).xml")
      #expect(
        try newsroom.siar(
          "import", "--partner", name, "--terms", "full-text", "--trust", "publish", file
        ).status == 0)
    }
  }

  private struct Story: Decodable {
    struct Telling: Decodable {
      struct Article: Decodable {
        var id: String
        var partner: String
        var editions: [String]
      }

      var article: Article
      var score: Double?
    }

    var tellings: [Telling]
  }

  private func stories() throws -> [Story] {
    let result = try newsroom.siar("articles", "duplicates", "--format", "json")
    return try JSONDecoder().decode([Story].self, from: Data(result.output.utf8))
  }

  @Test func oneIsShownAndNamesTheOther() throws {
    let story = try #require(try stories().first)
    #expect(story.tellings.map(\.article.partner) == ["mitra-a", "mitra-b"])
    #expect(story.tellings[0].article.editions.contains("regions/kab-asahan"))
    #expect(story.tellings[1].article.editions == ["partners/mitra-b"])
    #expect(story.tellings[0].score == nil && (story.tellings[1].score ?? 0) > 0.8)

    let text = try newsroom.siar("articles", "duplicates").output
    #expect(text.contains("first  ") && text.contains("shown in partners/mitra-b\n"))

    let out = newsroom.folder.path("out")
    #expect(try newsroom.siar("build", "--out", out).status == 0)
    let atom = try String(contentsOfFile: "\(out)/regions/kab-asahan/atom.xml", encoding: .utf8)
    #expect(atom.components(separatedBy: "<entry>").count == 2)
    #expect(
      atom.contains(
        "<link href=\"https://mitra-b.example/1\" rel=\"related\" type=\"text/html\" "
          + "title=\"MITRA-B: Putus, Jembatan di Asahan\"/>"))
    let page = try String(
      contentsOfFile: "\(out)/articles/\(story.tellings[0].article.id)/index.html", encoding: .utf8)
    #expect(
      page.contains("<a href=\"https://mitra-b.example/1\">MITRA-B: Putus, Jembatan di Asahan</a>"))
  }

  @Test func anEditorTakesThemApart() throws {
    let story = try #require(try stories().first)
    let id = story.tellings[1].article.id
    #expect(try newsroom.siar("articles", "apart", id).status == 0)
    #expect(try stories().isEmpty)
    #expect(try newsroom.siar("articles", "show", id).output.contains("regions/kab-asahan"))
    #expect(try newsroom.siar("articles", "apart", id).status == 1)
  }
}
