/// Why a file could not be read as a page of news, worded as a compiler would.
package struct PageError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What was wrong. Each case says what was expected and what stood there instead.
  package enum Reason: Sendable, Hashable {
    /// The file has more bytes than the limit.
    case tooLarge(bytes: Int, limit: Int)
    /// A zero byte: a picture, an archive, or text in UTF-16.
    case binary
    /// Bytes that are not UTF-8. No other encoding is guessed: a wrong guess would be published.
    case notUTF8
    /// HTML, XML or JSON in place of text.
    case markup
    /// Nothing but white space.
    case empty
    case noHeadline(found: String)
    case noBody(found: String)
    /// No date in the article's own lines.
    case noDate
    /// A date without a year, or a weekday only, and no reference to complete it from.
    case incompleteDate(found: String)
  }

  package var file: String
  /// Counts from 1.
  package var line: Int
  package var reason: Reason

  package init(file: String, line: Int, reason: Reason) {
    self.file = file
    self.line = line
    self.reason = reason
  }

  /// What the line should have held, and what it held.
  package var message: String {
    switch reason {
    case .tooLarge(let bytes, let limit):
      "expected a page of at most \(limit) bytes, found \(bytes)"
    case .binary:
      "expected text, found a zero byte"
    case .notUTF8:
      "expected text in UTF-8, found other bytes; save the file as UTF-8"
    case .markup:
      "expected the text of a page, found markup"
    case .empty:
      "expected a headline line, found an empty file"
    case .noHeadline(let found):
      "expected a headline line before the body, found \(found)"
    case .noBody(let found):
      "expected paragraphs after the headline, found \(found)"
    case .noDate:
      "expected a date such as \"Rabu (26/07/2023)\" in the article or a line "
        + "\"Tanggal : 26 Juli 2023\", found none"
    case .incompleteDate(let found):
      "expected a date with a year, found \"\(found)\"; add a line \"Tanggal : 26 Juli 2023\""
    }
  }

  package var description: String {
    "\(file):\(line): \(message)"
  }
}
