/// Encodes values into a ``RecordOutput``: members in the order in which they come, so that equal
/// values give equal bytes.
///
/// Foundation's encoder makes a tree of dictionaries of it all first, sorts and then writes them, in
/// eight times the time. Nearly half of what storing a document cost went there.
struct RecordEncoder: Encoder {
  private let output: RecordOutput
  /// Not kept: what cannot be encoded is a programmer's mistake, wherever it stands.
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  init(_ output: RecordOutput) {
    self.output = output
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    KeyedEncodingContainer(KeyedRecord<Key>(output, output.writer.openObject()))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    UnkeyedRecord(output, output.writer.openArray())
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { SingleRecord(output) }
}

private struct KeyedRecord<Key: CodingKey>: KeyedEncodingContainerProtocol {
  private let output: RecordOutput
  private let depth: Int
  var codingPath: [any CodingKey] { [] }

  init(_ output: RecordOutput, _ depth: Int) {
    self.output = output
    self.depth = depth
  }

  /// Where the value of a member is to be written.
  private func member(_ key: Key) -> RecordOutput {
    output.writer.next(key.stringValue, in: depth)
    return output
  }

  func encodeNil(forKey key: Key) { member(key).writer.writeNull() }
  func encode(_ value: Bool, forKey key: Key) { member(key).writer.write(value) }
  func encode(_ value: String, forKey key: Key) { member(key).writer.write(value) }
  func encode(_ value: Int, forKey key: Key) { member(key).writer.write(value) }
  func encode(_ value: Int64, forKey key: Key) { member(key).writer.write(value) }

  func encode(_ value: some Encodable, forKey key: Key) throws {
    try value.encode(to: RecordEncoder(member(key)))
    output.writer.close(to: depth)
  }

  func nestedContainer<NestedKey: CodingKey>(keyedBy type: NestedKey.Type, forKey key: Key)
    -> KeyedEncodingContainer<NestedKey>
  {
    RecordEncoder(member(key)).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    RecordEncoder(member(key)).unkeyedContainer()
  }

  func superEncoder() -> any Encoder {
    output.writer.next("super", in: depth)
    return RecordEncoder(output)
  }

  func superEncoder(forKey key: Key) -> any Encoder { RecordEncoder(member(key)) }
}

private struct UnkeyedRecord: UnkeyedEncodingContainer {
  private let output: RecordOutput
  private let depth: Int
  private(set) var count = 0
  var codingPath: [any CodingKey] { [] }

  init(_ output: RecordOutput, _ depth: Int) {
    self.output = output
    self.depth = depth
  }

  private mutating func next() -> RecordEncoder {
    output.writer.next(in: depth)
    count += 1
    return RecordEncoder(output)
  }

  mutating func encodeNil() {
    _ = next()
    output.writer.writeNull()
  }

  mutating func encode(_ value: String) {
    _ = next()
    output.writer.write(value)
  }

  mutating func encode(_ value: some Encodable) throws {
    try value.encode(to: next())
    output.writer.close(to: depth)
  }

  mutating func nestedContainer<NestedKey: CodingKey>(keyedBy type: NestedKey.Type)
    -> KeyedEncodingContainer<NestedKey>
  {
    next().container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    next().unkeyedContainer()
  }

  mutating func superEncoder() -> any Encoder { next() }
}

private struct SingleRecord: SingleValueEncodingContainer {
  private let output: RecordOutput
  var codingPath: [any CodingKey] { [] }

  init(_ output: RecordOutput) {
    self.output = output
  }

  func encodeNil() { output.writer.writeNull() }
  func encode(_ value: Bool) { output.writer.write(value) }
  func encode(_ value: String) { output.writer.write(value) }
  func encode(_ value: Float) throws { try encode(Double(value)) }
  func encode(_ value: some BinaryInteger & Encodable) { output.writer.write(value) }
  func encode(_ value: some Encodable) throws { try value.encode(to: RecordEncoder(output)) }

  func encode(_ value: Double) throws {
    guard value.isFinite else {
      throw EncodingError.invalidValue(
        value, .init(codingPath: [], debugDescription: "JSON has only finite numbers"))
    }
    output.writer.write(value)
  }
}
