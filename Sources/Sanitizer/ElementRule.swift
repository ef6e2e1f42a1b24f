/// What may stay of an element: its kind and its own attributes.
struct ElementRule: Sendable {
  let kind: ElementKind
  /// By attribute; nil where it may not stay.
  private let attributes: [AttributeKind?]

  init(_ kind: ElementKind, _ own: [AttributeName: AttributeKind] = [:]) {
    self.kind = kind
    attributes = AttributeName.allCases.map { own[$0] ?? Self.everywhere[$0] }
  }

  /// What an attribute of this element may hold; nil where it may not stay.
  func attribute(_ name: AttributeName) -> AttributeKind? {
    attributes[Int(name.rawValue)]
  }

  // No `id` and `name` (they would collide in a page of many articles, and shadow its own), no
  // `class` (it could borrow the styles of the page around), no `style` (a subset of CSS that can
  // neither cover the page nor load anything is hardly worth its reading).
  private static let everywhere: [AttributeName: AttributeKind] = [
    .title: .text, .lang: .language, .dir: .keyword(["ltr", "rtl", "auto"]),
  ]

  /// By name in lower case; elements that are not in it lose their tags.
  static let all: [String: ElementRule] = {
    var rules: [String: ElementRule] = [:]
    for (kind, names) in plain {
      for name in names.split(separator: " ") { rules[String(name)] = ElementRule(kind) }
    }
    return rules.merging(withAttributes) { _, own in own }
  }()

  private static let plain: [(ElementKind, String)] = [
    (
      .inline,
      """
      abbr acronym b bdi bdo big cite code dfn em i kbd mark ruby s samp small span strike strong \
      sub sup tt u var
      """
    ),
    (.rubyText, "rt rp"),
    (.lineBreak, "br wbr"),
    (.rule, "hr"),
    (.preformatted, "pre"),
    (
      .flow,
      """
      address article aside center figcaption figure footer header hgroup main nav section summary
      """
    ),
    (.list, "ul menu dir"),
    (.definitionList, "dl"),
    (.definition, "dt dd"),
    (
      .unwrappedBlock,
      """
      fieldset form legend option optgroup select textarea button listing xmp plaintext noscript \
      noembed noframes object applet canvas dialog frameset
      """
    ),
    (.discarded, "script style svg math template title datalist"),
  ]

  private static let alignment = AttributeKind.keyword(["left", "right", "center", "justify"])
  private static let cell: [AttributeName: AttributeKind] = [
    .colspan: .number(1...1000), .rowspan: .number(0...65534), .align: alignment,
    .valign: .keyword(["top", "middle", "bottom", "baseline"]), .abbr: .text,
    .scope: .keyword(["row", "col", "rowgroup", "colgroup"]),
  ]
  private static let pixels = AttributeKind.number(0...10000)
  private static let playing: [AttributeName: AttributeKind] = [
    .src: .resource, .controls: .flag, .loop: .flag, .muted: .flag,
    .preload: .keyword(["none", "metadata"]),
  ]

  private static let withAttributes: [String: ElementRule] = {
    var rules: [String: ElementRule] = [
      "a": ElementRule(
        .anchor,
        [
          .href: .link, .hreflang: .language, .type: .text,
          .rel: .tokens(["nofollow", "sponsored", "ugc", "license", "author", "tag", "external"]),
        ]),
      "del": ElementRule(.inline, [.cite: .link, .datetime: .text]),
      "ins": ElementRule(.inline, [.cite: .link, .datetime: .text]),
      "q": ElementRule(.inline, [.cite: .link]),
      "time": ElementRule(.inline, [.datetime: .text]),
      "blockquote": ElementRule(.flow, [.cite: .link]),
      "details": ElementRule(.flow, [.open: .flag]),
      "p": ElementRule(.paragraph, [.align: alignment]),
      "div": ElementRule(.flow, [.align: alignment]),
      "ol": ElementRule(
        .list,
        [
          .start: .number(-1_000_000...1_000_000), .reversed: .flag,
          .type: .keyword(["1", "a", "A", "i", "I"]),
        ]),
      "li": ElementRule(.item, [.value: .number(-1_000_000...1_000_000)]),
      "table": ElementRule(.table),
      "caption": ElementRule(.caption),
      "colgroup": ElementRule(.columnGroup, [.span: .number(1...1000)]),
      "col": ElementRule(.column, [.span: .number(1...1000)]),
      "td": ElementRule(.cell, cell),
      "th": ElementRule(.cell, cell),
      "tr": ElementRule(.row, [.align: alignment]),
      "img": ElementRule(
        .image,
        [
          .src: .resource, .srcset: .resources, .sizes: .text, .alt: .text, .width: pixels,
          .height: pixels,
        ]),
      "picture": ElementRule(.media),
      "audio": ElementRule(.media, playing),
      "video": ElementRule(
        .media,
        playing.merging([.poster: .resource, .width: pixels, .height: pixels]) { a, _ in a }),
      "source": ElementRule(
        .mediaSource,
        [
          .src: .resource, .srcset: .resources, .sizes: .text, .type: .text, .media: .text,
        ]),
      "track": ElementRule(
        .mediaSource,
        [
          .src: .resource, .srclang: .language, .label: .text,
          .kind: .keyword(["subtitles", "captions", "descriptions", "chapters"]),
        ]),
      "iframe": ElementRule(
        .embed, [.src: .embed, .width: pixels, .height: pixels, .allowfullscreen: .flag]),
    ]
    for heading in 1...6 { rules["h\(heading)"] = ElementRule(.heading, [.align: alignment]) }
    for group in ["tbody", "thead", "tfoot"] { rules[group] = ElementRule(.rowGroup) }
    return rules
  }()
}
