/// A licence by address: `cc:license`, `creativeCommons:license`, Atom link with rel `license`.
public struct License: Sendable, Hashable {
  public var url: String

  public init(url: String) {
    self.url = url
  }
}
