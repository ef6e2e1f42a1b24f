import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Reads sanitised HTML with a strict XML parser and lists what must not be in it.
///
/// Its rules are written apart from those of the sanitiser, the other way round: what is dangerous,
/// instead of what is allowed.
final class SafetyReader: NSObject, XMLParserDelegate {
  private(set) var faults: [String] = []
  private(set) var elements: [String] = []
  private(set) var text = ""

  init(_ html: String) {
    super.init()
    let parser = XMLParser(data: Data("<root>\(html)</root>".utf8))
    parser.delegate = self
    // The parser goes on behind an error and calls that a success: `parserError` tells.
    if !parser.parse() || parser.parserError != nil || !isWhole {
      faults.append("not well-formed: \(html)")
    }
  }

  private var isWhole = true

  func parser(_ parser: XMLParser, parseErrorOccurred parseError: any Error) {
    isWhole = false
  }

  private static let dangerousElements: Set<String> = [
    "script", "style", "link", "meta", "base", "object", "embed", "applet", "param", "form",
    "input", "button", "select", "option", "textarea", "keygen", "isindex", "frame", "frameset",
    "noframes", "noscript", "noembed", "template", "svg", "math", "title", "xmp", "plaintext",
    "listing", "body", "html", "head", "marquee", "bgsound", "layer", "ilayer", "xml", "set",
    "animate", "foreignobject", "portal", "dialog", "slot", "map", "area",
  ]
  private static let addresses: Set<String> = ["href", "src", "cite", "poster"]
  private static let harmless: Set<String> = [
    "title", "lang", "dir", "alt", "width", "height", "align", "valign", "colspan", "rowspan",
    "abbr", "scope", "span", "start", "reversed", "type", "value", "datetime", "open", "rel",
    "hreflang", "sizes", "media", "kind", "srclang", "label", "controls", "loop", "muted",
    "preload", "allowfullscreen", "sandbox", "loading", "referrerpolicy",
  ]

  func parser(
    _ parser: XMLParser, didStartElement element: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    guard element != "root" else { return }
    elements.append(element)
    if Self.dangerousElements.contains(element) { faults.append("element \(element)") }
    for (name, value) in attributes { judge(element, name, value) }
    if element == "iframe", attributes["sandbox"]?.contains("top-navigation") != false {
      faults.append("iframe that leads the page around it elsewhere")
    }
    if element == "img", attributes["src"] == nil, attributes["srcset"] == nil {
      faults.append("img without image")
    }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    text += string
  }

  func parser(_ parser: XMLParser, foundComment comment: String) {
    faults.append("comment")
  }

  private func judge(_ element: String, _ name: String, _ value: String) {
    if name == "srcset" {
      for candidate in value.components(separatedBy: ", ") {
        judgeAddress(element, "src", String(candidate.prefix { $0 != " " }))
      }
    } else if Self.addresses.contains(name) {
      judgeAddress(element, name, value)
    } else if !Self.harmless.contains(name) {
      faults.append("attribute \(element)/\(name)")
    }
  }

  private func judgeAddress(_ element: String, _ name: String, _ value: String) {
    let schemes =
      element == "iframe"
      ? ["https://"]
      : name == "href" || name == "cite"
        ? ["https://", "http://", "mailto:", "tel:"] : ["https://", "http://"]
    if !schemes.contains(where: value.hasPrefix) { faults.append("\(element)/\(name) \(value)") }
    if value.contains(where: { "<>\"'\\ \n\t".contains($0) }) {
      faults.append("unquoted \(element)/\(name) \(value)")
    }
    if element == "iframe", !value.hasPrefix("https://www.youtube.com/embed/") {
      faults.append("iframe \(value)")
    }
  }
}
