package import Feed
package import Newsroom

/// Why the store refused a change.
package enum StoreError: Error, Hashable, CustomStringConvertible {
  case unknownArticle(ArticleID)
  /// The article's status does not allow it.
  case wrongStatus(ArticleID, is: String, needed: String)
  /// There is nothing left to publish.
  case erased(ArticleID)
  /// The article has nothing of what is to be erased.
  case nothingToErase(ArticleID, Erasure.Scope)
  /// The article says none of these names; each with the names in it that are most like it.
  case namesNotFound(ArticleID, [NameSuggestion])
  /// An article cannot be scheduled for the past.
  case timeHasPassed(Timestamp)
  case concernsItself(ArticleID)
  /// The first article has the second one as a note.
  case linkedAlready(ArticleID, ArticleID)
  /// The article tells no story that another one tells.
  case tellsNoOther(ArticleID)
  /// It was erased, but the store's files could not be cleaned of it.
  case tracesLeft(reason: StoreTrouble)
  case unknownPartner(PartnerName)
  case partnerExists(PartnerName)
  /// Another partner is read from there.
  case addressTaken(String, by: PartnerName)
  /// Somebody is asking the host at the moment.
  case hostIsAsked(String)
  /// The host wants to be left alone.
  case hostRests(String, until: Timestamp)
  /// Others took the partner while it was asked.
  case claimLost(PartnerName)
  /// Guids of a feed stand for other articles than before.
  case guidsAreWorthless
  /// The file was written by a newer version of the program.
  case newerSchema(path: String)
  /// There is no store, and none is to be made.
  case missing(path: String)
  /// A backup replaces no file unless it is told to.
  case exists(path: String)
  /// A backup of the store in its own place.
  case isTheStore(path: String)
  case cannotOpen(path: String, StoreTrouble)
  case cannotRead(path: String, StoreTrouble)
  case cannotWrite(path: String, StoreTrouble)

  /// The store is well, but the change is not allowed.
  package var isRefusal: Bool {
    switch self {
    case .unknownArticle, .wrongStatus, .erased, .nothingToErase, .namesNotFound, .timeHasPassed,
      .concernsItself, .linkedAlready, .tellsNoOther, .unknownPartner, .exists, .isTheStore:
      true
    case .tracesLeft, .newerSchema, .missing, .cannotOpen, .cannotRead, .cannotWrite,
      .partnerExists, .addressTaken, .hostIsAsked, .hostRests, .claimLost, .guidsAreWorthless:
      false
    }
  }

  /// The order to erase found nothing.
  var isOfNothingToErase: Bool {
    switch self {
    case .nothingToErase, .namesNotFound: true
    default: false
    }
  }

  /// What is the matter with the store's file; nil where that is well.
  package var trouble: StoreTrouble? {
    switch self {
    case .tracesLeft(let trouble), .cannotOpen(_, let trouble), .cannotRead(_, let trouble),
      .cannotWrite(_, let trouble):
      trouble
    default: nil
    }
  }

  package var description: String {
    switch self {
    case .unknownArticle(let id): "no article has the id \(id)"
    case .wrongStatus(let id, let status, let needed):
      "article \(id) is \(status); this needs one that is \(needed)"
    case .erased(let id): "article \(id) was erased by law; there is nothing left to publish"
    case .nothingToErase(let id, let scope):
      "nothing was erased: article \(id) has no \(scope.rawValue) in any revision"
    case .namesNotFound(let id, let names):
      "nothing was erased: article \(id) does not say "
        + names.map(\.description).joined(separator: ", nor ")
    case .timeHasPassed(let when): "\(when.rfc3339) has passed"
    case .concernsItself(let id): "article \(id) cannot correct or answer itself"
    case .linkedAlready(let id, let other): "article \(id) is linked with \(other) already"
    case .tellsNoOther(let id): "article \(id) was put together with no other"
    case .tracesLeft(let reason):
      "erased, but traces may be left in the store's files (\(reason)); repeat the command"
    case .unknownPartner(let name): "no partner is called \(name)"
    case .partnerExists(let name): "a partner is called \(name) already"
    case .addressTaken(let address, let name): "\(address) is the address of partner \(name)"
    case .hostIsAsked(let host): "\(host) is being asked at the moment"
    case .hostRests(let host, let until):
      "\(host) wants to be left alone until \(until.rfc3339)"
    case .claimLost(let name): "another process took partner \(name) over"
    case .guidsAreWorthless: "the feed's guids stand for other articles than before"
    case .newerSchema(let path): "\(path): written by a newer version of siar"
    case .missing(let path):
      "\(path): there is no store; `siar import` or `siar serve` begins one, --store names another"
    case .exists(let path): "\(path) is there already; --replace puts the copy in its place"
    case .isTheStore(let path): "\(path) is the store itself; give the copy another name"
    case .cannotOpen(let path, let trouble): "\(path): cannot open the store: \(trouble)"
    case .cannotRead(let path, let trouble): "\(path): cannot read the store: \(trouble)"
    case .cannotWrite(let path, let trouble): "\(path): cannot write the store: \(trouble)"
    }
  }
}
