import Feed
import Newsroom

/// Two articles that use everything that a document can show, to see whether a renderer changed.
enum Probe {
  static func articles(site: Site, time: Timestamp) -> [PublishedArticle] {
    let regions = site.regions.regions.prefix { $0.parent == nil } + site.regions.regions.prefix(3)
    let tagging = Tagging(
      regions: regions.map(\.id), regionsBy: .editor, topics: site.topics.topics.map(\.id),
      topicsBy: .editor, genre: site.topics.genres.first?.id)
    let origin = Origin.partner(
      PartnerSource(
        name: "partner", feedID: "urn:x:feed", title: "Partner", link: "http://partner.example/",
        feedURL: "http://partner.example/feed", rights: "Rights & more"))
    let withdrawn = article(
      2, .withdrawn(at: time, reason: "Reason"), story, tagging, .newsroom, time)
    var noted = article(1, .published, story, tagging, origin, time)
    noted.references = [ArticleReference(withdrawn.article)]
    noted.article.notes = [
      Note(.erratum, .text("Note"), time: time),
      Note(.rightOfReply, .article(withdrawn.article.id), time: time),
    ]
    noted.article.concerns = [Concern(.correction, withdrawn.article.id, time: time)]
    return [noted, withdrawn]
  }

  private static var story: Story {
    Story(
      headline: "Headline <&> \"quoted\"", summary: "Summary", content: "<p>Content &amp; more</p>",
      authors: ["Author"],
      pictures: [
        Picture(
          url: "http://partner.example/1.jpg", type: "image/jpeg", caption: "Caption",
          credit: "Credit", width: 640, height: 480, length: 1024)
      ],
      language: "jv")
  }

  private static func article(
    _ number: Int64, _ status: ArticleStatus, _ story: Story, _ tagging: Tagging, _ origin: Origin,
    _ time: Timestamp
  ) -> PublishedArticle {
    let id = ArticleID.derived(from: "probe \(number)", in: .urlNamespace)
    return PublishedArticle(
      article: Article(
        id: id, entryID: id.urn, status: status, story: story, tagging: tagging, origin: origin,
        published: time, updated: time),
      sequence: number, significantSequence: number, significant: time)
  }
}
