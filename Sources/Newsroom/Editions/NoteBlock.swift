package import Feed

/// What an article's corrections and replies add to it for readers: paragraphs before the text, as
/// is custom in Indonesian media, and links both ways.
package struct NoteBlock: Sendable {
  /// Safe HTML; empty where there is nothing to tell.
  package let html: String
  /// To the articles that correct or answer it, and to those that it corrects or answers.
  package let links: [Link]
  /// What it corrects or answers. RFC 4685 section 3.
  package let inReplyTo: [InReplyTo]

  /// - Parameters:
  ///   - published: an article with the references that it names; a link that leads to no article
  ///     for readers is left out.
  ///   - outlet: whose pages articles without one of their own have.
  package init(_ published: PublishedArticle, outlet: Outlet) {
    let article = published.article
    let references = Dictionary(
      published.references.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let about = article.concerns.compactMap { concern in
      references[concern.article].map { (concern, $0) }
    }
    let replies = article.notes.compactMap { note in
      note.article.flatMap { references[$0] }.map { (note, $0) }
    }
    html =
      (about.map { Self.paragraph($0, to: $1, outlet) }
      + article.notes.flatMap { Self.paragraphs($0, references, outlet) })
      .joined(separator: "\n")
    links =
      about.map { Self.link($0.kind, to: $1, outlet) }
      + replies.map { Self.link($0.kind, to: $1, outlet) }
    inReplyTo = about.map {
      InReplyTo(ref: $1.entryID, href: outlet.page(of: $1), type: MediaType.html)
    }
  }

  private static func link(_ kind: Note.Kind, to other: ArticleReference, _ outlet: Outlet) -> Link
  {
    Link(
      outlet.page(of: other), rel: Link.related, type: MediaType.html,
      title: "\(kind.name): \(other.headline)")
  }

  private static func paragraph(
    _ concern: Concern, to other: ArticleReference, _ outlet: Outlet
  ) -> String {
    "<p><strong>\(concern.kind.name)</strong> atas berita \(anchor(other, outlet))</p>"
  }

  private static func paragraphs(
    _ note: Note, _ references: [ArticleID: ArticleReference], _ outlet: Outlet
  ) -> [String] {
    let head = "<strong>\(note.kind.name)</strong> (\(IndonesianDate.text(note.time))): "
    switch note.body {
    case .article(let id):
      return references[id].map { ["<p>\(head)\(anchor($0, outlet))</p>"] } ?? []
    case .text(let text):
      return paragraphs(of: text).enumerated().map { number, paragraph in
        "<p>\(number == 0 ? head : "")\(HTMLText.escaped(paragraph))</p>"
      }
    }
  }

  private static func paragraphs(of text: String) -> [String] {
    text.split(whereSeparator: \.isNewline)
      .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      .filter { !$0.isEmpty }
  }

  private static func anchor(_ other: ArticleReference, _ outlet: Outlet) -> String {
    let address = HTMLText.attribute(outlet.page(of: other))
    return "<a href=\"\(address)\">\(HTMLText.escaped(other.headline))</a>"
  }
}

extension Outlet {
  /// The page to which a link to an article leads: its own, else ours of it.
  func page(of reference: ArticleReference) -> String {
    reference.canonicalURL ?? page(of: reference.id)
  }
}
