import CZlib

/// Undoes content codings within limits: gzip, zlib, and the raw deflate that some servers send
/// under the name of the latter. RFC 9110 section 8.4.1.
///
/// What a body is counts more than what is said of it: servers send compressed documents without the
/// field Content-Encoding, plain ones with it, and in it words that name no coding.
package struct BodyDecoder: Sendable {
  package let limits: FetchLimits

  package init(limits: FetchLimits = FetchLimits()) {
    self.limits = limits
  }

  /// The body without its codings.
  ///
  /// - Parameters:
  ///   - body: as it came.
  ///   - coding: the field Content-Encoding, if there was one.
  /// - Returns: the document; what is in no coding as it is.
  /// - Throws: ``FetchFailure`` where it is damaged, in a coding that is not known, or too large.
  package func decode(_ body: [UInt8], coding: String? = nil) throws(FetchFailure) -> [UInt8] {
    var codings = Self.codings(coding)
    var body = body
    var depth = 0
    while !body.isEmpty {
      guard let found = try found(body, codings.last) else {
        // A word that names no coding, or one that was said once too often.
        if codings.popLast() == nil { break }
        continue
      }
      depth += 1
      guard depth <= 2 else { throw FetchFailure(.damagedBody, "coded more than twice") }
      if codings.last.map(Self.isCoding) == true { codings.removeLast() }
      body = found
    }
    return body
  }

  /// The body without one coding; nil where it is in none.
  private func found(_ body: [UInt8], _ coding: String?) throws(FetchFailure) -> [UInt8]? {
    if body.starts(with: [0x1F, 0x8B]) { return try inflated(body, windowBits: 15 + 16) }
    if coding == "deflate", body.first == UInt8(ascii: "<") {
      // A block of raw deflate may begin with this byte too.
      return try? inflated(body, windowBits: -15)
    }
    if Self.isDocument(body) { return nil }
    if coding == "deflate" {
      return try inflated(body, windowBits: Self.isZlib(body) ? 15 : -15)
    }
    // No document begins so, whatever the field says.
    if body[0] == 0x78, Self.isZlib(body), body[1] != UInt8(ascii: "^") {
      return try inflated(body, windowBits: 15)
    }
    guard let coding, Self.isCoding(coding) else { return nil }
    throw FetchFailure(
      .damagedBody,
      Self.ours.contains(coding)
        ? "the body is not as it is coded" : "unknown content coding \"\(coding.prefix(40))\"")
  }

  /// The words of the field, in the order in which they were applied; a field has few.
  private static func codings(_ field: String?) -> [String] {
    (field ?? "").lowercased().split(separator: ",").prefix(8).map {
      $0.filter { $0 != " " && $0 != "\t" }
    }
  }

  private static let ours: Set<String> = ["gzip", "x-gzip", "deflate"]

  /// Whether a word of the field names a coding: `utf-8`, `none` and `identity` do not.
  private static func isCoding(_ word: String) -> Bool {
    ours.contains(word) || others.contains(word)
  }

  /// IANA's registry of content codings, and what servers send besides.
  private static let others: Set<String> = [
    "br", "zstd", "compress", "x-compress", "bzip2", "x-bzip2", "xz", "lzma", "dcb", "dcz", "exi",
    "pack200-gzip", "aes128gcm",
  ]

  /// Whether the bytes begin as XML, HTML or JSON does, in whatever encoding.
  private static func isDocument(_ body: [UInt8]) -> Bool {
    if [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF], [0, 0, 0xFE, 0xFF]].contains(
      where: body.starts)
    {
      return true
    }
    // Zero bytes stand around the first character in encodings of wide units.
    let first = body.prefix(1024).first { ![0, 0x09, 0x0A, 0x0D, 0x20].contains($0) }
    return first.map("<{[".utf8.contains) ?? false
  }

  /// Whether the bytes begin as RFC 1950 section 2.2 has it.
  private static func isZlib(_ body: [UInt8]) -> Bool {
    body.count >= 2 && body[0] & 15 == 8 && body[0] >> 4 <= 7
      && (Int(body[0]) << 8 | Int(body[1])) % 31 == 0
  }

  private func inflated(_ input: [UInt8], windowBits: Int32) throws(FetchFailure) -> [UInt8] {
    var stream = unsafe z_stream()
    guard
      unsafe inflateInit2_(
        &stream, windowBits, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { throw FetchFailure(.damagedBody, "no memory to decompress") }
    defer { unsafe inflateEnd(&stream) }
    var output: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 64 << 10)
    var consumed = 0
    while true {
      let step = unsafe Self.step(&stream, input, from: consumed, into: &chunk)
      consumed += step.read
      output += chunk[..<step.written]
      try check(output.count, from: consumed)
      switch step.result {
      case Z_STREAM_END:
        // RFC 1952 section 2.2: members may follow each other; anything else behind is no content.
        guard windowBits > 15, input[consumed...].starts(with: [0x1F, 0x8B]) else { return output }
        unsafe inflateReset(&stream)
      case Z_OK where step.read > 0 || step.written > 0: continue
      default:
        let isCut = consumed >= input.count
        throw FetchFailure(
          .damagedBody, isCut ? "the compressed body is cut off" : "the body is not as it is coded")
      }
    }
  }

  private static func step(
    _ stream: inout z_stream, _ input: [UInt8], from start: Int, into chunk: inout [UInt8]
  ) -> (result: Int32, read: Int, written: Int) {
    var input = input[start...]
    return unsafe input.withUnsafeMutableBufferPointer { input in
      unsafe chunk.withUnsafeMutableBufferPointer { chunk in
        unsafe stream.next_in = input.baseAddress
        unsafe stream.avail_in = UInt32(input.count)
        unsafe stream.next_out = chunk.baseAddress
        unsafe stream.avail_out = UInt32(chunk.count)
        let result = unsafe inflate(&stream, Z_NO_FLUSH)
        return unsafe (
          result, input.count - Int(stream.avail_in), chunk.count - Int(stream.avail_out)
        )
      }
    }
  }

  private func check(_ written: Int, from read: Int) throws(FetchFailure) {
    guard written <= limits.body else {
      throw FetchFailure(.tooLarge, "more than \(limits.body) bytes when decompressed")
    }
    guard written <= 1 << 20 || written <= read * limits.ratio else {
      throw FetchFailure(.bomb, "decompresses to more than \(limits.ratio) times its size")
    }
  }
}
