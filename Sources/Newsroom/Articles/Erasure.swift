package import Feed

/// That something of an article was erased because the law demands it. What it was is not kept.
package struct Erasure: Sendable, Hashable, Codable {
  /// What is erased.
  package enum Scope: String, Sendable, Hashable, Codable, CaseIterable {
    /// Headline, summary, text, notes and address: the article is withdrawn with it.
    case text
    /// Pictures with their captions, and what the text embeds.
    case media
    /// Bylines and credits, or names that the order gives, wherever they stand.
    case names
    /// All of these.
    case all

    /// Whether nothing is left to publish.
    package var takesText: Bool { self == .text || self == .all }
  }

  package var scope: Scope
  package var time: Timestamp
  /// Why, in words that readers may be told.
  package var reason: String
  /// The law, or the decision, that demands it.
  package var law: String?
  /// In how many places it stood; nil where nobody counted.
  package var count: Int?

  package init(
    scope: Scope, time: Timestamp, reason: String, law: String? = nil, count: Int? = nil
  ) {
    self.scope = scope
    self.time = time
    self.reason = reason
    self.law = law
    self.count = count
  }
}

/// What is to be erased of an article.
package struct ErasureOrder: Sendable, Hashable {
  package var scope: Erasure.Scope
  /// The names to take out of every text; never stored. Without any, the scope `names` takes the
  /// bylines and credits.
  package var names: [String]
  /// Why, in words that readers may be told.
  package var reason: String
  package var law: String?
  /// For how many days a withdrawal that follows from it is told.
  package var noticeDays: Int

  package init(
    scope: Erasure.Scope, names: [String] = [], reason: String, law: String? = nil,
    noticeDays: Int = WithdrawalNotice.defaultDays
  ) {
    self.scope = scope
    self.names = names
    self.reason = reason
    self.law = law
    self.noticeDays = noticeDays
  }
}
