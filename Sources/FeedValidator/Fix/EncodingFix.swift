internal import XML

/// Makes UTF-8 of a document whose encoding is beyond doubt, and lets it say so.
enum EncodingFix {
  /// The document in UTF-8, its byte-order mark apart, with the edits that the declaration needs; nil
  /// where bytes and declaration do not fit each other.
  static func utf8(
    _ bytes: [UInt8], contentType: String?
  ) -> (mark: [UInt8], text: [UInt8], edits: [Edit])? {
    let mark = ByteOrderMark.all.first { bytes.starts(with: $0.bytes) }
    let body = mark.map { Array(bytes[$0.bytes.count...]) } ?? bytes
    let isUTF8 = TextDecoding.utf8Prefix(body.span) == body.count
    let charset = contentType.flatMap(SourceText.charset)
    let named = (mark?.encoding ?? SourceDeclaration(body).encoding ?? charset)?.lowercased()
    if isUTF8, mark == nil || mark?.encoding == "utf-8" {
      let isASCII = body.allSatisfy { $0 < 0x80 }
      // Bytes that are UTF-8 and say something else: only what cannot be that else is corrected.
      guard isASCII || canOnlyBeUTF8(named, body) else { return nil }
      return (mark?.bytes ?? [], body, declare(in: body, was: named))
    }
    guard let named, !isName(ofUTF8: named),
      let (text, invalid) = TextDecoding.utf8(body.span, encoding: named), invalid == 0
    else { return nil }
    return ([], text, transcoded(text, from: named))
  }

  static func isName(ofUTF8 name: String) -> Bool {
    ["utf-8", "utf8", "us-ascii", "ascii"].contains(name)
  }

  private static func canOnlyBeUTF8(_ named: String?, _ body: [UInt8]) -> Bool {
    guard let named, !isName(ofUTF8: named) else { return true }
    // What can be read byte by byte is in no encoding of two or four bytes a character.
    if named.hasPrefix("utf-16") || named.hasPrefix("utf-32") || named.hasPrefix("ucs-") {
      return true
    }
    return TextDecoding.utf8(body.span, encoding: named) == nil
  }

  /// Corrects a declaration that names an encoding in which the UTF-8 document is not.
  private static func declare(in body: [UInt8], was named: String?) -> [Edit] {
    let declaration = SourceDeclaration(body)
    guard let declared = declaration.encoding, !isName(ofUTF8: declared.lowercased()) else {
      return []
    }
    let isKnown = TextDecoding.utf8([0x41].span, encoding: declared) != nil
    return [edit(declaration, declared, isKnown ? .xmlEncodingWrong : .xmlEncodingUnknown)]
  }

  private static func transcoded(_ text: [UInt8], from named: String) -> [Edit] {
    let declaration = SourceDeclaration(text)
    if let declared = declaration.encoding {
      return [edit(declaration, declared, .xmlEncodingNonstandard)]
    }
    return [
      Edit(0..<0, [], .xmlEncodingNonstandard, "wrote the document in UTF-8, not in \(named)")
    ]
  }

  private static func edit(
    _ declaration: SourceDeclaration, _ declared: String, _ rule: Rule
  ) -> Edit {
    let range = declaration.offset..<declaration.offset + declared.utf8.count
    return Edit(range, "UTF-8".utf8, rule, "wrote the document in UTF-8, not in \(declared)")
  }
}
