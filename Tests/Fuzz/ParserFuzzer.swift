import Feed
import FeedParser
import Synchronization

/// The parser that all documents go through, so that what one leaves behind meets the next.
private let parser = Mutex(FeedParser())

/// Reads one document as a partner's server might send it.
///
/// Whatever the bytes are, the parser returns or throws its own error, and says the same when it is
/// asked again.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe [UInt8](UnsafeBufferPointer(start: start, count: count))
  let first = read(bytes)
  // Reading everything twice would halve the documents per second; one in sixteen will do.
  if count % 16 == 0 {
    precondition(read(bytes) == first, "a second reading differs from the first")
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
