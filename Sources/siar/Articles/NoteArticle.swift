import ArgumentParser
import ArticleStore
import Newsroom

struct NoteArticle: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "note",
    abstract: "Add a ralat, koreksi or hak jawab that readers see before the text.",
    discussion: """
      The note is a text, or with --article an article of its own: the two are then linked both ways, \
      in documents and on pages. Either moves `updated`, so that feed readers show it.
      """)

  @OptionGroup var options: ArticleOptions

  @Option(help: "ralat, koreksi or hak-jawab.")
  var kind: Kind

  @Option(
    name: .customLong("article"),
    help: ArgumentHelp("The article that says it.", valueName: "article"))
  var other: String?

  @Argument(help: "The text; an empty line begins a paragraph.")
  var text: String?

  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case ralat
    case koreksi
    case hakJawab = "hak-jawab"
  }

  func validate() throws {
    guard (text?.contains { !$0.isWhitespace } ?? false) != (other != nil) else {
      throw ValidationError("Give either a text or --article.")
    }
  }

  func run() async throws {
    let (site, id) = try await options.open()
    guard let kind = Note.Kind(rawValue: kind.rawValue) else { return }
    let body: Note.Body =
      if let other { .article(try await site.article(named: other)) } else { .text(text ?? "") }
    let revisions = try await site.store.note(id, kind, body, now: OpenSite.now())
    try await options.tell(revisions, of: id, in: site)
  }
}
