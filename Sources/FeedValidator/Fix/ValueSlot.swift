/// Where a value stands in the source: between tags, in a CDATA section, or in quotation marks.
struct ValueSlot {
  /// Without white space around it.
  let range: Range<Int>
  /// What the source says there, references resolved.
  let text: String
  private let isLiteral: Bool

  /// The text of the element whose start tag begins at `offset`; nil where it holds anything else.
  init?(elementAt offset: Int, in document: [UInt8]) {
    guard let tag = SourceTag(at: offset, in: document), !tag.isEmpty else { return nil }
    var start = tag.range.upperBound
    while start < document.count, document[start].isSpace { start += 1 }
    let opening = "<![CDATA[".utf8
    guard document[start...].starts(with: opening) else {
      let end = document[tag.range.upperBound...].firstIndex(of: UInt8(ascii: "<"))
      guard let end, document[end...].starts(with: "</".utf8) else { return nil }
      self.init(tag.range.upperBound..<end, in: document, isLiteral: false)
      return
    }
    start += opening.count
    var end = start
    while end < document.count, !document[end...].starts(with: "]]>".utf8) { end += 1 }
    var rest = end + 3
    while rest < document.count, document[rest].isSpace { rest += 1 }
    guard rest < document.count, document[rest...].starts(with: "</".utf8) else { return nil }
    self.init(start..<end, in: document, isLiteral: true)
  }

  /// The value of the attribute whose name begins at `offset`.
  init?(attributeAt offset: Int, in document: [UInt8]) {
    guard let value = SourceTag.value(ofAttributeAt: offset, in: document) else { return nil }
    self.init(value, in: document, isLiteral: false)
  }

  private init(_ whole: Range<Int>, in document: [UInt8], isLiteral: Bool) {
    var (start, end) = (whole.lowerBound, whole.upperBound)
    while start < end, document[start].isSpace { start += 1 }
    while end > start, document[end - 1].isSpace { end -= 1 }
    range = start..<end
    self.isLiteral = isLiteral
    let raw = String(decoding: document[start..<end], as: UTF8.self)
    text = isLiteral ? raw : Self.resolve(raw)
  }

  /// Whether nothing but the references that XML itself defines had to be resolved.
  var isPlain: Bool { isLiteral || !text.contains("&#") }

  /// The text as the source has to say it here.
  func escape(_ text: String) -> [UInt8] {
    Array((isLiteral ? text : Self.escaped(text)).utf8)
  }

  static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
      .replacing("'", with: "&apos;")
  }

  private static func resolve(_ raw: String) -> String {
    guard raw.contains("&") else { return raw }
    return raw.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&quot;", with: "\"").replacing("&apos;", with: "'")
      .replacing("&#38;", with: "&").replacing("&#x26;", with: "&")
      .replacing("&amp;", with: "&")
  }
}
