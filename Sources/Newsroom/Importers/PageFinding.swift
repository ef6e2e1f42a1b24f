/// Something odd about a page that was read nevertheless.
package struct PageFinding: Sendable, Hashable, CustomStringConvertible {
  /// What was odd.
  package enum Code: String, Sendable, Hashable, CaseIterable {
    /// The year was taken from the reference date.
    case yearAssumed = "year-assumed"
    /// The weekday and the date name different days; the date counts.
    case weekdayDiffers = "weekday-differs"
    /// A labelled address is not an absolute http or https address, and was left out.
    case addressNotUsable = "address-not-usable"
    /// A labelled date could not be read.
    case dateNotReadable = "date-not-readable"
    /// A headline of another story had no end mark inside a paragraph; the cut is a guess.
    case relatedCutGuessed = "related-cut-guessed"
  }

  package var code: Code
  /// The words that it is about.
  package var text: String
  /// Counts from 1.
  package var line: Int

  package init(_ code: Code, text: String, line: Int) {
    self.code = code
    self.text = text
    self.line = line
  }

  /// The finding in English, without the file.
  package var description: String {
    switch code {
    case .yearAssumed: "the year of \"\(text)\" was taken from the reference date"
    case .weekdayDiffers: "\"\(text)\" names a weekday of another date"
    case .addressNotUsable: "\"\(text)\" is not an absolute http or https address"
    case .dateNotReadable: "\"\(text)\" could not be read as a date"
    case .relatedCutGuessed: "the end of the related headline \"\(text)\" was guessed"
    }
  }
}
