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
    var paragraphs: [String] = []
    var links: [Link] = []
    var inReplyTo: [InReplyTo] = []
    for concern in published.article.concerns {
      guard let other = published.reference(to: concern.article) else { continue }
      paragraphs.append(Self.paragraph(concern, to: other, outlet))
      links.append(Self.link(concern.kind, to: other, outlet))
      inReplyTo.append(
        InReplyTo(ref: other.entryID, href: outlet.page(of: other), type: MediaType.html))
    }
    for note in published.article.notes {
      let head = Self.head(of: note)
      switch note.body {
      case .text(let text): paragraphs += Self.paragraphs(of: text, head)
      case .article(let id):
        guard let answer = published.reference(to: id) else { continue }
        paragraphs.append("<p>\(head)\(Self.anchor(answer, outlet))</p>")
        links.append(Self.link(note.kind, to: answer, outlet))
      }
    }
    html = paragraphs.joined(separator: "\n")
    self.links = links
    self.inReplyTo = inReplyTo
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

  private static func head(of note: Note) -> String {
    "<strong>\(note.kind.name)</strong> (\(IndonesianDate.text(note.time))): "
  }

  /// The paragraphs of a plain text, `head` at the start of the first.
  private static func paragraphs(of text: String, _ head: String) -> [String] {
    text.split(whereSeparator: \.isNewline)
      .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      .filter { !$0.isEmpty }
      .enumerated()
      .map { "<p>\($0 == 0 ? head : "")\(HTMLText.escaped($1))</p>" }
  }

  private static func anchor(_ other: ArticleReference, _ outlet: Outlet) -> String {
    let address = HTMLText.attribute(outlet.page(of: other))
    return "<a href=\"\(address)\">\(HTMLText.escaped(other.headline))</a>"
  }
}

extension PublishedArticle {
  /// Links to the articles of other outlets that tell the same story.
  package func tellingLinks(_ outlet: Outlet) -> [Link] {
    article.tellings.compactMap { reference(to: $0) }.map { other in
      Link(
        outlet.page(of: other), rel: Link.related, type: MediaType.html,
        title: "\(other.outlet ?? outlet.title): \(other.headline)")
    }
  }

  /// The article with the id, if readers can see it.
  fileprivate func reference(to id: ArticleID) -> ArticleReference? {
    references.first { $0.id == id }
  }
}

extension Outlet {
  /// The page to which a link to an article leads: its own, else ours of it.
  func page(of reference: ArticleReference) -> String {
    reference.canonicalURL ?? page(of: reference.id)
  }
}
