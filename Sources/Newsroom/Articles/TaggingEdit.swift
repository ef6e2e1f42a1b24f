/// What an editor changes of a tagging.
package struct TaggingEdit: Sendable, Hashable {
  /// A change of a list of slugs.
  package enum Choice: Sendable, Hashable {
    case keep
    /// Exactly these, the most important first.
    case set([String])
    /// Some more, some less.
    case change(adding: [String], removing: [String])
    /// What the rules say.
    case machine
  }

  /// A change of the genre.
  package enum GenreChoice: Sendable, Hashable {
    case keep
    /// This one; nil for plain news.
    case set(String?)
    /// What the rules say.
    case machine
  }

  package var regions = Choice.keep
  package var topics = Choice.keep
  package var genre = GenreChoice.keep

  package init() {}

  /// The edit that gives everything back to the rules.
  package static var machine: TaggingEdit {
    var edit = TaggingEdit()
    (edit.regions, edit.topics, edit.genre) = (.machine, .machine, .machine)
    return edit
  }

  /// The tagging after the edit; `found` is what the rules say of the article now.
  package func applied(to tagging: Tagging, found: Tagging) -> Tagging {
    var result = tagging
    (result.regions, result.regionsBy) = Self.apply(
      regions, to: (tagging.regions, tagging.regionsBy), found: (found.regions, found.regionsBy))
    (result.topics, result.topicsBy) = Self.apply(
      topics, to: (tagging.topics, tagging.topicsBy), found: (found.topics, found.topicsBy))
    switch genre {
    case .keep: break
    case .set(let genre): (result.genre, result.genreBy) = (genre, .editor)
    case .machine: (result.genre, result.genreBy) = (found.genre, nil)
    }
    return result
  }

  private typealias Decision = (slugs: [String], by: Tagging.Decider)

  private static func apply(_ choice: Choice, to old: Decision, found: Decision) -> Decision {
    switch choice {
    case .keep: return old
    case .set(let slugs): return (unique(slugs), .editor)
    case .change(let added, let removed):
      return (unique(old.slugs + added).filter { !removed.contains($0) }, .editor)
    case .machine: return found
    }
  }

  private static func unique(_ slugs: [String]) -> [String] {
    var seen: Set<String> = []
    return slugs.filter { seen.insert($0).inserted }
  }
}
