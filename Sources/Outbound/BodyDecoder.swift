import CZlib

/// Undoes a content coding within limits: gzip, zlib, and the raw deflate that some servers send
/// under the name of the latter. RFC 9110 section 8.4.1.
struct BodyDecoder {
  let limits: FetchLimits

  func decode(_ body: [UInt8], coding: String?) throws(FetchFailure) -> [UInt8] {
    var body = body
    let codings = (coding ?? "").lowercased().split(separator: ",").map {
      $0.filter { $0 != " " && $0 != "\t" }
    }
    guard codings.count <= 2 else { throw FetchFailure(.damagedBody, "coded more than twice") }
    for coding in codings.reversed() where !body.isEmpty {
      switch coding {
      case "identity", "": continue
      case "gzip", "x-gzip": body = try inflated(body, windowBits: 15 + 16)
      case "deflate": body = try inflated(body, windowBits: Self.isZlib(body) ? 15 : -15)
      default:
        throw FetchFailure(.damagedBody, "unknown content coding \"\(coding.prefix(40))\"")
      }
    }
    return body
  }

  /// Whether the bytes begin as RFC 1950 section 2.2 has it.
  private static func isZlib(_ body: [UInt8]) -> Bool {
    body.count >= 2 && body[0] & 15 == 8 && (Int(body[0]) << 8 | Int(body[1])) % 31 == 0
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
