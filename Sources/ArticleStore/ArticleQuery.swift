import Feed
import GRDB
import Newsroom

/// A filter as SQL over the articles and their present bodies.
struct ArticleQuery {
  private(set) var sql: String
  private(set) var arguments: StatementArguments = []

  init(_ filter: ArticleFilter, in regions: RegionCatalog) {
    sql = """
      SELECT article.*, revision.body FROM article
      JOIN revision ON revision.sequence = article.sequence WHERE 1
      """
    if let partner = filter.partner { add("article.partner = ?", [partner]) }
    if let status = filter.status { add("article.status = ?", [status]) }
    if let since = filter.since { add("article.published >= ?", [since.seconds]) }
    if let region = filter.region {
      addAny(of: [region] + Self.below(region, regions), at: "$.tagging.regions")
    }
    if let topic = filter.topic { addAny(of: [topic], at: "$.tagging.topics") }
    if let genre = filter.genre { add("\(Self.text("$.tagging.genre")) = ?", [genre]) }
    for word in (filter.text ?? "").split(whereSeparator: \.isWhitespace) { add(word: word) }
    sql += " ORDER BY article.published DESC, article.sequence DESC LIMIT ?"
    arguments += [filter.limit]
  }

  private static func below(_ region: String, _ regions: RegionCatalog) -> [String] {
    regions.children(of: region).flatMap { [$0.id] + below($0.id, regions) }
  }

  /// A part of the article's body, which is text although its column is a blob.
  private static func text(_ path: String) -> String {
    "json_extract(CAST(body AS TEXT), '\(path)')"
  }

  private mutating func add(_ condition: String, _ values: StatementArguments) {
    sql += " AND \(condition)"
    arguments += values
  }

  private mutating func addAny(of slugs: [String], at path: String) {
    let marks = slugs.map { _ in "?" }.joined(separator: ", ")
    add(
      """
      EXISTS (SELECT 1 FROM json_each(CAST(body AS TEXT), '\(path)') WHERE value IN (\(marks)))
      """,
      StatementArguments(slugs))
  }

  private mutating func add(word: Substring) {
    let places = ["headline", "summary", "content"].map { "lower(\(Self.text("$.story.\($0)")))" }
    add("instr(\(places.joined(separator: " || ' ' || ")), ?) > 0", [word.lowercased()])
  }
}
