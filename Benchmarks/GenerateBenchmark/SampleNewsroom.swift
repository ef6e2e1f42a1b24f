import Feed
import Foundation

/// Editions of real size out of sample articles, the same in every run.
struct SampleNewsroom {
  private let stories: [Story]

  private struct Story {
    var title: String
    var summary: String
    var html: String
  }

  /// Takes the lines of more than eighty characters for paragraphs, two kilobytes of HTML a story.
  init(folder: URL) throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    let paragraphs = try files.flatMap { file -> [Substring] in
      let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      return text.split(separator: "\n").filter { $0.count > 80 }
    }
    guard !paragraphs.isEmpty else { throw CocoaError(.fileReadNoSuchFile) }
    stories = (0..<60).map { Self.story($0, of: paragraphs) }
  }

  private static func story(_ number: Int, of paragraphs: [Substring]) -> Story {
    let first = paragraphs[number * 5 % paragraphs.count]
    var html = ""
    var index = number * 5
    while html.utf8.count < 1900 {
      let text = paragraphs[index % paragraphs.count]
        .replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      html +=
        "<p>\(text) <a href=\"https://kabar.example/\(index)\">Baca</a> &ldquo;lagi&rdquo;.</p>\n"
      index += 1
    }
    return Story(
      title: first.split(separator: " ").prefix(9).joined(separator: " "),
      summary: String(first.prefix(200)), html: html)
  }

  /// Edition `number` with so many entries.
  func edition(_ number: Int, entries: Int) -> Feed {
    var feed = Feed()
    feed.id = "urn:uuid:0b8f0f5e-6a0c-5f0f-8d6b-\(100_000_000_000 + number)"
    feed.title = Text("Kabar Kabupaten \(number)")
    feed.subtitle = Text("Berita dari Kabupaten \(number) dan sekitarnya")
    feed.links = [
      Link("https://kabar.example/regions/\(number)/", type: MediaType.html),
      Link("https://kabar.example/regions/\(number)/feed", rel: Link.selfRelation),
      Link("https://kabar.example/hub", rel: Link.hub),
    ]
    feed.updated = Self.date(number)
    feed.language = "id"
    feed.authors = [Person(name: "Redaksi")]
    feed.generator = Generator("Siar", uri: "https://siar.example/", version: "1.0")
    feed.rights = Text("© 2026 Kabar")
    feed.schedule = Schedule()
    feed.schedule?.timeToLive = .seconds(900)
    feed.entries = (0..<entries).map { entry($0, of: number) }
    return feed
  }

  private static func date(_ minutes: Int) -> FeedDate {
    FeedDate(Timestamp(seconds: 1_760_000_000 - Int64(minutes) * 60, offset: 7 * 3600))
  }

  private func entry(_ number: Int, of edition: Int) -> Entry {
    let story = stories[(edition + number) % stories.count]
    let key = edition * 1000 + number
    var entry = Entry()
    entry.id = "urn:uuid:0b8f0f5e-6a0c-5f0f-8d6c-\(100_000_000_000 + key)"
    entry.title = Text(story.title)
    entry.links = [Link("https://kabar.example/berita/\(key)", type: MediaType.html)]
    entry.summary = Text(story.summary)
    entry.contents = [Content(story.html)]
    entry.published = Self.date(number + 30)
    entry.updated = Self.date(number)
    entry.authors = [Person(name: "Agit")]
    entry.categories = [
      Category("32.10", scheme: "https://kabar.example/regions/", label: "Kabupaten Majalengka"),
      Category(
        "medtop:11000000", scheme: "http://cv.iptc.org/newscodes/mediatopic/", label: "Politik"),
      Category("Pemerintahan"),
    ]
    entry.media = media(of: key)
    entry.rights = Text("© 2026 Kabar")
    entry.locations = [.point(GeoPoint(latitude: -6.8364, longitude: 108.2279))]
    return entry
  }

  private func media(of key: Int) -> Media {
    var picture = MediaContent(url: "https://kabar.example/foto/\(key).jpg")
    picture.type = "image/jpeg"
    picture.medium = "image"
    picture.width = 1200
    picture.height = 800
    picture.details.description = Text("Suasana pertemuan di pendopo kabupaten")
    picture.details.credits = [MediaCredit("Agit", role: "photographer")]
    var media = Media()
    media.contents = [picture]
    return media
  }
}
