/// An entry that a platform would not take, and why: such entries are left out of its document.
public struct Omission: Sendable, Hashable {
  /// The entry's id, or its address where it has none.
  public var id: String
  public var reason: Reason

  public init(id: String, reason: Reason) {
    self.id = id
    self.reason = reason
  }

  /// What a platform asks for and an entry does not have.
  public enum Reason: Sendable, Hashable {
    case noTitle
    /// The title's length in characters.
    case titleTooShort(Int)
    case titleTooLong(Int)
    case noAddress
    /// An address that does not begin with `https:`.
    case insecureAddress(String)
    /// An address outside of the publisher's own sites.
    case foreignAddress(String)
    /// The language of an entry that is not the feed's.
    case otherLanguage(String)
    case noDate
    /// The entry is older than the platform takes.
    case tooOld
    /// The entry's date lies behind the document's.
    case notYet
    case noText
    /// The platform's limit was reached by newer entries.
    case tooMany
  }
}

extension Omission: CustomStringConvertible {
  /// `urn:uuid:…: the title has 12 characters, at least 20 are asked for`.
  public var description: String { "\(id): \(reason)" }
}

extension Omission.Reason: CustomStringConvertible {
  public var description: String {
    switch self {
    case .noTitle: "there is no title"
    case .titleTooShort(let length):
      "the title has \(length) characters, at least \(MSNProfile.titleLength.lowerBound) are asked for"
    case .titleTooLong(let length):
      "the title has \(length) characters, at most \(MSNProfile.titleLength.upperBound) are allowed"
    case .noAddress: "there is no address of a page"
    case .insecureAddress(let address): "\(address) is no https address"
    case .foreignAddress(let address): "\(address) is no page of the publisher"
    case .otherLanguage(let language): "the language is \(language), not the feed's"
    case .noDate: "there is no date of publication"
    case .tooOld: "the entry is older than the platform takes"
    case .notYet: "the date of publication has not come"
    case .noText: "there is no text"
    case .tooMany: "newer entries fill the document"
    }
  }
}
