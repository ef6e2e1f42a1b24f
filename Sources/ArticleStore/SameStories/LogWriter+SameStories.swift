import Feed
import GRDB
import Newsroom

/// Stories that several outlets tell.
///
/// Each article names the others of its story, so that documents follow from the log alone. An edition
/// shows a partner's article only where no other telling stands. What it shows it goes on showing:
/// nothing vanishes and comes back because of a telling that came later.
extension LogWriter {
  /// An article that tells the story of a new one, with how sure that is.
  struct Twin {
    var stored: StoredArticle
    var score: Double
  }

  /// More tellings than readers would look at are not put together.
  private static let mostTellings = 20

  /// What recognises others by a new article; nil for one that is too old to be compared.
  func recentTelling(_ submission: Submission) -> Telling? {
    let oldest = time.seconds - Int64(tellings.hours) * 3600
    guard submission.published.seconds >= oldest else { return nil }
    return submission.telling ?? Telling(submission)
  }

  /// The surest other telling of a new article's story that readers see or may yet see.
  func twin(of telling: Telling) throws -> Twin? {
    try transaction.catchUp(tellings, now: time)
    let found = tellings.others(like: telling, above: rules.regions.idsAbove)
    for (id, score) in found {
      guard let stored = try storedArticle(id: id), stored.article.isToldStill,
        stored.article.tellings.count < Self.mostTellings
      else { continue }
      return Twin(stored: stored, score: score)
    }
    return nil
  }

  /// Another partner's article that names a page of a new one as its own: papers have several feeds,
  /// and each may be a partner here. It is the same story, however long ago it was published.
  func twin(at pages: [PageAddress], of submission: Submission) throws -> Twin? {
    guard let teller = submission.origin.partner else { return nil }
    for page in pages {
      for key in try identities.articles(naming: page) {
        guard let stored = try storedArticle(key: key), stored.article.isToldStill,
          stored.article.origin.partner.map({ $0 != teller }) ?? false,
          stored.article.tellings.count < Self.mostTellings
        else { continue }
        return Twin(stored: stored, score: 1)
      }
    }
    return nil
  }

  /// Keeps the telling of an article that was just created, and for which twins were looked for.
  func keep(_ telling: Telling, of key: Int64) throws {
    try TellingTable(database: database).keep(telling, of: key)
    tellings.add(telling, of: key)
  }

  /// The articles of a story, in the order in which they came.
  func tellings(with twin: Twin) throws -> [ArticleID] {
    let keys = try twin.stored.article.tellings.map { id in
      (id, try transaction.articles.key(of: id))
    }
    return (keys + [(twin.stored.article.id, twin.stored.key)])
      .sorted { ($0.1 ?? 0) < ($1.1 ?? 0) }.map(\.0)
  }

  /// Puts an article that was just created to its story: the others name it from now on.
  func join(_ stored: StoredArticle, to twin: Twin) throws {
    for id in stored.article.tellings {
      guard let other = try storedArticle(id: id) else { continue }
      var article = other.article
      article.tellings.append(stored.article.id)
      try record(.linked, other.with(article))
    }
    try database.run(
      "INSERT OR IGNORE INTO same_story (article, story) VALUES (?1, ?1)", [twin.stored.key])
    try database.run(
      """
      INSERT OR REPLACE INTO same_story (article, story, score)
      SELECT ?, story, ? FROM same_story WHERE article = ?
      """,
      [stored.key, twin.score, twin.stored.key])
  }

  /// Those of an article's editions in which it is shown: where it stands already, and where no other
  /// telling stands. Our own articles are always shown.
  func shown(_ keys: [EditionKey], of stored: StoredArticle) throws -> [EditionKey] {
    let others = stored.article.tellings
    guard rules.sameStory.showsOne, stored.article.origin.partner != nil, !others.isEmpty else {
      return keys
    }
    let taken = Set(try others.flatMap(editions(showing:)))
    let present = Set(try reader.editions(ofArticle: stored.key))
    return keys.filter { present.contains($0) || !taken.contains($0) }
  }

  private func editions(showing id: ArticleID) throws -> [EditionKey] {
    try database.all(
      String.self,
      """
      SELECT path FROM article JOIN membership ON membership.article = article.key
      JOIN edition ON edition.key = membership.edition
      WHERE id = ? AND status = 'published' AND present
      """,
      [id.description]
    ).compactMap { EditionKey(path: $0) }
  }

  /// Lets others step in where an article that told a story is not shown any more, the preferred ones
  /// first.
  func letOthersStepIn(for article: Article) throws {
    guard rules.sameStory.showsOne, !article.tellings.isEmpty else { return }
    let others = try article.tellings.compactMap(storedArticle(id:))
      .filter { $0.article.status == .published }
    for article in rules.sameStory.ordered(others.map(\.article)) {
      guard let other = others.first(where: { $0.article.id == article.id }),
        try editions(of: other) != reader.editions(ofArticle: other.key)
      else { continue }
      try record(.filed, other)
    }
  }

  /// Takes an article out of its story for good: an editor says that it tells another one.
  func setApart(_ id: ArticleID) throws -> [Revision] {
    let stored = try existing(id)
    guard !stored.article.tellings.isEmpty else { throw StoreError.tellsNoOther(id) }
    try database.run("DELETE FROM same_story WHERE article = ?", [stored.key])
    try TellingTable(database: database).erase(of: stored.key)
    transaction.reset(tellings)
    var article = stored.article
    article.tellings = []
    let revision = try record(.linked, stored.with(article))
    return try [revision]
      + stored.article.tellings.compactMap(storedArticle(id:)).map { other in
        var article = other.article
        article.tellings.removeAll { $0 == id }
        return try record(.linked, other.with(article))
      }
  }
}

extension Article {
  /// Readers see it, or may yet.
  fileprivate var isToldStill: Bool {
    switch status {
    case .held, .scheduled, .published: !isErased
    case .withdrawn: false
    }
  }
}
