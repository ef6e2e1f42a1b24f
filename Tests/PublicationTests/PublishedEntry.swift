import Feed
import FeedGenerator
import Newsroom
import SeededTexts

/// What readers learn of an article, each text as the characters that they see.
struct PublishedEntry: Equatable {
  var id: String?
  var title: String?
  var page: String?
  var summary: String?
  var text: String?
  var loadsPictureInText = false
  var authors: [String] = []
  var pictures: [String?] = []
  var captions: [String] = []
  var credits: [String] = []
  var pictureRights: [String] = []
  var language: String?
  var published: Timestamp?
  var source: String?
  var rights: String?
  var genre: String?
}

extension PublishedEntry {
  /// What was read of a document.
  init(_ entry: Entry, of feed: Feed) {
    id = entry.id
    title = entry.title?.value
    page = entry.links.first(rel: Link.alternate)?.href
    summary = entry.summary.map { $0.kind == .plain ? $0.value : Self.characters(of: $0.value) }
    text = entry.contents.first.map {
      $0.kind == .plain ? $0.value : Self.characters(of: $0.value)
    }
    loadsPictureInText = entry.contents.contains { $0.value.contains("<img") }
    authors = entry.authors.compactMap(\.name)
    pictures = entry.enclosures.map(\.url)
    let media = entry.media?.contents ?? []
    captions = media.compactMap { $0.details.description?.value }
    credits = media.flatMap { $0.details.credits.map(\.name) }
    pictureRights = media.compactMap { $0.details.copyright?.value }
    language = entry.language ?? feed.language
    published = entry.published?.timestamp
    source = entry.source?.title?.value
    rights = entry.rights?.value
    genre = entry.categories.first { $0.scheme == "https://uji.example/genres/" }?.term
  }

  /// What every reader may learn of a story under a policy: the meaning of each setting, written
  /// down without looking at how documents are made.
  init(_ submission: Submission, _ policy: EditionPolicy) {
    let story = submission.story
    let allowed = NastyText.allowed
    let source = submission.origin.source
    id = submission.newID.urn
    title = allowed(
      (submission.tagging.genre == "advertorial" ? "Advertorial: " : "") + story.headline)
    page = story.canonicalURL ?? "https://uji.example/articles/\(submission.newID)"
    summary = allowed(story.summary)
    if policy.text == .full && source?.terms != .summary {
      text = allowed(Self.characters(of: story.content))
      loadsPictureInText = policy.media == .all && story.content.contains("<img")
    }
    authors = story.authors.map(allowed)
    let shown = story.pictures.filter {
      switch policy.media {
      case .all: true
      case .free: $0.credit != RandomStories.agency
      case .none: false
      }
    }
    pictures = shown.map(\.url)
    captions = shown.compactMap(\.caption).map(allowed)
    credits = shown.compactMap(\.credit).map(allowed)
    pictureRights = shown.compactMap(\.rights).map(allowed)
    language = story.language ?? "id"
    published = submission.published
    self.source = source?.title.map(allowed)
    rights = source?.rights.map(allowed)
    genre = submission.tagging.genre.map { $0.prefix(1).uppercased() + $0.dropFirst() }
  }

  /// What of it a format carries.
  func carried(by format: OutputFormat) -> PublishedEntry {
    var entry = self
    guard format == .jsonFeed else { return entry }
    // JSON Feed asks for a content: the summary is it where there is no other. What it has no word
    // for stands in an extension of ours, which readers of JSON Feed do not read.
    entry.text = text ?? summary
    (entry.captions, entry.credits, entry.pictureRights) = ([], [], [])
    (entry.source, entry.rights, entry.genre) = (nil, nil, nil)
    return entry
  }

  /// The characters of HTML that has no entities but those that escaping needs.
  private static func characters(of html: String) -> String {
    html.replacing(#/<[^>]*>/#, with: "")
      .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&amp;", with: "&")
  }
}
