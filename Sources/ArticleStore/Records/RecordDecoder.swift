/// Decodes values from a ``RecordTree``.
///
/// Foundation's decoder takes more than twice as long, and every poll, every article that changes and
/// every edition that is written anew begins with reading records.
struct RecordDecoder: Decoder {
  fileprivate let tree: RecordTree
  fileprivate let node: Int
  /// Not kept: an error names the byte.
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  init(_ tree: RecordTree, _ node: Int = 0) {
    self.tree = tree
    self.node = node
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    try check(.object)
    return KeyedDecodingContainer(KeyedRecord<Key>(tree: tree, node: node))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try check(.array)
    return UnkeyedRecord(tree: tree, node: node)
  }

  func singleValueContainer() -> any SingleValueDecodingContainer {
    SingleRecord(tree: tree, node: node)
  }

  private func check(_ kind: RecordTree.Kind) throws {
    guard tree.nodes[node].kind == kind else { throw tree.mismatch("\(kind)", at: node) }
  }
}

extension RecordTree {
  fileprivate func mismatch(_ expected: String, at node: Int) -> DecodingError {
    .dataCorrupted(
      .init(
        codingPath: [],
        debugDescription: "byte \(nodes[node].start) of the record: \(expected) expected, but "
          + "\(nodes[node].kind) found"))
  }

  fileprivate func decode<Value: Decodable>(_ type: Value.Type, _ node: Int) throws -> Value {
    try Value(from: RecordDecoder(self, node))
  }

  fileprivate func decode(_ type: String.Type, _ node: Int) throws -> String {
    guard let string = try string(node) else { throw mismatch("string", at: node) }
    return string
  }

  fileprivate func decode(_ type: Bool.Type, _ node: Int) throws -> Bool {
    guard let value = boolean(node) else { throw mismatch("boolean", at: node) }
    return value
  }

  fileprivate func decode(_ type: Double.Type, _ node: Int) throws -> Double {
    guard let value = number(node).flatMap({ Double($0) }), value.isFinite else {
      throw mismatch("number", at: node)
    }
    return value
  }

  fileprivate func decode<Value: FixedWidthInteger>(integer type: Value.Type, _ node: Int) throws
    -> Value
  {
    guard let value: Value = integer(node) else { throw mismatch("\(type)", at: node) }
    return value
  }
}

private struct KeyedRecord<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let tree: RecordTree
  let node: Int
  var codingPath: [any CodingKey] { [] }

  var allKeys: [Key] {
    let children = tree.children(of: node)
    return stride(from: 0, to: children.count, by: 2).compactMap { index in
      (try? tree.string(children[index])).flatMap { Key(stringValue: $0) }
    }
  }

  func contains(_ key: Key) -> Bool { tree.value(of: key.stringValue, in: node) != nil }

  private func value(_ key: Key) throws -> Int {
    guard let value = tree.value(of: key.stringValue, in: node) else {
      throw DecodingError.keyNotFound(
        key,
        .init(
          codingPath: [],
          debugDescription: "the object at byte \(tree.nodes[node].start) of the record lacks it"))
    }
    return value
  }

  func decodeNil(forKey key: Key) throws -> Bool { tree.isNull(try value(key)) }

  func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool {
    try tree.decode(type, value(key))
  }

  func decode(_ type: String.Type, forKey key: Key) throws -> String {
    try tree.decode(type, value(key))
  }

  func decode(_ type: Int.Type, forKey key: Key) throws -> Int {
    try tree.decode(integer: type, value(key))
  }

  func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 {
    try tree.decode(integer: type, value(key))
  }

  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    try tree.decode(type, value(key))
  }

  func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? {
    try present(key).map { try tree.decode(type, $0) }
  }

  func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
    try present(key).map { try tree.decode(type, $0) }
  }

  /// Looked for once, where the default implementations look three times.
  private func present(_ key: Key) -> Int? {
    tree.value(of: key.stringValue, in: node).flatMap { tree.isNull($0) ? nil : $0 }
  }

  func nestedContainer<NestedKey: CodingKey>(keyedBy type: NestedKey.Type, forKey key: Key) throws
    -> KeyedDecodingContainer<NestedKey>
  {
    try RecordDecoder(tree, value(key)).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try RecordDecoder(tree, value(key)).unkeyedContainer()
  }

  func superDecoder() throws -> any Decoder {
    guard let value = tree.value(of: "super", in: node) else {
      throw tree.mismatch("a member super", at: node)
    }
    return RecordDecoder(tree, value)
  }

  func superDecoder(forKey key: Key) throws -> any Decoder { RecordDecoder(tree, try value(key)) }
}

private struct UnkeyedRecord: UnkeyedDecodingContainer {
  private let tree: RecordTree
  private let elements: [Int]
  private(set) var currentIndex = 0
  var codingPath: [any CodingKey] { [] }
  var count: Int? { elements.count }
  var isAtEnd: Bool { currentIndex == elements.count }

  init(tree: RecordTree, node: Int) {
    self.tree = tree
    elements = tree.children(of: node)
  }

  private mutating func next() throws -> Int {
    guard !isAtEnd else {
      throw DecodingError.valueNotFound(
        Any.self, .init(codingPath: [], debugDescription: "the array of the record has ended"))
    }
    defer { currentIndex += 1 }
    return elements[currentIndex]
  }

  mutating func decodeNil() throws -> Bool {
    guard !isAtEnd, tree.isNull(elements[currentIndex]) else { return false }
    currentIndex += 1
    return true
  }

  mutating func decode(_ type: String.Type) throws -> String { try tree.decode(type, next()) }

  mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    try tree.decode(type, next())
  }

  mutating func nestedContainer<NestedKey: CodingKey>(keyedBy type: NestedKey.Type) throws
    -> KeyedDecodingContainer<NestedKey>
  {
    try RecordDecoder(tree, next()).container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try RecordDecoder(tree, next()).unkeyedContainer()
  }

  mutating func superDecoder() throws -> any Decoder { RecordDecoder(tree, try next()) }
}

private struct SingleRecord: SingleValueDecodingContainer {
  let tree: RecordTree
  let node: Int
  var codingPath: [any CodingKey] { [] }

  func decodeNil() -> Bool { tree.isNull(node) }
  func decode(_ type: Bool.Type) throws -> Bool { try tree.decode(type, node) }
  func decode(_ type: String.Type) throws -> String { try tree.decode(type, node) }
  func decode(_ type: Double.Type) throws -> Double { try tree.decode(type, node) }
  func decode(_ type: Float.Type) throws -> Float { Float(try tree.decode(Double.self, node)) }

  func decode<Value: FixedWidthInteger & Decodable>(_ type: Value.Type) throws -> Value {
    try tree.decode(integer: type, node)
  }

  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    try tree.decode(type, node)
  }
}
