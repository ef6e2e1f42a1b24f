import Feed
import FeedParser
import Foundation
import Intake
import Newsroom

private let rules: ClassificationRules = {
  do {
    return try ClassificationRules { name in
      Array(try Data(contentsOf: URL(fileURLWithPath: "feeds/\(name)")))
    }
  } catch {
    preconditionFailure("run from the root of the repository: \(error)")
  }
}()

private let reader = DocumentReader(
  outlet: Outlet(
    id: "uji", title: "Kabar Uji", subtitle: "Berita", baseURL: "https://uji.example",
    language: "id", zone: .western),
  classifier: Classifier(rules))

/// Takes one document in as a partner's server might send it: parsed, sanitised, dated, classified,
/// identified, sketched.
///
/// Whatever the bytes are, what comes of them is safe to publish, and the same when they come again.
/// Terms and trust go by the length, and one document in sixteen is read twice.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe [UInt8](UnsafeBufferPointer(start: start, count: count))
  guard let name = PartnerName("mitra") else { return -1 }
  var partner = Partner(name: name, address: "https://mitra.example/feed")
  if count % 3 == 0 { partner.terms = .summary }
  if count % 5 == 0 { partner.trust = .hold }
  if count % 7 == 0 { partner.regions = ["kab-asahan"] }
  guard let delivery = read(bytes, partner) else { return 0 }
  for submission in delivery.submissions { check(submission, partner) }
  if count % 16 == 0 { precondition(read(bytes, partner) == delivery, "a second reading differs") }
  return 0
}

private func read(_ bytes: [UInt8], _ partner: Partner) -> Delivery? {
  try? reader.read(
    bytes, from: DocumentOrigin(location: "https://mitra.example/feed"), of: partner,
    guidsAreDegraded: bytes.count % 11 == 0, now: Timestamp(seconds: 1_795_500_000)
  ).delivery
}

private func check(_ submission: Submission, _ partner: Partner) {
  let story = submission.story
  precondition(!submission.identities.isEmpty || submission.newID != .nothing, "known by nothing")
  precondition(submission.published.seconds <= 1_795_500_000, "published in the future")
  precondition(submission.isHeld == (partner.trust == .hold), "not held")
  precondition(partner.terms == .fullText || story.content.isEmpty, "more than a summary")
  precondition(!story.content.lowercased().contains("<script"), "a script came through")
  for text in [story.headline, story.summary] + story.authors {
    precondition(!text.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F }, "a control")
  }
  for address in [story.canonicalURL].compactMap(\.self) + story.pictures.map(\.url) {
    precondition(
      ["http://", "https://"].contains { address.lowercased().hasPrefix($0) }, "another scheme")
  }
}

extension ArticleID {
  fileprivate static let nothing = ArticleID(octets: [UInt8](repeating: 0, count: 16)[...])
}
