internal import Feed

extension Text {
  /// The characters of the text without markup.
  var plain: String {
    switch kind {
    case .plain: value
    case .html, .xhtml: PlainText.of(html: value)
    }
  }
}

extension Content {
  /// The characters of the content without markup; nil where it is no text.
  var plain: String? {
    switch kind {
    case .plain: value
    case .html, .xhtml: PlainText.of(html: value)
    case .media: nil
    }
  }
}
