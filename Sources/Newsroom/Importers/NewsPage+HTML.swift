extension NewsPage {
  /// The article as HTML: the captions, where no picture will carry them, as emphasised paragraphs;
  /// then the body; then the correction. Text is escaped once and otherwise as written.
  package var contentHTML: String {
    var html: [String] = []
    if labels.picture == nil {
      html += captions.map { "<p><em>\(Self.escaped($0.textAndCredit))</em></p>" }
    }
    html += paragraphs.map { "<p>\(Self.escaped($0.text))</p>" }
    if let correction = labels.correction {
      html.append("<p><strong>Ralat:</strong> \(Self.escaped(correction.text))</p>")
    }
    return html.joined(separator: "\n")
  }

  /// Text with the three characters replaced that HTML gives a meaning between tags.
  private static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 16)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension PageCaption {
  /// The caption as a reader sees it, the credit in parentheses.
  package var textAndCredit: String {
    credit.map { "\(text) (\($0))" } ?? text
  }
}
