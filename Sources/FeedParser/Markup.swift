import Feed
import XML

/// Markup inside of text constructs, written out again.
extension Reading {
  /// The inner markup of the element that was entered last, which is left.
  ///
  /// Elements lose their prefixes; `xml:base` is dropped after it was applied.
  mutating func markup(_ xml: inout XMLReader) -> String {
    var output: [UInt8] = []
    var declared: Set<String> = []
    var foreign = ["http://www.w3.org/1999/xhtml"]
    var open: [(name: String, scope: Scope?, hasContent: Bool)] = []
    while let event = xml.next() {
      switch event.kind {
      case .start:
        let name = xml.names.local(event.name)
        let scope = enter(xml)
        closeStart(&open, &output)
        output.append(UInt8(ascii: "<"))
        output.append(contentsOf: name.utf8)
        appendNamespace(xml, event.name, inside: &foreign, &declared, to: &output)
        appendAttributes(xml, event, to: &output)
        open.append((name, scope, false))
      case .end:
        guard let last = open.popLast() else { return String(decoding: output, as: UTF8.self) }
        leave(last.scope)
        if foreign.count > open.count + 1 { foreign.removeLast() }
        if last.hasContent || !HTMLNames.isVoid(last.name) {
          if !last.hasContent { output.append(UInt8(ascii: ">")) }
          output.append(contentsOf: "</".utf8)
          output.append(contentsOf: last.name.utf8)
          output.append(UInt8(ascii: ">"))
        } else {
          output.append(contentsOf: " />".utf8)
        }
      case .text:
        closeStart(&open, &output)
        xml.withText { appendEscaped($0, isAttribute: false, to: &output) }
      case .comment, .instruction, .doctype: break
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// Declares the namespace of an element that is neither XHTML's nor the feed's, where it differs
  /// from that of the element around it.
  private func appendNamespace(
    _ xml: borrowing XMLReader, _ name: XMLName, inside foreign: inout [String],
    _ declared: inout Set<String>, to output: inout [UInt8]
  ) {
    var uri = xml.names.uri(name)
    let vocabulary = name.isKnown ? name.vocabulary : xml.names.other(name)?.vocabulary ?? -1
    // Markup without a namespace of its own is HTML.
    if uri.isEmpty || vocabulary >= 0 { uri = Namespace.xhtml.uri }
    if uri != foreign.last {
      output.append(contentsOf: " xmlns=\"\(uri)\"".utf8)
    }
    for index in 0..<xml.event.attributeCount {
      guard let spelling = xml.names.other(xml.attributeName(index)), !spelling.prefix.isEmpty,
        !declared.contains(spelling.prefix)
      else { continue }
      declared.insert(spelling.prefix)
      output.append(contentsOf: " xmlns:\(spelling.prefix)=\"\(spelling.uri)\"".utf8)
    }
    foreign.append(uri)
  }

  private func closeStart(
    _ open: inout [(name: String, scope: Scope?, hasContent: Bool)], _ output: inout [UInt8]
  ) {
    guard let last = open.indices.last, !open[last].hasContent else { return }
    open[last].hasContent = true
    output.append(UInt8(ascii: ">"))
  }

  private func appendAttributes(
    _ xml: borrowing XMLReader, _ event: XMLEvent, to output: inout [UInt8]
  ) {
    for index in 0..<event.attributeCount {
      let name = xml.attributeName(index)
      guard name != Names.xmlBase else { continue }
      let prefix = name == Names.xmlLang ? "xml" : xml.names.other(name)?.prefix ?? ""
      let local = xml.names.local(name)
      let written = xml.attributeValue(index)
      let value = HTMLNames.isReference(local) ? resolve(trimmed(written)) : written
      output.append(UInt8(ascii: " "))
      if !prefix.isEmpty { output.append(contentsOf: "\(prefix):".utf8) }
      output.append(contentsOf: local.utf8)
      output.append(contentsOf: "=\"".utf8)
      appendEscaped(value.utf8.span, isAttribute: true, to: &output)
      output.append(UInt8(ascii: "\""))
    }
  }
}

/// Appends text so that it stands for itself in markup.
func appendEscaped(_ bytes: Span<UInt8>, isAttribute: Bool, to output: inout [UInt8]) {
  var copied = 0
  for index in bytes.indices {
    guard let escape = escape(bytes[index], isAttribute: isAttribute) else { continue }
    output.append(bytes, copied..<index)
    output.append(contentsOf: escape.utf8)
    copied = index + 1
  }
  output.append(bytes, copied..<bytes.count)
}

@inline(__always) private func escape(_ byte: UInt8, isAttribute: Bool) -> String? {
  // All of them lie below the letters.
  guard byte <= UInt8(ascii: ">") else { return nil }
  switch byte {
  case UInt8(ascii: "&"): return "&amp;"
  case UInt8(ascii: "<"): return "&lt;"
  case UInt8(ascii: ">"): return "&gt;"
  case UInt8(ascii: "\"") where isAttribute: return "&quot;"
  default: return nil
  }
}

extension [UInt8] {
  /// Appends a stretch of bytes.
  mutating func append(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    unsafe bytes.extracting(range).withUnsafeBufferPointer { run in
      unsafe append(contentsOf: run)
    }
  }
}

/// What the parser has to know of HTML.
enum HTMLNames {
  /// Elements that have no end tag. HTML, section 13.1.2.
  static func isVoid(_ name: String) -> Bool { voids.contains(name) }

  /// Attributes that hold one reference. HTML, section "Attributes".
  static func isReference(_ name: String) -> Bool { references.contains(name) }

  /// As for a string, in upper or lower case.
  static func isReference(_ name: Span<UInt8>) -> Bool {
    // Most attributes are told by their first letter.
    guard let first = name.isEmpty ? nil : name[0] | 0x20, name.count >= 3,
      "abcdfhlpsu".utf8.contains(first)
    else { return false }
    return isReference(
      unsafe name.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
        .lowercased())
  }

  private static let voids: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr",
  ]

  private static let references: Set<String> = [
    "action", "background", "cite", "classid", "codebase", "data", "formaction", "href",
    "longdesc", "poster", "profile", "src", "usemap",
  ]
}
