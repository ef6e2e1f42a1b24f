/// HTML that is safe to show, and what had to go.
public struct SanitizedHTML: Sendable, Hashable {
  /// A fragment of well-formed HTML: an HTML parser and an XML parser read the same tree from it.
  ///
  /// Attributes are in double quotes, void elements end in `/>`, and of the named characters only
  /// `&amp;`, `&lt;`, `&gt;` and `&quot;` occur.
  public let html: String
  /// What was removed, in the order of its first occurrence, each once.
  public let removed: [Removal]

  public init(html: String, removed: [Removal] = []) {
    self.html = html
    self.removed = removed
  }
}

/// An article that is safe to show, and what it says.
public struct SanitizedArticle: Sendable, Hashable {
  public let html: SanitizedHTML
  /// Its text on one line.
  public let text: String
  /// The beginning of the text, without what stands in figures and tables.
  public let summary: String

  public init(html: SanitizedHTML, text: String, summary: String) {
    self.html = html
    self.text = text
    self.summary = summary
  }
}

/// One kind of thing that a sanitiser removed.
public struct Removal: Sendable, Hashable {
  /// What it was.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// An element with all of its content.
    case element
    /// An element's tags; its content stays.
    case tags
    case attribute
    /// An address that is not allowed there or could not be made absolute.
    case address
    /// An image that only counts readers.
    case beacon
    /// An element that is not shown, with all of its content.
    case hidden
    /// A picture that stands there twice, once for readers without programs.
    case twin
    /// Nesting beyond the policy's depth.
    case depth
    /// The rest of a document that is too large.
    case rest
  }

  public let kind: Kind
  /// The element's name, or the element's and the attribute's as in `img/onerror`; names that are
  /// too long are cut.
  public let name: String
  /// How often it occurred.
  public internal(set) var count: Int

  public init(_ kind: Kind, _ name: String, count: Int = 1) {
    self.kind = kind
    self.name = name
    self.count = count
  }
}
