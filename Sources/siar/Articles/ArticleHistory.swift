import ArgumentParser
import ArticleStore
import Feed
import Newsroom

struct ArticleHistory: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "List an article's revisions, oldest first, with what each of them changed.")

  @OptionGroup var options: ArticleOptions

  func run() async throws {
    let (site, id) = try await options.open(.reading)
    let history = try await site.store.history(of: id)
    var lines: [RevisionLine] = []
    // Every revision holds the stubs of all erasures: each is told where it was done.
    var erasures = (history.last?.article.erasures ?? [])[...]
    for (index, item) in history.enumerated() {
      var line = RevisionLine(item.revision, in: site.site)
      line.changes =
        index == 0 ? [] : ArticleChange.between(history[index - 1].article, item.article)
      if item.revision.kind == .erased {
        line.erasures = erasures.prefix(1).map(ErasureReport.init)
        erasures = erasures.dropFirst()
      }
      lines.append(line)
    }
    if options.format == .json { return try sayJSON(lines) }
    for line in lines { say(line.text) }
  }
}

/// What the command tells of a revision.
struct RevisionLine: Encodable {
  var sequence: Int64
  var number: Int
  var time: String
  var kind: String
  var article: String?
  var changes: [ArticleChange] = []
  var joined: [String]
  var left: [String]
  /// What the law had erased by this revision, from it and all before it.
  var erasures: [ErasureReport] = []

  init(_ revision: Revision, in site: Site) {
    sequence = revision.sequence
    number = revision.number
    time = revision.time.at(offset: site.outlet.zone.offset).rfc3339
    kind = revision.kind.rawValue
    article = revision.article?.description
    joined = revision.joined.map(\.name)
    left = revision.left.map(\.name)
  }

  /// For people: one line for the revision, one for each thing that it changed.
  var text: String {
    var lines = ["\(number). \(ArticleReport.minutes(time))  \(kind)  (revision \(sequence))"]
    lines += changes.map { "     \($0.part)" + Self.words($0) }
    for (name, paths) in [("joined", joined), ("left", left)] where !paths.isEmpty {
      lines.append("     \(name) \(paths.joined(separator: ", "))")
    }
    lines += erasures.map { "     erased by law: \($0.words)" }
    return lines.joined(separator: "\n")
  }

  private static func words(_ change: ArticleChange) -> String {
    guard change.before != nil || change.after != nil else { return " changed" }
    let word = { (text: String?) in
      text.map { "\"\(ArticleReport.line(String($0.prefix(120))))\"" } ?? "nothing"
    }
    return ": \(word(change.before)) → \(word(change.after))"
  }
}
