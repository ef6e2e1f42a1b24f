/// What elements and attributes of HTML do in a feed.
enum HTMLNames {
  /// Elements that readers keep, or drop without harm.
  static let harmless: Set<String> = [
    "a", "abbr", "acronym", "address", "area", "article", "aside", "audio", "b", "bdi", "bdo",
    "big", "blockquote", "br", "button", "canvas", "caption", "center", "cite", "code", "col",
    "colgroup", "data", "datalist", "dd", "del", "details", "dfn", "dialog", "dir", "div", "dl",
    "dt", "em", "fieldset", "figcaption", "figure", "font", "footer", "form", "h1", "h2", "h3",
    "h4", "h5", "h6", "header", "hgroup", "hr", "i", "img", "input", "ins", "kbd", "label",
    "legend", "li", "main", "map", "mark", "math", "menu", "meter", "nav", "nobr", "noscript",
    "ol", "optgroup", "option", "output", "p", "picture", "pre", "progress", "q", "rb", "rp",
    "rt", "rtc", "ruby", "s", "samp", "section", "select", "small", "source", "span", "strike",
    "strong", "sub", "summary", "sup", "svg", "table", "tbody", "td", "textarea", "tfoot", "th",
    "thead", "time", "tr", "track", "tt", "u", "ul", "var", "video", "wbr", "cutid", "path", "g",
    "circle", "rect", "line", "polygon", "polyline", "ellipse", "defs", "use", "symbol", "mi",
    "mo", "mn", "mrow", "msup", "msub", "mfrac", "text", "tspan", "marquee", "blink", "template",
    "slot", "search",
  ]

  /// Elements of HTML that readers remove, because they can do harm or belong into a head.
  static let dangerous: Set<String> = [
    "script", "object", "embed", "applet", "iframe", "frame", "frameset", "noframes", "meta",
    "link", "base", "basefont", "bgsound", "style", "layer", "ilayer", "head", "html", "body",
    "title", "param", "xml", "isindex", "plaintext", "listing", "xmp", "noembed", "portal",
  ]

  /// Drawings and formulas, whose names HTML writes in either case.
  static let graphics = Set(GraphicsNames.svg.union(GraphicsNames.mathML).map { $0.lowercased() })

  static let known = harmless.union(dangerous).union(graphics)

  /// Those of `harmless` that are short, which are nearly all that feeds hold.
  static let shortHarmless = ShortNames(harmless)

  /// Whether readers keep an element of this name or drop its tags without harm. Names with a hyphen
  /// are elements that pages define for themselves.
  static func isHarmless(_ name: String) -> Bool {
    harmless.contains(name) || graphics.contains(name) && !dangerous.contains(name)
      || name.utf8.contains(UInt8(ascii: "-"))
  }

  /// What an attribute of any element does; nil where it does no harm.
  static func judge(attribute name: Bytes, _ value: Bytes) -> HTMLScan.Finding? {
    guard name.count > 2 else { return nil }
    switch name[0].lowercased {
    case UInt8(ascii: "o"):
      // Event handlers, oncut the shortest; one, only and once are words of text gone astray.
      guard name[1].lowercased == UInt8(ascii: "n"), name.count >= 5 else { return nil }
      return .attribute(name.lowercasedString)
    case UInt8(ascii: "s"):
      if name.equalsIgnoringCase("style"), let fault = StyleForm.fault(in: value) {
        return .style(fault)
      }
      if name.equalsIgnoringCase("src"), isScript(value) { return .attribute("src") }
      return nil
    case UInt8(ascii: "h"):
      return name.equalsIgnoringCase("href") && isScript(value) ? .attribute("href") : nil
    default: return nil
    }
  }

  private static func isScript(_ value: Bytes) -> Bool {
    let bare = value.extracting(value.trimmedRange)
    return bare.startsIgnoringCase(with: "javascript:")
      || bare.startsIgnoringCase(with: "vbscript:")
  }
}
