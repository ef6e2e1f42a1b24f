/// Encodes values into a ``RecordWriter``: members in the order in which they come, so that equal
/// values give equal bytes.
///
/// Foundation's encoder makes a tree of dictionaries of it all first, sorts and then writes them, in
/// eight times the time. Nearly half of what storing a document cost went there.
struct RecordEncoder: Encoder {
  private let writer: RecordWriter
  /// Not kept: what cannot be encoded is a programmer's mistake, wherever it stands.
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  init(_ writer: RecordWriter) {
    self.writer = writer
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    KeyedEncodingContainer(KeyedRecord<Key>(writer, writer.openObject()))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    UnkeyedRecord(writer, writer.openArray())
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { SingleRecord(writer) }
}

private struct KeyedRecord<Key: CodingKey>: KeyedEncodingContainerProtocol {
  private let writer: RecordWriter
  private let depth: Int
  var codingPath: [any CodingKey] { [] }

  init(_ writer: RecordWriter, _ depth: Int) {
    self.writer = writer
    self.depth = depth
  }

  func encodeNil(forKey key: Key) {
    writer.next(key.stringValue, in: depth)
    writer.writeNull()
  }

  func encode(_ value: String, forKey key: Key) {
    writer.next(key.stringValue, in: depth)
    writer.write(value)
  }

  func encode(_ value: some Encodable, forKey key: Key) throws {
    writer.next(key.stringValue, in: depth)
    try value.encode(to: RecordEncoder(writer))
    writer.close(to: depth)
  }

  func nestedContainer<NestedKey: CodingKey>(keyedBy type: NestedKey.Type, forKey key: Key)
    -> KeyedEncodingContainer<NestedKey>
  {
    writer.next(key.stringValue, in: depth)
    return RecordEncoder(writer).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    writer.next(key.stringValue, in: depth)
    return RecordEncoder(writer).unkeyedContainer()
  }

  func superEncoder() -> any Encoder {
    writer.next("super", in: depth)
    return RecordEncoder(writer)
  }

  func superEncoder(forKey key: Key) -> any Encoder {
    writer.next(key.stringValue, in: depth)
    return RecordEncoder(writer)
  }
}

private struct UnkeyedRecord: UnkeyedEncodingContainer {
  private let writer: RecordWriter
  private let depth: Int
  private(set) var count = 0
  var codingPath: [any CodingKey] { [] }

  init(_ writer: RecordWriter, _ depth: Int) {
    self.writer = writer
    self.depth = depth
  }

  private mutating func next() -> RecordEncoder {
    writer.next(in: depth)
    count += 1
    return RecordEncoder(writer)
  }

  mutating func encodeNil() {
    _ = next()
    writer.writeNull()
  }

  mutating func encode(_ value: some Encodable) throws {
    try value.encode(to: next())
    writer.close(to: depth)
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
  private let writer: RecordWriter
  var codingPath: [any CodingKey] { [] }

  init(_ writer: RecordWriter) {
    self.writer = writer
  }

  func encodeNil() { writer.writeNull() }
  func encode(_ value: Bool) { writer.write(value) }
  func encode(_ value: String) { writer.write(value) }
  func encode(_ value: Float) throws { try encode(Double(value)) }
  func encode(_ value: some BinaryInteger & Encodable) { writer.write(value) }
  func encode(_ value: some Encodable) throws { try value.encode(to: RecordEncoder(writer)) }

  func encode(_ value: Double) throws {
    guard value.isFinite else {
      throw EncodingError.invalidValue(
        value, .init(codingPath: [], debugDescription: "JSON has only finite numbers"))
    }
    writer.write(value)
  }
}
