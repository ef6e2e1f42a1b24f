package import Feed
package import Newsroom

/// Why the store refused a change.
package enum StoreError: Error, Hashable, CustomStringConvertible {
  case unknownArticle(ArticleID)
  /// The article's status does not allow it.
  case wrongStatus(ArticleID, is: String, needed: String)
  /// There is nothing left to publish.
  case erased(ArticleID)
  /// An article cannot be scheduled for the past.
  case timeHasPassed(Timestamp)
  case concernsItself(ArticleID)
  /// The first article has the second one as a note.
  case linkedAlready(ArticleID, ArticleID)
  /// It was erased, but the store's files could not be cleaned of it.
  case tracesLeft(reason: String)
  /// The file was written by a newer version of the program.
  case newerSchema(path: String)
  case cannotOpen(path: String, reason: String)

  package var description: String {
    switch self {
    case .unknownArticle(let id): "no article has the id \(id)"
    case .wrongStatus(let id, let status, let needed):
      "article \(id) is \(status); this needs one that is \(needed)"
    case .erased(let id): "article \(id) was erased by law; there is nothing left to publish"
    case .timeHasPassed(let when): "\(when.rfc3339) has passed"
    case .concernsItself(let id): "article \(id) cannot correct or answer itself"
    case .linkedAlready(let id, let other): "article \(id) is linked with \(other) already"
    case .tracesLeft(let reason):
      "erased, but traces may be left in the store's files (\(reason)); repeat the command"
    case .newerSchema(let path): "\(path): written by a newer version of siar"
    case .cannotOpen(let path, let reason): "\(path): cannot open the store: \(reason)"
    }
  }
}
