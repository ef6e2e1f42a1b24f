internal import Feed
internal import XML

extension Checker {
  mutating func startedOPML() {
    if frames.last?.spec?.name == "outlineDocument" {
      return report(.opmlDocumentElementObsolete, "outlineDocument is now opml")
    }
    guard let version = value("version") else { return }
    if !["1.0", "1.1", "2.0"].contains(version) {
      report(.opmlVersionInvalid, "there is no OPML \(version)", attribute: "version")
    }
  }

  mutating func checkOutline() {
    guard let type = value("type") else { return }
    switch type.lowercased() {
    case "rss", "atom", "feed": checkSubscription()
    case "link", "include":
      if value("url") == nil {
        report(.attributeMissing, "outline has no attribute url", attribute: "url")
      }
    default:
      // OPML 2.0 leaves the types to its users.
      if format == .opml10, !Self.types.contains(type.lowercased()) {
        report(.opmlOutlineTypeUnknown, "the type \(type) is not known", attribute: "type")
      }
    }
  }

  private mutating func checkSubscription() {
    if value("xmlUrl") == nil {
      report(.opmlOutlineXMLUrlMissing, "outline has no attribute xmlUrl", attribute: "xmlUrl")
    }
    if value("title") == nil {
      report(.opmlOutlineTitleMissing, "outline has no attribute title", attribute: "title")
    }
    if let version = value("version"),
      !["RSS", "RSS1", "RSS2", "scriptingNews", "atom", "ATOM"].contains(version)
    {
      report(
        .opmlOutlineVersionUnknown, "the version \(version) is not known", attribute: "version")
    }
    for (name, _) in attributes where names.uri(name).isEmpty {
      let local = names.local(name)
      if !Self.subscription.contains(local) {
        report(.attributeUnexpected, "outline has no attribute \(local)", attribute: local)
      }
    }
  }

  private static let types: Set<String> = [
    "text", "photo", "tweet", "blogpost", "thread", "idea", "river", "html", "scriptingnews",
    "howto", "outline", "presentation", "code", "javascript", "redirect", "song", "collaborative",
    "rssauto",
  ]

  private static let subscription: Set<String> = [
    "text", "type", "title", "isComment", "isBreakpoint", "created", "category", "xmlUrl",
    "htmlUrl", "description", "language", "version", "url",
  ]
}
