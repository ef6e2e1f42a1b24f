package import Feed
import Foundation
import LastWords
package import Newsroom

/// Takes files of newsroom pages into the store, one at a time: what is wrong with one never keeps
/// the others out.
package struct PageImport: Sendable {
  /// What became of a file.
  package struct Result: Sendable {
    package var path: String
    package var headline: String?
    package var regions: [String]
    package var topics: [String]
    package var remarks: [PageRemark]
    package var outcome: Swift.Result<Outcome, Problem>
  }

  /// Why a file was not imported, with its path, and its line where there is one.
  package struct Problem: Error, Sendable, CustomStringConvertible {
    package var description: String
  }

  private let store: any Store
  private let submitter: PageSubmitter
  private let suspects: [Suspect]
  private let now: @Sendable () -> Timestamp

  /// - Parameters:
  ///   - store: takes the pages in.
  ///   - submitter: reads them.
  ///   - suspects: what ended the program while it was read.
  ///   - now: the present.
  package init(
    store: any Store, submitter: PageSubmitter, suspects: [Suspect] = [],
    now: @escaping @Sendable () -> Timestamp
  ) {
    self.store = store
    self.submitter = submitter
    self.suspects = suspects
    self.now = now
  }

  /// Imports the files in order, telling of each when it is done.
  ///
  /// - Throws: what the store throws; a bad file is a result.
  package func run(_ paths: [String], tell: (Result) -> Void) async throws {
    var taken: [ArticleID: String] = [:]
    for path in paths {
      let result = try await importFile(path, apartFrom: taken)
      if case .success(let outcome) = result.outcome { taken[outcome.article] = path }
      tell(result)
    }
  }

  private func importFile(_ path: String, apartFrom taken: [ArticleID: String]) async throws
    -> Result
  {
    let page: PageSubmission
    do {
      let bytes = try Self.read(path, limit: Self.limit)
      let mark = ReadingMark(page: bytes, path: path)
      if let suspect = suspects.suspect(of: mark), suspect.isSetAside {
        throw Problem(
          description: """
            \(path): set aside: reading it ended siar twice (SHA-256 \(mark.digest)); a newer \
            version tries again
            """)
      }
      page = try LastWords.saying(mark.words) { () throws(PageError) in
        try submitter.submission(bytes, file: URL(fileURLWithPath: path).lastPathComponent)
      }
    } catch let problem as Problem {
      return failure(path, problem)
    } catch let error as PageError {
      return failure(path, Problem(description: "\(path):\(error.line): \(error.message)"))
    }
    let outcome = try await store.append(
      [page.submission], apartFrom: Set(taken.keys), now: now())[0]
    var result = Result(
      path: path, headline: page.submission.story.headline,
      regions: page.submission.tagging.regions, topics: page.submission.tagging.topics,
      remarks: page.remarks, outcome: .success(outcome))
    if case .collides(let id) = outcome {
      result.outcome = .failure(
        Problem(
          description: """
            \(path): not imported: \(taken[id] ?? "another file") tells the same article in this \
            run (same address, file name, or headline and day); give it a line "URL : ..." of its own
            """))
    }
    return result
  }

  private func failure(_ path: String, _ problem: Problem) -> Result {
    Result(
      path: path, headline: nil, regions: [], topics: [], remarks: [], outcome: .failure(problem))
  }

  /// No page of news is larger.
  private static let limit = 1 << 20

  private static func read(_ path: String, limit: Int) throws(Problem) -> [UInt8] {
    do {
      let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      defer { try? file.close() }
      return Array(try file.read(upToCount: limit + 1) ?? Data())
    } catch {
      throw Problem(description: "\(path): cannot be read: \(FileReason.of(error))")
    }
  }
}
