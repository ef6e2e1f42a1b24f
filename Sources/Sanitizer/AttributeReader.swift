import XML

/// Judges the attributes of elements and writes those that may stay.
struct AttributeReader {
  let tree: HTMLTree
  let policy: SanitizerPolicy
  let base: String?

  /// The attributes of one element: as markup, by name, and what was removed.
  struct Result {
    var markup: [UInt8] = []
    var values: [String: String] = [:]
    var removed: [(kind: Removal.Kind, name: String)] = []

    mutating func add(_ name: String, _ value: String) {
      values[name] = value
      markup.append(UInt8(ascii: " "))
      markup += name.utf8
      markup += "=\"".utf8
      Markup.appendValue(value.utf8, to: &markup)
      markup.append(UInt8(ascii: "\""))
    }
  }

  func read(_ attributes: Range<Int>, by rule: ElementRule) -> Result {
    var result = Result()
    for attribute in tree.attributes[attributes] {
      let name = tree.names[attribute.name]
      guard let kind = rule.attribute(name), result.values[name] == nil else {
        result.removed.append((.attribute, name))
        continue
      }
      let value = String(decoding: tree.bytes[attribute.value], as: UTF8.self)
      if let value = read(value, as: kind, named: name) {
        result.add(name, value)
      } else {
        result.removed.append((kind.isAddress ? .address : .attribute, name))
      }
    }
    return result
  }

  /// The value as it may stay; nil where it may not.
  private func read(_ value: String, as kind: AttributeKind, named name: String) -> String? {
    switch kind {
    case .text: value.utf8.count <= 4096 ? value : nil
    case .language: Self.isLanguage(value) ? value : nil
    case .keyword(let words):
      words.first { $0 == value } ?? words.first { $0 == value.lowercased() }
    case .tokens(let words): Self.tokens(value, among: words)
    case .number(let range): Self.number(value, in: range)
    case .flag: name
    case .link: address(value, for: .link)
    case .resource: address(value, for: .resource)
    case .embed: address(value, for: .embed)
    case .resources: candidates(value)
    }
  }

  private func address(_ value: String, for use: WebAddress.Use) -> String? {
    WebAddress(value, for: use, base: base, policy: policy)?.text
  }

  /// The images of a `srcset` that may be loaded. HTML section 4.8.4.2.1.
  private func candidates(_ value: String) -> String? {
    var rest = Substring(value)
    var kept: [String] = []
    while true {
      rest = rest.drop { $0.isWhitespace || $0 == "," }
      if rest.isEmpty { break }
      var url = rest.prefix { !$0.isWhitespace }
      rest = rest[url.endIndex...]
      var descriptor = Substring()
      if url.hasSuffix(",") {
        while url.hasSuffix(",") { url = url.dropLast() }
      } else {
        descriptor = rest.prefix { $0 != "," }
        rest = rest[descriptor.endIndex...]
      }
      let size = String(descriptor).trimmed(where: \.isWhitespace)
      guard let address = address(String(url), for: .resource), Self.isDescriptor(size),
        !address.hasSuffix(",")
      else { continue }
      kept.append(size.isEmpty ? address : address + " " + size)
    }
    return kept.isEmpty ? nil : kept.joined(separator: ", ")
  }

  private static func isDescriptor(_ text: String) -> Bool {
    guard let unit = text.last else { return true }
    return (unit == "w" || unit == "x")
      && text.dropLast().utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
  }

  private static func isLanguage(_ text: String) -> Bool {
    (1...35).contains(text.utf8.count)
      && text.unicodeScalars.allSatisfy {
        $0 == "-" || ($0.isASCII && $0.properties.isAlphabetic) || ("0"..."9").contains($0)
      }
  }

  private static func tokens(_ text: String, among words: Set<String>) -> String? {
    let kept = text.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
      .filter(words.contains)
    return kept.isEmpty ? nil : kept.joined(separator: " ")
  }

  private static func number(_ text: String, in range: ClosedRange<Int>) -> String? {
    let text = text.trimmed(where: \.isWhitespace)
    guard let number = Int(text.hasSuffix("px") ? String(text.dropLast(2)) : text),
      range.contains(number)
    else { return nil }
    return String(number)
  }
}

extension AttributeKind {
  fileprivate var isAddress: Bool {
    switch self {
    case .link, .resource, .resources, .embed: true
    default: false
    }
  }
}
