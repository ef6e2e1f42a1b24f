import Feed
import FeedParser
import Synchronization
import XML

/// The parser that all documents go through, so that what one leaves behind meets the next.
private let parser = Mutex(FeedParser())

/// Reads one document as a partner's server might send it.
///
/// Whatever the bytes are, the parser returns or throws its own error, and says the same when it is
/// asked again. Reading everything twice would halve the documents per second; one in sixteen will do.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe [UInt8](UnsafeBufferPointer(start: start, count: count))
  let first = read(bytes)
  switch count % 16 {
  case 0: precondition(read(bytes) == first, "a second reading differs from the first")
  case 1: compareReadings(bytes)
  default: break
  }
  return 0
}

private func read(_ bytes: [UInt8]) -> Result<ParsedDocument, FeedParserError> {
  parser.withLock { parser in
    do throws(FeedParserError) {
      return .success(
        try parser.parse(bytes, contentLocation: "https://partner.example/berita/feed.xml"))
    } catch {
      return .failure(error)
    }
  }
}

/// What the strict reader leaves out of what libxml2 reads must be what libxml2 would have told, as it
/// does in the recovering reader, which leaves nothing out.
private func compareReadings(_ bytes: [UInt8]) {
  // In CDATA sections libxml2 keeps the ends of lines as they are, against XML 1.0 section 2.11.
  guard !bytes.contains(0x0D) else { return }
  let whole = trace(bytes, .recover)
  let strict = trace(bytes, [])
  precondition(whole.isWellFormed == strict.isWellFormed, "only one reading is well-formed")
  guard whole.isWellFormed else { return }
  precondition(whole.events == strict.events, "two readings differ")
}

private func trace(
  _ bytes: [UInt8], _ options: XMLReader.Options
) -> (events: [String], isWellFormed: Bool) {
  var reader = XMLReader(names: XMLNames([]))
  return reader.read(bytes.span, options: options) { reader in
    var events: [String] = []
    while let event = reader.next() {
      switch event.kind {
      case .start: events.append("<\(event.name.code) \(event.offset)")
      case .end: events.append(">\(event.name.code)")
      default: events.append(reader.text())
      }
    }
    return (events, reader.isWellFormed && reader.refusal == nil)
  }
}
