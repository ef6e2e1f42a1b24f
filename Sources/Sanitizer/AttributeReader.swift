import XML

/// Judges the attributes of elements and writes those that may stay.
struct AttributeReader {
  let tree: HTMLTree
  private let addresses: AddressReader
  /// By index of the name in the tree.
  let names: [AttributeName?]
  /// By index of the name in the tree.
  let lazyNames: [LazyAttribute?]

  init(tree: HTMLTree, addresses: AddressReader) {
    self.tree = tree
    self.addresses = addresses
    names = tree.names.map { AttributeName($0) }
    lazyNames = tree.names.map { LazyAttribute($0) }
  }

  /// What stays of one element's attributes, and what the sanitiser asks about them.
  struct Result {
    /// The attributes as markup, each with a space before it, in the reader's output.
    var markup: Range<Int>
    var names: AttributeNames = []
    /// The value of `href` in the output.
    var href: Range<Int>?
    var width: Int?
    var height: Int?
    /// The values of `src` and `srcset` in the output.
    var source: Range<Int>?
    var candidates: Range<Int>?
    /// Its address stood in an attribute for a program of the page.
    var isLazy = false

    var hasSource: Bool { names.has(.src) || names.has(.srcset) }
  }

  /// Appends those attributes that may stay to `markup`, and notes the others in `log`.
  func read(
    of node: HTMLTree.Node, _ element: Int, by rule: ElementRule, into markup: inout [UInt8],
    _ log: inout RemovalLog
  ) -> Result {
    var result = Result(markup: markup.count..<markup.count)
    result.isLazy = appendReal(of: node, by: rule, into: &markup, &result)
    let written = result.names
    for attribute in tree.attributes[node.attributes] {
      if let name = names[attribute.name], written.has(name) { continue }
      if result.isLazy, isPoint(attribute) { continue }
      guard let name = names[attribute.name], let kind = rule.attribute(name),
        !result.names.has(name)
      else {
        log.add(.attribute, element, attribute: attribute.name)
        continue
      }
      guard !append(as: kind, name, attribute.value, into: &markup, &result) else { continue }
      log.add(kind.isAddress ? .address : .attribute, element, attribute: attribute.name)
    }
    return result
  }

  /// Appends the address of a player that an element of AMP names by number.
  func appendPlayer(of node: HTMLTree.Node, into markup: inout [UInt8], _ result: inout Result) {
    guard let name = node.name, let player = AMP.players[tree.names[name]] else { return }
    for attribute in tree.attributes[node.attributes]
    where tree.names[attribute.name] == player.attribute {
      let number = String(copying: tree.bytes.span.extracting(attribute.value))
      var value: [UInt8] = []
      guard let address = player.address(of: number),
        addresses.append(address.utf8.span, for: .embed, to: &value)
      else { return }
      return Self.add(.src, value, to: &result, &markup)
    }
  }

  /// Whether it says that something is not larger than a point, as it is said of placeholders.
  private func isPoint(_ attribute: HTMLTree.Attribute) -> Bool {
    guard names[attribute.name] == .width || names[attribute.name] == .height else { return false }
    return ["0", "1", "0px", "1px"].contains(
      String(copying: tree.bytes.span.extracting(attribute.value)))
  }

  /// Appends an attribute with a value of the tree; false, and nothing appended, where it may not
  /// stay so.
  func append(
    as kind: AttributeKind, _ name: AttributeName, _ value: Range<Int>,
    into markup: inout [UInt8], _ result: inout Result
  ) -> Bool {
    let start = markup.count
    markup += name.startMarkup
    let valueStart = markup.count
    guard append(value, as: kind, named: name, to: &markup) else {
      markup.removeLast(markup.count - start)
      return false
    }
    markup.append(UInt8(ascii: "\""))
    result.note(name, valueStart..<markup.count - 1, in: markup)
    return true
  }

  /// Appends an attribute that was not in the source, its value written as markup.
  static func add(
    _ name: AttributeName, _ value: some Sequence<UInt8>, to result: inout Result,
    _ markup: inout [UInt8]
  ) {
    markup += name.startMarkup
    let start = markup.count
    markup += value
    markup.append(UInt8(ascii: "\""))
    result.note(name, start..<markup.count - 1, in: markup)
  }

  /// Appends the value as it may stay; false where it may not.
  private func append(
    _ value: Range<Int>, as kind: AttributeKind, named name: AttributeName,
    to markup: inout [UInt8]
  ) -> Bool {
    let value = tree.bytes.span.extracting(value)
    switch kind {
    case .text:
      guard value.count <= 4096 else { return false }
      Markup.appendValue(value, to: &markup)
      return true
    case .link: return addresses.append(value, for: .link, to: &markup)
    case .resource: return addresses.append(value, for: .resource, to: &markup)
    case .embed: return addresses.append(value, for: .embed, to: &markup)
    case .resources: return addresses.append(candidates: value, to: &markup)
    case .keyword, .language, .tokens, .number, .flag:
      guard let read = kind.read(String(copying: value), named: name) else { return false }
      Markup.appendValue(read.utf8.span, to: &markup)
      return true
    }
  }
}

extension AttributeReader.Result {
  fileprivate mutating func note(_ name: AttributeName, _ value: Range<Int>, in markup: [UInt8]) {
    names.formUnion(AttributeNames(name))
    self.markup = self.markup.lowerBound..<markup.endIndex
    switch name {
    case .href: href = value
    case .src: source = value
    case .srcset: candidates = value
    case .width: width = Int(String(decoding: markup[value], as: UTF8.self))
    case .height: height = Int(String(decoding: markup[value], as: UTF8.self))
    default: break
    }
  }
}

extension AttributeKind {
  fileprivate var isAddress: Bool {
    switch self {
    case .link, .resource, .resources, .embed: true
    default: false
    }
  }

  /// A value that is no free text and no address as it may stay; nil where it may not.
  fileprivate func read(_ value: String, named name: AttributeName) -> String? {
    switch self {
    case .language: Self.isLanguage(value) ? value : nil
    case .keyword(let words):
      words.first { $0 == value } ?? words.first { $0 == value.lowercased() }
    case .tokens(let words): Self.tokens(value, among: words)
    case .number(let range): Self.number(value, in: range)
    case .flag: name.text
    case .text, .link, .resource, .resources, .embed: nil
    }
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
