import Feed
import FeedParser
import Foundation
import Intake
import Newsroom
import Testing

/// Feeds with what was seen in the field, where the shared material is.
@Suite(.enabled(if: SharedFeeds.areThere, "needs ../shared/cases/feeds"))
struct SharedStoryTests {
  private func stories(_ name: String) throws -> [Story] {
    try Reading().read(SharedFeeds.text(name)).delivery.submissions.map(\.story)
  }

  @Test func lazyPictures() throws {
    let stories = try stories("lazy-images.xml")
    let pictures = stories.map { story in
      story.content.matches(of: #/ src="https://m.example/([^"]*)"/#).map { String($0.1) }
    }
    #expect(
      pictures == [["a.webp"], ["b.png"], ["c.jpg"], ["d.jpg"], ["e.jpg", "f.jpg", "g.jpg"]])
    #expect(!stories.contains { $0.content.contains("[") })
    #expect(stories.last?.content.contains("<figcaption>Ket G</figcaption>") == true)
  }

  @Test func titles() throws {
    #expect(
      try stories("titles-about-tags.xml").map(\.headline) == [
        "Rencana hapus: ‹a> sebagai ‹area> di peta gambar", "Apa itu ‹script type=\"module\">?",
        "‹antirez>", "Kilas balik Jahresrückblick & lainnya",
        "Nilai 3 < 5 dan 7 > 2 tetap benar", "Belajar ‹input type=\"country\"> di HTML",
      ])
    #expect(
      try stories("empty-titles.xml").map(\.headline) == [
        "Jalan raya ditutup sampai malam karena pohon tumbang.",
        "Warga diminta mengungsi ke balai desa.", "Listrik padam di tiga kecamatan.",
        "Sungai meluap sejak subuh tadi.", "Gempa",
      ])
  }

  @Test func pictures() throws {
    let stories = try stories("pictures.xml")
    #expect(
      stories.map { $0.pictures.map(\.url) }
        == [1, 2, 3, 4, 5, 6, 7].map {
          ["https://uji.example/ga\($0).\($0 == 5 ? "webp" : "jpg")"]
        })
    #expect(stories.first?.pictures.first?.caption == "Warga bekerja")
    #expect(stories.last?.media.map(\.url) == ["https://uji.example/ga7.mp3"])
  }

  @Test func mediaGroups() throws {
    let stories = try stories("media-group.xml")
    #expect(stories.map(\.content) == ["Isi.", "Keterangan video banjir di hilir sungai."])
    #expect(
      stories.map { $0.pictures.map(\.url) } == [
        ["https://uji.example/p1.jpg"], ["https://uji.example/p2.jpg"],
      ])
    #expect(
      stories.map { $0.media.map(\.url) } == [
        ["https://uji.example/p1-1080.mp4"], ["https://uji.example/p2.mp4"],
      ])
  }

  @Test func hiddenText() throws {
    let content = try #require(try stories("../trust/hidden-text_lazy-image.xml").first).content
    for hidden in ["tersembunyi", "siluman"] { #expect(!content.contains(hidden)) }
    for picture in ["i.jpg", "p.jpg", "lazy.jpg", "lazy2.jpg"] {
      #expect(content.contains("src=\"http://g.example/\(picture)\""))
    }
  }
}

private enum SharedFeeds {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../shared/cases/feeds").standardizedFileURL

  static var areThere: Bool { FileManager.default.fileExists(atPath: folder.path) }

  static func text(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }
}
