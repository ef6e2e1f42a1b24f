import Yams

/// One mapping of the outlet's file, read key by key; what it does not know is refused with its
/// place.
struct NodeReader {
  /// The dotted name of the mapping, for messages.
  let name: String
  let file: String
  private let mapping: Node.Mapping

  /// - Throws: ``ConfigurationError`` where the node is no mapping.
  init(_ node: Node, name: String, file: String) throws(ConfigurationError) {
    self.name = name
    self.file = file
    guard case .mapping(let mapping) = node else {
      throw .wrongShape(key: name, place: Self.place(node, file), expected: "keys with values")
    }
    self.mapping = mapping
  }

  /// Where a node stands: `siar.yaml:3:5`.
  static func place(_ node: Node, _ file: String) -> String {
    node.mark.map { "\(file):\($0.line):\($0.column)" } ?? file
  }

  /// The keys in the order of the file, each with its value.
  var entries: [(key: Node, value: Node)] { mapping.map { ($0.key, $0.value) } }

  /// Refuses every key that is not among these.
  func allow(_ keys: [String]) throws(ConfigurationError) {
    for (key, _) in entries where !keys.contains(key.string ?? "") {
      throw .unknownKey(
        "\(name).\(key.string ?? "")", place: Self.place(key, file),
        nearest: Nearest.word(to: key.string ?? "", among: keys).map { "\(name).\($0)" })
    }
  }

  /// The line of text at a key; nil where the key is missing.
  func text(_ key: String) throws(ConfigurationError) -> String? {
    guard let node = mapping[key] else { return nil }
    return try text(node, key)
  }

  /// The list of lines of text at a key; nil where the key is missing.
  func list(_ key: String) throws(ConfigurationError) -> [Item]? {
    guard let node = mapping[key] else { return nil }
    guard case .sequence(let sequence) = node else {
      throw .wrongShape(
        key: "\(name).\(key)", place: Self.place(node, file), expected: "a list, such as [a, b]")
    }
    var items: [Item] = []
    for element in sequence {
      items.append(Item(text: try text(element, key), place: Self.place(element, file)))
    }
    return items
  }

  /// The mapping at a key; nil where the key is missing.
  func reader(_ key: String) throws(ConfigurationError) -> NodeReader? {
    guard let node = mapping[key] else { return nil }
    return try NodeReader(node, name: "\(name).\(key)", file: file)
  }

  private func text(_ node: Node, _ key: String) throws(ConfigurationError) -> String {
    guard case .scalar(let scalar) = node, !scalar.string.isEmpty,
      !scalar.string.contains(where: \.isNewline)
    else {
      throw .wrongShape(
        key: "\(name).\(key)", place: Self.place(node, file), expected: "a line of text")
    }
    return scalar.string
  }

  /// A line of text with its place.
  struct Item: Sendable, Hashable {
    var text: String
    var place: String
  }
}
