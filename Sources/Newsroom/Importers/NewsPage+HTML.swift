extension NewsPage {
  /// The article as HTML: the captions, where no picture will carry them, as emphasised paragraphs;
  /// then the body; then the correction. Text is escaped once and otherwise as written.
  package var contentHTML: String {
    var html: [String] = []
    if labels.picture == nil {
      html += captions.map { "<p><em>\(HTMLText.escaped($0.textAndCredit))</em></p>" }
    }
    html += paragraphs.map { "<p>\(HTMLText.escaped($0.text))</p>" }
    if let correction = labels.correction {
      html.append("<p><strong>Ralat:</strong> \(HTMLText.escaped(correction.text))</p>")
    }
    return html.joined(separator: "\n")
  }
}

extension PageCaption {
  /// The caption as a reader sees it, the credit in parentheses.
  package var textAndCredit: String {
    credit.map { "\(text) (\($0))" } ?? text
  }
}
