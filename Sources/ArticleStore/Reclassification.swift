package import Feed
package import Newsroom

/// An article that the present rules have not considered.
package struct UntaggedArticle: Sendable {
  package var article: Article
  /// What the classifier was told beside the text, where the store knows.
  package var clues: Explanation.Clues?
}

/// What the rules say of an article now.
package struct Verdict: Sendable {
  package var article: ArticleID
  package var tagging: Tagging
  package var explanation: Explanation
}

/// Tags anew what was tagged by machine, after the rules changed. What an editor set stays.
package struct Reclassification: Sendable {
  /// An article that would move, and how.
  package struct Move: Sendable, Hashable {
    package var article: ArticleID
    package var headline: String
    package var before: Tagging
    package var after: Tagging
  }

  /// What the rules say of all articles that they had not considered.
  package struct Plan: Sendable {
    package var verdicts: [Verdict] = []
    /// Those of the articles that would move, in the order in which they came.
    package var moves: [Move] = []
  }

  private let store: any Store
  private let classifier: Classifier
  private let reading = StoryReading()
  private static let batch = 500

  package init(store: any Store, classifier: Classifier) {
    self.store = store
    self.classifier = classifier
  }

  /// Reads every article that these rules have not considered. Nothing is changed.
  ///
  /// - Parameter evenIfConsidered: reads every article, because something beside the rules changed,
  ///   such as what is known of a partner.
  /// - Returns: what the rules say of each, and which would move.
  /// - Throws: what the store throws.
  package func plan(evenIfConsidered: Bool = false) async throws -> Plan {
    let rules = evenIfConsidered ? "" : classifier.rulesVersion
    var plan = Plan()
    var last: ArticleID?
    while true {
      let articles = try await store.unconsidered(by: rules, after: last, limit: Self.batch)
      guard let end = articles.last else { return plan }
      last = end.article.id
      for item in articles where !item.article.isErased { add(item, to: &plan) }
    }
  }

  /// Carries a plan out, some hundred articles in one transaction.
  ///
  /// - Returns: the revisions, one for each article that moved.
  package func carryOut(_ plan: Plan, now: Timestamp) async throws -> [Revision] {
    var revisions: [Revision] = []
    var rest = plan.verdicts[...]
    while !rest.isEmpty {
      revisions += try await store.retag(Array(rest.prefix(Self.batch)), now: now)
      rest = rest.dropFirst(Self.batch)
    }
    return revisions
  }

  /// What the rules say of one article now.
  package func verdict(on article: Article, clues: Explanation.Clues?) -> Verdict {
    let text = reading.text(of: article.story, clues: clues)
    let found = classifier.classify(text)
    return Verdict(
      article: article.id, tagging: Tagging(found), explanation: Explanation(found, of: text))
  }

  private func add(_ item: UntaggedArticle, to plan: inout Plan) {
    let article = item.article
    let verdict = verdict(on: article, clues: item.clues)
    plan.verdicts.append(verdict)
    let after = article.tagging.updated(by: verdict.tagging)
    guard after != article.tagging else { return }
    plan.moves.append(
      Move(
        article: article.id, headline: article.story.headline, before: article.tagging,
        after: after))
  }
}
