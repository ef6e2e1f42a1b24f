import ArticleStore
import Newsroom

/// What `siar classify --again` found and did.
struct Retagging: Encodable {
  /// How many articles the rules considered anew.
  var considered: Int
  var moves: [Move]
  /// Whether they were carried out.
  var applied: Bool
  /// The version of the rules.
  var rules: String

  /// An article that the rules put elsewhere.
  struct Move: Encodable {
    var article: String
    var headline: String
    var before: Tags
    var after: Tags
  }

  struct Tags: Encodable, Equatable {
    var regions: [String]
    var topics: [String]
    var genre: String?

    init(_ tagging: Tagging) {
      regions = tagging.regions
      topics = tagging.topics
      genre = tagging.genre
    }
  }

  init(_ plan: Reclassification.Plan, applied: Bool, rules: String) {
    considered = plan.verdicts.count
    moves = plan.moves.map { move in
      Move(
        article: "\(move.article)", headline: move.headline, before: Tags(move.before),
        after: Tags(move.after))
    }
    self.applied = applied
    self.rules = rules
  }

  /// A paragraph for each move, with the sides that differ, and the sum.
  var text: String {
    (moves.map(Self.text) + [sum]).joined(separator: "\n")
  }

  private static func text(_ move: Move) -> String {
    let sides = [
      ("regions", move.before.regions, move.after.regions),
      ("topics", move.before.topics, move.after.topics),
      ("genre", [move.before.genre].compactMap(\.self), [move.after.genre].compactMap(\.self)),
    ]
    let changed = sides.filter { $0.1 != $0.2 }.map { name, before, after in
      "  \(name): \(list(before)) -> \(list(after))"
    }
    return (["\(move.article)  \(move.headline)"] + changed).joined(separator: "\n")
  }

  private static func list(_ slugs: [String]) -> String {
    slugs.isEmpty ? "none" : slugs.joined(separator: ", ")
  }

  private var sum: String {
    let articles = considered == 1 ? "article" : "articles"
    guard !applied else { return "\(moves.count) of \(considered) \(articles) moved" }
    let hint = moves.isEmpty ? "" : "; --apply moves them"
    return "\(moves.count) of \(considered) \(articles) would move\(hint)"
  }
}
