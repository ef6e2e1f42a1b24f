internal import Feed

/// `summary` and `content`.
extension AtomWriter {
  /// Both as far as they are there. An entry without content needs an alternate link, and one whose
  /// content lies elsewhere or is no text needs a summary (RFC 4287 section 4.1.2): the title stands
  /// in for what is missing.
  mutating func summaryAndContent(of entry: Entry) {
    let content = entry.mainContent.flatMap { Self.isWritable($0) ? $0 : nil }
    if let summary = entry.summary {
      text("summary", summary)
    } else if let content, content.needsSummary {
      text("summary", entry.titleOrBeginning)
    }
    if let content {
      self.content(content)
    } else if entry.page == nil {
      text("content", entry.summary ?? entry.titleOrBeginning)
    }
  }

  /// Whether the content can stand in the document: inline XML of an unknown type would have to be
  /// well-formed, which nobody has checked.
  private static func isWritable(_ content: Content) -> Bool {
    if content.src != nil { return true }
    guard case .media(let type) = content.kind else { return true }
    return !type.isXMLMediaType
  }

  private mutating func content(_ content: Content) {
    xml.start("content")
    switch content.kind {
    case .plain: xml.attribute("type", literal: content.src == nil ? "text" : "text/plain")
    case .html: xml.attribute("type", literal: content.src == nil ? "html" : "text/html")
    case .xhtml:
      xml.attribute("type", literal: content.src == nil ? "html" : "application/xhtml+xml")
    case .media(let type): xml.attribute("type", type)
    }
    if content.language != language { xml.attribute("xml:lang", content.language?.unlessBlank) }
    if let src = content.src {
      xml.attribute("src", address: src)
      return xml.closeEmpty()
    }
    xml.closeStart()
    xml.text(content.value)
    xml.end("content")
  }
}

extension Content {
  /// Whether a reader cannot show the content as text. RFC 4287 section 4.1.2.
  fileprivate var needsSummary: Bool {
    if src != nil { return true }
    guard case .media(let type) = kind else { return false }
    return !type.lowercased().hasPrefix("text/")
  }
}

extension String {
  /// RFC 4287 section 4.1.3.3; RFC 3023.
  fileprivate var isXMLMediaType: Bool {
    let type = prefix { $0 != ";" }.lowercased()
    return type.hasSuffix("+xml") || type.hasSuffix("/xml")
  }
}
