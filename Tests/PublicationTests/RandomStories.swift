import Feed
import Newsroom
import Sanitizer
import SeededTexts

/// Makes stories whose every text is out of ``NastyText``: of ours and of partners on either terms,
/// of every genre, with pictures of every owner.
struct RandomStories {
  private var generator: SeededGenerator
  private var count = 0

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  static let genres = [nil, nil, "advertorial", "opini"]
  static let agency = "Kantor Berita"
  /// An address that the stories' texts load.
  static let pictureInText = "https://uji.example/di-teks.jpg"

  mutating func change(_ submission: inout Submission) {
    count += 1
    submission.story = story()
    submission.tagging.topics = generator.happens(500) ? ["sosial"] : []
    submission.tagging.genre = generator.pick(Self.genres)
    submission.origin = origin()
  }

  private mutating func story() -> Story {
    var story = Story(
      headline: text(), summary: text(), content: html(), authors: generator.pick([[], [text()]]))
    story.pictures = (0..<Int.random(in: 0...2, using: &generator)).map { picture(number: $0) }
    story.canonicalURL = generator.pick([nil, "https://uji.example/berita?a=1&b=\(count)"])
    story.language = generator.pick([nil, "jv"])
    return story
  }

  private mutating func picture(number: Int) -> Picture {
    Picture(
      url: "https://uji.example/\(number).jpg?w=1&h=2", type: "image/jpeg", caption: text(),
      credit: generator.pick([nil, Self.agency, text()]), rights: generator.pick([nil, text()]),
      width: 800, height: 600, length: 12_345)
  }

  private mutating func origin() -> Origin {
    guard generator.happens(400) else { return .newsroom }
    return .partner(
      PartnerSource(
        name: "mitra", feedID: "urn:x:mitra", title: text(), link: "https://mitra.example/",
        feedURL: "https://mitra.example/feed", rights: text(),
        terms: generator.pick([nil, .summary, .fullText])))
  }

  /// Readers take white space away at both ends, so that a text has none there.
  private mutating func text() -> String {
    "[\(generator.pick(NastyText.samples))\(generator.pick(NastyText.samples))]"
  }

  /// Safe, as the store asks for it.
  private mutating func html() -> String {
    let escaped = text().replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      .replacing(">", with: "&gt;")
    let picture = generator.happens(500) ? "<img src=\"\(Self.pictureInText)\" alt=\"\">" : ""
    return Sanitizer().sanitize("<p>\(escaped)\(picture)</p>").html
  }
}
