import Feed
import FeedParser
import FeedValidator

/// Checks, shows and fixes one document as a partner's server might send it, whatever the bytes are.
///
/// What begins with `HTTP/` is taken for a server's whole answer, so that its fields are judged too.
/// Every check is with all profiles and a clock: what is looked for without them is looked for then as
/// well. Reports and fixes cost more than the check: one document in eight is shown, one is fixed.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe [UInt8](UnsafeBufferPointer(start: start, count: count))
  if bytes.starts(with: "HTTP/".utf8) {
    let visit = visit(bytes)
    let result = validator.validate(visit, input: "document")
    if count % 8 == 1 { show(result, visit.first.body) }
  } else {
    let result = validator.validate(bytes, input: "document")
    for diagnostic in result.diagnostics {
      let position = diagnostic.position
      precondition(position.line >= 1 && position.column >= 1, "a diagnostic lies nowhere")
    }
    switch count % 8 {
    case 0: fix(bytes, result)
    case 1: show(result, bytes)
    default: break
    }
  }
  return 0
}

private let validator = FeedValidator(
  now: Timestamp(seconds: 1_795_500_000), profiles: Set(Profile.allCases))

/// Every result can be shown in every form, with nothing in it that a terminal would obey.
private func show(_ result: ValidationResult, _ bytes: [UInt8]) {
  let text = TextReport().text(for: result, source: bytes)
  precondition(!text.unicodeScalars.contains { $0.isControl }, "a terminal would obey")
  for line in JSONLinesReport.text(for: result).split(separator: "\n") {
    precondition(line.first == "{" && line.last == "}", "a line is no object")
  }
}

extension Unicode.Scalar {
  /// What a terminal may take for an order; line feeds apart.
  fileprivate var isControl: Bool {
    value != 10 && (value < 0x20 || 0x7F..<0xA0 ~= value)
  }
}

/// What was fixed once has nothing left to fix, and what was well-formed stays so.
private func fix(_ bytes: [UInt8], _ before: ValidationResult) {
  let fixer = FeedFixer(address: "https://partner.example/berita/feed.xml")
  let fixed = fixer.fix(bytes)
  guard !fixed.changes.isEmpty else {
    return precondition(fixed.bytes == bytes, "a change is not told")
  }
  let again = fixer.fix(fixed.bytes)
  precondition(again.bytes == fixed.bytes, "a second fix changes more")
  guard before.verdict != .unreadable else { return }
  let after = validator.validate(fixed.bytes, input: "document")
  precondition(after.verdict != .unreadable, "a fix broke the document")
  precondition(after.count(of: .error) <= before.count(of: .error), "a fix brought an error")
}

/// One answer, given to every request: fields up to an empty line, then the document.
private func visit(_ bytes: [UInt8]) -> HTTPVisit {
  var lines = bytes.split(separator: 10, omittingEmptySubsequences: false)[...]
  let status = String(decoding: lines.removeFirst(), as: UTF8.self).split(separator: " ")
  var fields: [(name: String, value: String)] = []
  while let line = lines.popFirst(), !line.isEmpty {
    let pair = String(decoding: line, as: UTF8.self).split(separator: ":", maxSplits: 1)
    if pair.count == 2 { fields.append((String(pair[0]), String(pair[1]))) }
  }
  let body = Array(lines.joined(separator: [10]))
  let answer = HTTPAnswer(
    status: status.dropFirst().first.flatMap { Int($0) } ?? 200, fields: HTTPFields(fields),
    body: body)
  let address = "https://partner.example/berita/feed.xml"
  var parser = FeedParser()
  let feed = try? parser.parse(body, contentLocation: address).feed
  return HTTPVisit(
    address: address, first: answer, second: answer, byTag: answer, byDate: answer,
    feeds: (feed, feed))
}
