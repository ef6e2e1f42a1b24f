/// The elements and attributes of SVG and MathML that readers keep.
enum GraphicsNames {
  static let svg: Set<String> = [
    "a", "animate", "animateColor", "animateMotion", "animateTransform", "circle", "clipPath",
    "defs", "desc", "ellipse", "feGaussianBlur", "filter", "font-face", "foreignObject", "g",
    "glyph", "hkern", "image", "line", "linearGradient", "marker", "mask", "metadata",
    "missing-glyph", "mpath", "path", "pattern", "polygon", "polyline", "radialGradient", "rect",
    "set", "stop", "style", "svg", "switch", "symbol", "text", "textPath", "title", "tspan", "use",
    "view",
  ]

  static let svgAttributes: Set<String> = Set(
    """
    accumulate additive alphabetic arabic-form ascent attributeName attributeType baseProfile bbox
    begin by calcMode cap-height class clip-path clip-rule clipPathUnits color color-rendering
    content cx cy d descent dominant-baseline dur dx dy end fill fill-opacity fill-rule filter
    font-family font-size font-stretch font-style font-variant font-weight from fx fy g1 g2
    glyph-name gradientTransform gradientUnits hanging height horiz-adv-x horiz-origin-x id
    ideographic k keyPoints keySplines keyTimes lang marker-end marker-mid marker-start
    markerHeight markerUnits markerWidth mask mathematical max media min name offset opacity
    orient origin overflow overline-position overline-thickness panose-1 path pathLength
    patternTransform patternUnits points preserveAspectRatio r refX refY repeatCount repeatDur
    requiredExtensions requiredFeatures restart role rotate rx ry slope spreadMethod stemh stemv
    stop-color stop-opacity strikethrough-position stroke stroke-dasharray stroke-dashoffset
    stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width style
    systemLanguage tabindex target text-anchor to transform type u1 u2 underline-position unicode
    unicode-range units-per-em values version viewBox visibility width widths x x-height x1 x2 y
    y1 y2 zoomAndPan
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  static let mathML: Set<String> = [
    "annotation", "annotation-xml", "maction", "math", "menclose", "merror", "mfenced", "mfrac",
    "mglyph", "mi", "mlabeledtr", "mlongdiv", "mmultiscripts", "mn", "mo", "mover", "mpadded",
    "mphantom", "mprescripts", "mroot", "mrow", "ms", "mscarries", "mscarry", "msgroup",
    "msline", "mspace", "msqrt", "msrow", "mstack", "mstyle", "msub", "msubsup", "msup",
    "mtable", "mtd", "mtext", "mtr", "munder", "munderover", "none", "semantics",
  ]

  static let mathMLAttributes: Set<String> = Set(
    """
    accent accentunder actiontype align alignmentscope bevelled charalign class close columnalign
    columnlines columnspacing columnspan columnwidth crossout decimalpoint denomalign depth dir
    display displaystyle edge encoding equalcolumns equalrows fence fontstyle fontweight form
    frame framespacing height href id indentalign infixlinebreakstyle largeop linebreak
    linethickness length lspace mathbackground mathcolor mathsize mathvariant maxsize minsize
    movablelimits notation numalign open other rowalign rowlines rowspacing rowspan rspace
    scriptlevel scriptminsize scriptsizemultiplier selection separator separators shift side
    src stackalign stretchy style subscriptshift superscriptshift symmetric type voffset width
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
