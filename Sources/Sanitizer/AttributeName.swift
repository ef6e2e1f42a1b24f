/// An attribute that may stay somewhere; the case's name is the attribute's.
enum AttributeName: UInt8, CaseIterable, Sendable {
  case abbr, align, allowfullscreen, alt, cite, colspan, controls, datetime, dir, height, href
  case hreflang, kind, label, lang, loading, loop, media, muted, open, poster, preload
  case referrerpolicy, rel, reversed, rowspan, sandbox, scope, sizes, span, src, srclang, srcset
  case start, title, type, valign, value, width

  /// The attribute of a name in lower case; nil where it may stay nowhere.
  init?(_ name: String) {
    guard let found = Self.byText[name] else { return nil }
    self = found
  }

  var text: String { Self.texts[Int(rawValue)] }

  /// ` name="`.
  var startMarkup: [UInt8] { Self.starts[Int(rawValue)] }

  private static let starts = texts.map { Array(" \($0)=\"".utf8) }
  private static let texts = allCases.map { "\($0)" }
  private static let byText = Dictionary(uniqueKeysWithValues: allCases.map { ("\($0)", $0) })
}

/// Attributes that occurred.
struct AttributeNames: OptionSet {
  let rawValue: UInt64

  init(rawValue: UInt64) {
    self.rawValue = rawValue
  }

  init(_ name: AttributeName) {
    rawValue = 1 << UInt64(name.rawValue)
  }

  func has(_ name: AttributeName) -> Bool { contains(AttributeNames(name)) }
}
