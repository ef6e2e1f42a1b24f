/// Random broken markup, the same for the same seed.
struct RandomMarkup {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  private static let names = """
    a b i em span p div h1 h2 ul ol li dl dt dd table tr td th tbody thead caption colgroup col pre \
    blockquote br hr img figure figcaption center address video source picture ruby rt iframe font \
    form html button script style svg math noscript template textarea title select option xyz details \
    summary section amp-img amp-iframe body head dir ins xmp plaintext small u tt object embed input sup cite
    """.split(whereSeparator: \.isWhitespace).map(String.init)
  private static let attributes = [
    "", "", "", " href=/x", " src=y.png", " href=javascript:a", " onerror=x", " title='a\"b'",
    " src=https://www.youtube.com/embed/x", " align=left", " width=1", " data-src=/z.jpg",
    " srcset='/a.jpg 2x, javascript:a'",
    " class=lazy", " hidden", " style=font-size:0", " data-src=javascript:a src=data:x", " style=x",
    " name=n",
  ]
  private static let texts = [
    "x", "y z", " ", "\n", "&lt;", "&amp;", "&#146;", "<", ">", "&", "\"", "é", "<!-- c -->",
    "<!--", "-->", "<![CDATA[", "]]>", "\u{A0}", "<?x?>", "</",
  ]

  mutating func next() -> String {
    (0..<(1 + pick(25))).map { _ in piece() }.joined()
  }

  private mutating func piece() -> String {
    switch pick(4) {
    case 0, 1: "<\(one(of: Self.names))\(one(of: Self.attributes))>"
    case 2: "</\(one(of: Self.names))>"
    default: one(of: Self.texts)
    }
  }

  private mutating func one(of choices: [String]) -> String { choices[pick(choices.count)] }

  /// A linear congruential generator, high bits only.
  private mutating func pick(_ count: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(count))
  }
}
