import Feed
import Foundation
import Newsroom
import Sanitizer

/// A post as WordPress's REST API tells it. developer.wordpress.org/rest-api/reference/posts
struct WordPressPost: Sendable, Decodable {
  var id: Int
  var status: String?
  var guid: Rendered?
  var link: String?
  /// In the site's zone, without one.
  var date: String?
  /// In UTC, without a zone.
  var dateGMT: String?
  var modified: String?
  var modifiedGMT: String?
  var title: Rendered?
  var excerpt: Rendered?
  var content: Rendered?
  var embedded: Embedded?

  struct Rendered: Sendable, Decodable {
    var rendered: String
    /// Behind a password.
    var protected: Bool?
  }

  /// What `_embed` adds; a part that is no longer there is an error object, which says nothing.
  struct Embedded: Sendable, Decodable {
    var author: [Lenient<Author>]?
    var media: [Lenient<Media>]?
    var terms: [[Lenient<Term>]]?

    enum CodingKeys: String, CodingKey {
      case author
      case media = "wp:featuredmedia"
      case terms = "wp:term"
    }
  }

  struct Author: Sendable, Decodable {
    var name: String
  }

  struct Media: Sendable, Decodable {
    var source: String
    var type: String?

    enum CodingKeys: String, CodingKey {
      case source = "source_url"
      case type = "mime_type"
    }
  }

  struct Term: Sendable, Decodable {
    var name: String
    var taxonomy: String
  }

  enum CodingKeys: String, CodingKey {
    case id, status, guid, link, date, modified, title, excerpt, content
    case dateGMT = "date_gmt"
    case modifiedGMT = "modified_gmt"
    case embedded = "_embedded"
  }

  /// Not everybody may see it: it is no longer published, or lies behind a password.
  var isGone: Bool { (status ?? "publish") != "publish" || content?.protected == true }

  /// What readers are told of one that is gone.
  var withdrawalReason: String {
    content?.protected == true ? Retraction.locked : Retraction.withdrawn
  }

  /// As the site's own clock has it: what `modified_after` is compared with.
  var modification: String? { modified ?? modifiedGMT.map { $0 + "Z" } }

  /// What feeds have for a guid too.
  var identity: String { guid.map { Self.plain($0.rendered) } ?? link ?? "" }

  var publication: Timestamp? {
    dateGMT.flatMap { DateParser().parse($0) } ?? date.flatMap { DateParser().parse($0) }
  }

  private static func plain(_ html: String) -> String { Sanitizer().plainText(html) }
}

/// A value, or nothing where it is not of its form.
struct Lenient<Value: Decodable & Sendable>: Sendable, Decodable {
  var value: Value?

  init(from decoder: any Decoder) throws {
    value = try? Value(from: decoder)
  }
}

extension WordPressPost {
  /// The posts of an answer; one that cannot be read loses none of the others.
  ///
  /// - Throws: ``PollError`` where the answer is no list.
  static func list(_ body: [UInt8]) throws(PollError) -> [WordPressPost] {
    do {
      return try JSONDecoder().decode([Lenient<WordPressPost>].self, from: Data(body))
        .compactMap(\.value)
    } catch {
      throw PollError(.document("not-wordpress"), "the answer is no list of WordPress's posts")
    }
  }

  /// The post as feeds have it.
  ///
  /// - Parameter offset: seconds east of UTC of dates that name no zone.
  /// - Returns: all that the post says, not yet sanitised.
  func entry(offset: Int32) -> Entry {
    var entry = Entry()
    entry.id = identity.isEmpty ? nil : identity
    entry.title = title.map { Text($0.rendered, kind: .html) }
    entry.links = link.map { [Link($0)] } ?? []
    entry.summary = excerpt.flatMap { $0.rendered.isEmpty ? nil : Text($0.rendered, kind: .html) }
    entry.contents = content.map { [Content($0.rendered)] } ?? []
    entry.published = Self.date(utc: dateGMT, local: date, offset)
    entry.updated = Self.date(utc: modifiedGMT, local: modified, offset)
    entry.authors = (embedded?.author ?? []).compactMap { author in
      author.value.map { Person(name: Self.plain($0.name)) }
    }
    entry.categories = terms("category") + terms("post_tag")
    entry.enclosures = (embedded?.media ?? []).compactMap { media in
      media.value.map { Enclosure(url: $0.source, type: $0.type) }
    }
    return entry
  }

  private static func date(utc: String?, local: String?, _ offset: Int32) -> FeedDate? {
    utc.map { FeedDate.parse($0) } ?? local.map { FeedDate.parse($0, defaultOffset: offset) }
  }

  private func terms(_ taxonomy: String) -> [Category] {
    (embedded?.terms ?? []).joined().compactMap(\.value).filter { $0.taxonomy == taxonomy }
      .map { Category(Self.plain($0.name)) }
  }
}
