public import Feed

/// The Atom Publishing Protocol's word for what is not published, RFC 5023 section 13.1.1: exports of
/// several systems hold it.
extension Entry {
  /// Whether the entry says that it is a draft.
  public var isDraft: Bool {
    extensions.contains { control in
      control.name == "control" && Self.isOfProtocol(control)
        && control.children.contains {
          $0.name == "draft" && Self.isOfProtocol($0) && $0.text.lowercased() == "yes"
        }
    }
  }

  private static func isOfProtocol(_ element: ExtensionElement) -> Bool {
    guard let namespace = element.namespace else { return true }
    return ["http://www.w3.org/2007/app", "http://purl.org/atom/app#"].contains(namespace)
  }
}
