import CZlib
import Outbound
import Testing

/// C12: bodies as they come.
@Suite struct BodyTests {
  private static let text = Array("<rss/> isi isi isi isi".utf8)

  /// The bytes compressed; window bits as zlib's `deflateInit2` takes them.
  private static func compressed(_ bytes: [UInt8], windowBits: Int32) -> [UInt8] {
    var stream = unsafe z_stream()
    unsafe deflateInit2_(
      &stream, 9, Z_DEFLATED, windowBits, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    defer { unsafe deflateEnd(&stream) }
    var input = bytes
    return unsafe [UInt8](unsafeUninitializedCapacity: bytes.count + 1000) { output, count in
      unsafe input.withUnsafeMutableBufferPointer { input in
        unsafe stream.next_in = input.baseAddress
        unsafe stream.avail_in = UInt32(input.count)
        unsafe stream.next_out = output.baseAddress
        unsafe stream.avail_out = UInt32(output.count)
        unsafe deflate(&stream, Z_FINISH)
        count = unsafe Int(stream.total_out)
      }
    }
  }

  private func fetch(_ body: [UInt8], coding: String, limits: FetchLimits = .patient)
    async throws -> Result<OutboundResponse, FetchFailure>
  {
    let answer = OutboundResponse(
      status: 200, headers: HeaderFields([("Content-Encoding", coding)]), body: body)
    let web = FakeWeb(["http://mitra.example/": answer])
    return await Fetcher(policy: AddressPolicy(), limits: limits, resolver: web, transport: web)
      .fetch(OutboundRequest(url: try WebURL("http://mitra.example/"))).result
  }

  private func code(_ result: Result<OutboundResponse, FetchFailure>) -> FetchFailure.Code? {
    if case .failure(let failure) = result { failure.code } else { nil }
  }

  @Test(
    arguments: [
      ("gzip", 31), ("x-gzip", 31), ("deflate", 15), ("deflate", -15), ("GZIP", 31),
    ] as [(String, Int32)])
  func eachCodingIsUndone(_ coding: String, _ windowBits: Int32) async throws {
    let body = Self.compressed(Self.text, windowBits: windowBits)
    #expect(try await fetch(body, coding: coding).get().body == Self.text)
  }

  @Test func membersInARowAndCodingsInARowAreUndone() async throws {
    let gzip = Self.compressed(Self.text, windowBits: 31)
    #expect(try await fetch(gzip + gzip, coding: "gzip").get().body == Self.text + Self.text)
    #expect(try await fetch(gzip + [0, 0], coding: "gzip").get().body == Self.text)
    let twice = Self.compressed(gzip, windowBits: 15)
    #expect(try await fetch(twice, coding: "gzip, deflate").get().body == Self.text)
    #expect(try await fetch([], coding: "gzip").get().body == [])
    #expect(try await fetch(Self.text, coding: "identity").get().body == Self.text)
  }

  @Test(arguments: [31, 15, -15] as [Int32])
  func aTruncatedBodyIsDamaged(_ windowBits: Int32) async throws {
    let body = Self.compressed(Self.text, windowBits: windowBits)
    for length in 1..<(body.count - (windowBits == -15 ? 1 : 0)) {
      let coding = windowBits > 15 ? "gzip" : "deflate"
      let found = try await fetch(Array(body.prefix(length)), coding: coding)
      #expect(code(found) == .damagedBody, "\(length) bytes")
    }
  }

  /// What a body is counts more than what is said of it.
  @Test(arguments: [
    "gzip", "x-gzip", "deflate", "br", "gzip, gzip", "gzip, gzip, gzip", "utf-8", "UTF-8", "none",
    "binary", "text/xml", "identity, utf-8", ", ,", "",
  ])
  func aPlainBodyIsTakenAsItIs(_ coding: String) async throws {
    #expect(try await fetch(Self.text, coding: coding).get().body == Self.text)
    let json = Array(#"{"version": "x"}"#.utf8)
    #expect(try await fetch(json, coding: coding).get().body == json)
    let marked = [0xEF, 0xBB, 0xBF] + Self.text
    #expect(try await fetch(marked, coding: coding).get().body == marked)
  }

  @Test(arguments: ["", "utf-8", "identity", "gzip", "gzip, gzip", "gzip, utf-8", "br"])
  func aCompressedBodyIsUnpackedWhateverIsSaidOfIt(_ coding: String) async throws {
    let gzip = Self.compressed(Self.text, windowBits: 31)
    #expect(try await fetch(gzip, coding: coding).get().body == Self.text)
    let zlib = Self.compressed(Self.text, windowBits: 15)
    #expect(try await fetch(zlib, coding: coding).get().body == Self.text)
    let twice = Self.compressed(gzip, windowBits: 31)
    #expect(try await fetch(twice, coding: coding).get().body == Self.text)
    let thrice = Self.compressed(twice, windowBits: 31)
    #expect(code(try await fetch(thrice, coding: coding)) == .damagedBody)
  }

  @Test func aFieldThatIsThereTwiceIsOne() async throws {
    let gzip = Self.compressed(Self.text, windowBits: 31)
    let web = FakeWeb([
      "http://mitra.example/": OutboundResponse(
        status: 200,
        headers: HeaderFields([("Content-Encoding", "gzip"), ("content-encoding", "gzip")]),
        body: gzip)
    ])
    let fetcher = Fetcher(
      policy: AddressPolicy(), limits: .patient, resolver: web, transport: web)
    let exchange = await fetcher.fetch(
      OutboundRequest(url: try WebURL("http://mitra.example/")))
    #expect(try exchange.result.get().body == Self.text)
  }

  @Test(arguments: ["gzip", "deflate", "br", "zstd", "gzip, gzip, gzip"])
  func whatIsNotAsItIsCodedIsDamaged(_ coding: String) async throws {
    let noise: [UInt8] = [0xCE, 0xB2, 0xCF, 0x81, 0x3F, 0xF4, 0x00, 0x21]
    #expect(code(try await fetch(noise, coding: coding)) == .damagedBody)
  }

  /// Nothing that comes ends the process.
  @Test func everyBeginningIsJudged() async throws {
    for first in UInt8.min...UInt8.max {
      for second in UInt8.min...UInt8.max {
        for coding in ["", "deflate", "gzip"] {
          for body in [[first], [first, second], [first, second, 0x08, 0, 0, 0]] {
            _ = try? BodyDecoder().decode(body, coding: coding)
          }
        }
      }
    }
  }

  @Test func aBombIsNotUnpacked() async throws {
    let bomb = Self.compressed([UInt8](repeating: 32, count: 8 << 20), windowBits: 31)
    #expect(code(try await fetch(bomb, coding: "gzip")) == .bomb)
    let small = Self.compressed([UInt8](repeating: 32, count: 1 << 20), windowBits: 31)
    #expect(try await fetch(small, coding: "gzip").get().body.count == 1 << 20)
    var limits = FetchLimits()
    limits.body = 1000
    let large = Self.compressed([UInt8](repeating: 32, count: 1001), windowBits: 31)
    #expect(code(try await fetch(large, coding: "gzip", limits: limits)) == .tooLarge)
  }
}
