import Feed
import XML

/// Text and content as Atom and RSS write them.
extension Reading {
  /// A text construct of Atom, RFC 4287 section 3.1, and of Atom 0.3.
  mutating func atomText(_ xml: inout XMLReader) -> Text {
    let content = atomContent(&xml)
    let kind: Text.Kind =
      switch content.kind {
      case .plain, .media: .plain
      case .html: .html
      case .xhtml: .xhtml
      }
    var text = Text(content.value, kind: kind, language: content.language)
    text.base = content.base
    return text
  }

  /// `atom:content`, RFC 4287 section 4.1.3, and the content constructs of Atom 0.3.
  mutating func atomContent(_ xml: inout XMLReader) -> Content {
    let scope = enter(xml)
    defer { leave(scope) }
    let type = xml.attribute(Names.type).map(trimmed)?.lowercased()
    let mode = xml.attribute(Names.mode)?.lowercased()
    let src = xml.attribute(Names.src).map(resolve)
    let kind = contentKind(type: type, mode: mode, hasSource: src != nil)
    var content = Content("", kind: kind, src: src, language: ownLanguage)
    content.base = writtenBase
    if let leaf = xml.leaf() {
      content.value = value(leaf, kind: &content.kind, mode: mode)
    } else {
      content.value = trimmed(markup(&xml))
      if kind == .xhtml, !isAtom03 { content.value = Self.unwrapped(content.value) }
      if kind == .plain { content.kind = isAtom03 && type == nil ? .xhtml : .html }
    }
    return content
  }

  private func contentKind(type: String?, mode: String?, hasSource: Bool) -> Content.Kind {
    switch type {
    case nil: hasSource ? .media(type: "") : .plain
    case "text", "text/plain": .plain
    case "html", "text/html": mode == "xml" ? .xhtml : .html
    case "xhtml", "application/xhtml+xml", "application/xhtml": mode == "escaped" ? .html : .xhtml
    case .some(let type): .media(type: type)
    }
  }

  private func value(_ leaf: String, kind: inout Content.Kind, mode: String?) -> String {
    if mode == "base64", let text = Base64.text(leaf) {
      if kind == .plain, looksLikeHTML(text) { kind = .html }
      return kind == .plain ? text : absoluteHTML(text)
    }
    switch kind {
    case .html: return absoluteHTML(leaf)
    case .xhtml: return Self.escaped(leaf)
    case .plain:
      // Atom 0.3 says text/plain by default and means HTML: what looks like it is read so.
      if isAtom03, mode == "escaped", looksLikeHTML(leaf) { kind = .html }
      return leaf
    case .media(let type):
      // RFC 4287 section 4.1.3.3: neither text nor XML is base64.
      guard type.hasPrefix("application/") || type.hasPrefix("image/"), !type.hasSuffix("xml"),
        let text = Base64.text(leaf)
      else { return leaf }
      return text
    }
  }

  private static func escaped(_ text: String) -> String {
    var output: [UInt8] = []
    appendEscaped(Array(text.utf8).span, isAttribute: false, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// Without the `div` that RFC 4287 section 3.1.1.3 demands around XHTML and does not count to it.
  static func unwrapped(_ markup: String) -> String {
    let bytes = markup.utf8.span
    guard bytes.has("<div", at: 0), bytes.count >= 11, bytes.has("</div>", at: bytes.count - 6),
      let start = bytes.firstIndex(of: UInt8(ascii: ">"))
    else { return markup }
    let inner = bytes.extracting((start + 1)..<max(start + 1, bytes.count - 6))
    // Two divs side by side are no wrapper.
    guard isBalanced(inner) else { return markup }
    return trimmed(
      unsafe inner.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) })
  }

  private static func isBalanced(_ markup: Span<UInt8>) -> Bool {
    var depth = 0
    var place = 0
    while let tag = markup.firstIndex(of: UInt8(ascii: "<"), from: place) {
      if markup.has("</div>", at: tag) {
        depth -= 1
      } else if markup.has("<div", at: tag) {
        depth += 1
      }
      if depth < 0 { return false }
      place = tag + 1
    }
    return depth == 0
  }

  /// Text of RSS that is HTML by custom: `description`, `content:encoded`.
  mutating func html(_ xml: inout XMLReader) -> Text {
    let scope = enter(xml)
    defer { leave(scope) }
    let text = text(&xml)
    var result = Text(absoluteHTML(text), kind: .html, language: ownLanguage)
    result.base = writtenBase
    return result
  }

  /// Text of RSS that may be plain or HTML: HTML where it has tags or references.
  mutating func plainOrHTML(_ xml: inout XMLReader) -> Text {
    let scope = enter(xml)
    defer { leave(scope) }
    let text = text(&xml)
    let isHTML = looksLikeHTML(text)
    var result = Text(
      isHTML ? absoluteHTML(text) : text, kind: isHTML ? .html : .plain, language: ownLanguage)
    result.base = writtenBase
    return result
  }

  /// HTML with references in its attributes made absolute.
  func absoluteHTML(_ html: String) -> String {
    guard let base else { return html }
    return HTMLReferences.resolved(html, against: base)
  }
}

/// Whether a text has a tag or a character reference in it.
func looksLikeHTML(_ text: String) -> Bool {
  let bytes = text.utf8.span
  return hasTag(bytes) || hasReference(bytes)
}

private func hasTag(_ bytes: Span<UInt8>) -> Bool {
  var place = 0
  while let tag = bytes.firstIndex(of: UInt8(ascii: "<"), from: place) {
    place = tag + 1
    guard place < bytes.count else { return false }
    if isNameByte(bytes[place]) || bytes[place] == UInt8(ascii: "/") { return true }
  }
  return false
}

private func hasReference(_ bytes: Span<UInt8>) -> Bool {
  var place = 0
  while let ampersand = bytes.firstIndex(of: UInt8(ascii: "&"), from: place) {
    place = ampersand + 1
    while place < bytes.count, isNameByte(bytes[place]) || bytes[place] == UInt8(ascii: "#") {
      place += 1
    }
    let isClosed = place < bytes.count && bytes[place] == UInt8(ascii: ";")
    if isClosed, place - ampersand > 2 { return true }
  }
  return false
}

/// Whether the byte may stand in a tag's or an entity's name.
@inline(__always) func isNameByte(_ byte: UInt8) -> Bool {
  (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
}
