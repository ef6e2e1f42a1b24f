internal import XML

/// A document's bytes as UTF-8, with what was found out about their encoding.
struct SourceText {
  let utf8: [UInt8]
  /// As declared, in lower case; nil where nothing is declared.
  let encoding: String?
  let findings: [Finding]
  let isJSON: Bool

  /// A byte-order mark goes first, then the declaration, then the charset of the media type.
  init(_ bytes: [UInt8], contentType: String?) {
    let mark = ByteOrderMark.all.first { bytes.starts(with: $0.bytes) }
    let body = mark.map { Array(bytes[$0.bytes.count...]) } ?? bytes
    let declared = SourceDeclaration(body)
    let charset = contentType.flatMap(Self.charset)
    encoding = (mark?.encoding ?? declared.encoding ?? charset)?.lowercased()
    var findings: [Finding] = []
    if let name = declared.encoding, let charset, name.lowercased() != charset.lowercased() {
      findings.append(
        Finding(
          rule: .xmlEncodingConflict, offset: declared.offset, path: "",
          message: "the document says \(name), the server \(charset)"))
    }
    utf8 = Self.decode(body, encoding ?? "utf-8", at: declared.offset, &findings)
    self.findings = findings
    isJSON = utf8.first { !$0.isSpace } == UInt8(ascii: "{")
  }

  private static func decode(
    _ body: [UInt8], _ encoding: String, at offset: Int, _ findings: inout [Finding]
  ) -> [UInt8] {
    func note(_ rule: Rule, _ offset: Int, _ message: String) {
      findings.append(Finding(rule: rule, offset: offset, path: "", message: message))
    }
    if encoding == "utf-8" || encoding == "utf8" || encoding == "us-ascii" {
      let valid = TextDecoding.utf8Prefix(body.span)
      guard valid < body.count else { return body }
      note(.xmlEncodingWrong, valid, "this byte is not \(encoding.uppercased())")
      return TextDecoding.utf8(body.span, encoding: "utf-8")?.bytes ?? body
    }
    guard let (decoded, invalid) = TextDecoding.utf8(body.span, encoding: encoding) else {
      note(.xmlEncodingUnknown, offset, "there is no encoding \(encoding)")
      return body
    }
    if invalid > 0 {
      note(.xmlEncodingWrong, offset, "\(invalid) characters are not \(encoding)")
    }
    if !encoding.hasPrefix("utf-16") {
      note(.xmlEncodingNonstandard, offset, "the encoding is \(encoding)")
    }
    return decoded
  }

  /// The parameter `charset` of a media type.
  static func charset(_ contentType: String) -> String? {
    for parameter in contentType.split(separator: ";").dropFirst() {
      let pair = parameter.split(separator: "=", maxSplits: 1)
      guard pair.count == 2, pair[0].filter({ $0 != " " }).lowercased() == "charset" else {
        continue
      }
      return pair[1].filter { $0 != " " && $0 != "\"" && $0 != "'" }
    }
    return nil
  }
}

struct ByteOrderMark {
  let bytes: [UInt8]
  let encoding: String

  /// The longer ones first: that of UTF-32 begins as that of UTF-16 does.
  static let all = [
    ByteOrderMark(bytes: [0xFF, 0xFE, 0, 0], encoding: "utf-32le"),
    ByteOrderMark(bytes: [0, 0, 0xFE, 0xFF], encoding: "utf-32be"),
    ByteOrderMark(bytes: [0xEF, 0xBB, 0xBF], encoding: "utf-8"),
    ByteOrderMark(bytes: [0xFF, 0xFE], encoding: "utf-16le"),
    ByteOrderMark(bytes: [0xFE, 0xFF], encoding: "utf-16be"),
  ]
}

/// What an XML declaration says of the encoding.
struct SourceDeclaration {
  var encoding: String?
  /// Where the value stands.
  var offset = 0

  init(_ bytes: [UInt8]) {
    guard bytes.starts(with: "<?xml".utf8),
      let end = bytes.prefix(1024).firstIndex(of: UInt8(ascii: ">"))
    else { return }
    let head = bytes[..<end]
    let word = Array("encoding".utf8)
    guard let start = head.indices.first(where: { head[$0...].starts(with: word) }),
      let open = head[start...].firstIndex(where: { $0 == 0x22 || $0 == 0x27 }),
      let close = head[(open + 1)...].firstIndex(of: head[open])
    else { return }
    encoding = String(decoding: head[(open + 1)..<close], as: UTF8.self)
    offset = open + 1
  }
}
