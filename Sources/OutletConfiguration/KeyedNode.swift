import Yams

/// A mapping of the file that stands under a name of the outlet's own choice: its keys are read one
/// by one, and what nobody asked for is refused.
struct KeyedNode {
  private let values: [String: Node]
  private let place: String
  /// The path of keys that leads here.
  private let path: String
  private let file: String

  /// - Parameters:
  ///   - node: the mapping.
  ///   - path: the keys that lead to it.
  ///   - file: for messages.
  ///   - known: the keys that it may have.
  /// - Throws: ``ConfigurationError`` for another shape and for an unknown key.
  init(_ node: Node, path: String, file: String, known: [String]) throws(ConfigurationError) {
    place = NodeReader.place(node, file)
    self.path = path
    self.file = file
    guard case .mapping(let mapping) = node else {
      throw .wrongShape(key: path, place: place, expected: "keys with values")
    }
    var values: [String: Node] = [:]
    for (key, value) in mapping {
      let name = key.string ?? ""
      guard known.isEmpty || known.contains(name) else {
        throw .unknownKey(
          "\(path).\(name)", place: NodeReader.place(key, file),
          nearest: Nearest.word(to: name, among: known))
      }
      values[name] = value
    }
    self.values = values
  }

  /// The keys in alphabetical order, with their values.
  var pairs: [(name: String, node: Node)] {
    values.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The text of a key; nil where it is not set.
  func text(_ key: String) throws(ConfigurationError) -> String? {
    guard let node = values[key] else { return nil }
    guard case .scalar(let scalar) = node else {
      throw .wrongShape(key: "\(path).\(key)", place: place(of: node), expected: "a line of text")
    }
    return scalar.string
  }

  /// The items of a key, one or a list of them; nil where it is not set.
  func list(_ key: String) throws(ConfigurationError) -> [String]? {
    guard let node = values[key] else { return nil }
    switch node {
    case .scalar(let scalar): return Setting.items(scalar.string)
    case .sequence(let sequence):
      let items = sequence.compactMap(\.scalar?.string)
      guard items.count == sequence.count else { break }
      return items
    default: break
    }
    throw .wrongShape(key: "\(path).\(key)", place: place(of: node), expected: "a list of words")
  }

  /// A key that is one of some words; nil where it is not set.
  func word<Word: RawRepresentable & CaseIterable>(_ key: String, _: Word.Type = Word.self)
    throws(ConfigurationError) -> Word? where Word.RawValue == String
  {
    guard let text = try text(key) else { return nil }
    guard let word = Word(rawValue: text) else {
      throw bad(key, text, expected: Word.allCases.map(\.rawValue).joined(separator: " or "))
    }
    return word
  }

  /// A key that is true or false; nil where it is not set.
  func flag(_ key: String) throws(ConfigurationError) -> Bool? {
    guard let text = try text(key) else { return nil }
    guard let flag = Bool(text) else { throw bad(key, text, expected: "true or false") }
    return flag
  }

  private func bad(_ key: String, _ value: String, expected: String) -> ConfigurationError {
    .badValue(
      key: "\(path).\(key)", value: value, place: values[key].map(place(of:)) ?? place,
      expected: expected)
  }

  private func place(of node: Node) -> String { NodeReader.place(node, file) }
}
