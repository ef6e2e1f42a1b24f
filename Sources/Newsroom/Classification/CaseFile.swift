import struct Foundation.Data
import class Foundation.JSONDecoder

/// Labelled articles to measure the classifier with: JSON Lines, one case a line.
///
/// A line has `title`, perhaps `dateline`, `body` and `section`, and what is expected:
/// `expected_region_codes` (with `also_ok`), `topics` or `language`, or several of them. Regions are
/// named by Kemendagri code or by id. Empty lines are skipped.
package struct CaseFile: Sendable {
  /// One labelled article.
  package struct Case: Sendable, Codable {
    /// The case's own name; the line's number where it has none.
    package var id: String?
    package var title: String
    package var dateline: String?
    package var body: String?
    package var section: String?
    /// The regions that have to be found; nil where the case says nothing about regions.
    package var expectedRegionCodes: [String]?
    /// Regions that may be found besides, or in place of one of their province.
    package var alsoOK: [String]?
    /// The topics that may be found; the first one found has to be among them.
    package var topics: [String]?
    /// The BCP 47 tag of its language.
    package var language: String?

    private enum CodingKeys: String, CodingKey {
      case id, title, dateline, body, section, topics, language
      case expectedRegionCodes = "expected_region_codes"
      case alsoOK = "also_ok"
    }

    /// The article's text; the body's lines are its paragraphs.
    package var text: StoryText {
      StoryText(
        headline: title, dateline: dateline,
        paragraphs: (body ?? "").split(separator: "\n").map(String.init), section: section)
    }
  }

  /// The cases in the order of the file.
  package let cases: [Case]

  /// Reads a file of cases.
  ///
  /// - Throws: `DataFileError` with the line of the first one that is no case.
  package init(file: String, bytes: [UInt8]) throws(DataFileError) {
    var cases: [Case] = []
    for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
    where !line.allSatisfy({ $0 == 0x20 || $0 == 0x0D }) {
      do {
        var read = try JSONDecoder().decode(Case.self, from: Data(line))
        if read.id == nil { read.id = "line \(index + 1)" }
        cases.append(read)
      } catch {
        throw DataFileError(file: file, line: index + 1, reason: JSONProblem.reason(of: error))
      }
      if let last = cases.last, last.expectedRegionCodes == nil, last.topics == nil,
        last.language == nil
      {
        throw DataFileError(
          file: file, line: index + 1,
          reason: "none of expected_region_codes, topics and language is given")
      }
    }
    self.cases = cases
  }

  private init(cases: [Case]) { self.cases = cases }

  /// The half of the cases that a hash of the title gives: a fixed split into cases to work with
  /// and cases to score.
  package func half(scored: Bool) -> CaseFile {
    CaseFile(cases: cases.filter { (Tokenizer.key($0.title.utf8) >> 17) & 1 == (scored ? 1 : 0) })
  }
}
