import Feed
import XML

/// A document as UTF-8, and what had to be done to make it that.
struct SourceText {
  /// UTF-8, as far as is known before it is read.
  private(set) var bytes: [UInt8]
  /// The encoding that the document was in.
  private(set) var encoding: String
  private(set) var findings: [Finding] = []
  /// Bytes at the start that are no part of the document: a byte-order mark, white space.
  private(set) var skipped = 0
  /// Where the document begins.
  private(set) var start = SourcePosition(line: 1, column: 1)

  /// The order is that of the checks C13: byte-order mark, HTTP, declaration, sniffing.
  init(_ input: [UInt8], charset: String?) throws(FeedParserError) {
    bytes = input
    encoding = "utf-8"
    if let marked = ByteOrder.mark(input) {
      encoding = marked.encoding
      skipped = marked.length
    } else if let wide = ByteOrder.wide(input) {
      encoding = wide
    } else {
      chooseEncoding(charset)
    }
    try convert()
    try findStart()
  }

  private mutating func chooseEncoding(_ charset: String?) {
    for name in [charset, Declaration.encoding(bytes)] {
      guard let name, !trimmed(name).isEmpty else { continue }
      guard let known = Charset.canonical(name) else {
        findings.append(
          Finding(.unknownEncoding, "No encoding is called “\(name.prefix(40))”."))
        continue
      }
      // A declaration that can be read byte by byte does not stand in a text of wide units.
      if !Charset.isWide(known) {
        encoding = known
        return
      }
    }
  }

  private mutating func convert() throws(FeedParserError) {
    if encoding == "utf-8" || encoding == "us-ascii" { return }
    let input = bytes
    let body = input.span.extracting(droppingFirst: skipped)
    guard let read = TextDecoding.utf8(body, encoding: Charset.iconvName(encoding)) else {
      findings.append(Finding(.unknownEncoding, "\(encoding) cannot be read here."))
      encoding = "utf-8"
      return
    }
    if read.invalid > 0 {
      findings.append(
        Finding(.invalidBytes, "\(read.invalid) bytes mean nothing in \(encoding)."))
    }
    bytes = read.bytes
    skipped = 0
  }

  /// White space before the document is passed over, anything else is left to the repairer.
  private mutating func findStart() throws(FeedParserError) {
    let mark = skipped
    while skipped < bytes.count, bytes[skipped] <= 0x20 {
      if bytes[skipped] == UInt8(ascii: "\n") {
        start = SourcePosition(line: start.line + 1, column: 1)
      } else {
        start.column += 1
      }
      skipped += 1
    }
    guard skipped < bytes.count else {
      throw FeedParserError(.empty, "The document is empty.")
    }
    // XML allows it where no declaration follows.
    if skipped > mark, bytes[skipped...].starts(with: "<?xml".utf8) {
      findings.append(
        Finding(
          .leadingBytes, "White space before the XML declaration.",
          at: SourcePosition(line: 1, column: 1)))
    }
  }

  /// Whether the document begins as JSON does.
  var isJSON: Bool { bytes[skipped] == UInt8(ascii: "{") }

  /// Whether the document begins as XML does.
  var isXML: Bool { bytes[skipped] == UInt8(ascii: "<") }

  /// Makes sure that the bytes are UTF-8: where they are not, they are read in another encoding, or
  /// what means nothing is replaced.
  mutating func mend() {
    let all = bytes
    let prefix = TextDecoding.utf8Prefix(all.span)
    guard prefix < all.count else { return }
    let replaced = TextDecoding.utf8(all.span, encoding: "UTF-8") ?? (all, 0)
    let hasOtherSequences = all[..<prefix].contains { $0 > 0x7F }
    guard !hasOtherSequences, let other = TextDecoding.utf8(all.span, encoding: "CP1252") else {
      findings.append(
        Finding(.invalidBytes, "\(replaced.invalid) bytes mean nothing in \(encoding)."))
      bytes = replaced.bytes
      return
    }
    findings.append(
      Finding(.wrongEncoding, "The document says \(encoding) and is in windows-1252."))
    encoding = "windows-1252"
    bytes = other.bytes
  }
}
