import Feed
import Foundation
import Newsroom

private let submitter: PageSubmitter = {
  do {
    let rules = try ClassificationRules { name in
      Array(try Data(contentsOf: URL(fileURLWithPath: "feeds/\(name)")))
    }
    let outlet = Outlet(
      id: "uji", title: "Kabar Uji", subtitle: "Berita", baseURL: "https://uji.example",
      language: "id", zone: .western)
    return PageSubmitter(
      site: Site(
        outlet: outlet, regions: rules.regions, topics: rules.topics, window: WindowPolicy()),
      classifier: Classifier(rules))
  } catch {
    preconditionFailure("run from the root of the repository: \(error)")
  }
}()

/// Reads one newsroom page: whatever the bytes are, there is an article or an error with its line, and
/// the same when they come again.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe [UInt8](UnsafeBufferPointer(start: start, count: count))
  let first = read(bytes)
  switch first {
  case .success(let submission):
    precondition(!submission.story.headline.isEmpty, "no headline")
    precondition(
      !submission.story.content.lowercased().contains("<script"), "a script came through")
  case .failure(let error): precondition(error.line >= 1, "an error lies nowhere")
  }
  if count % 16 == 0 {
    switch (first, read(bytes)) {
    case (.success(let one), .success(let other)) where one == other: break
    case (.failure(let one), .failure(let other)) where "\(one)" == "\(other)": break
    default: preconditionFailure("a second reading differs")
    }
  }
  return 0
}

private func read(_ bytes: [UInt8]) -> Result<Submission, PageError> {
  do throws(PageError) {
    return .success(try submitter.submission(bytes, file: "uji.txt").submission)
  } catch {
    return .failure(error)
  }
}
