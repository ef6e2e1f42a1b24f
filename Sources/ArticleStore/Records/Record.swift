package import Foundation

/// Values as the store keeps them: JSON, which SQL can look into as well.
package enum Record {
  /// - Throws: `EncodingError` where JSON has no word for a value, as for a number that is not finite.
  package static func encode(_ value: some Encodable) throws -> Data {
    let writer = RecordWriter()
    try value.encode(to: RecordEncoder(writer))
    writer.close(to: 0)
    return Data(writer.bytes)
  }

  /// - Throws: `DecodingError` where the bytes hold no such value.
  package static func decode<Value: Decodable>(_ type: Value.Type, _ body: Data) throws -> Value {
    try JSONDecoder().decode(type, from: body)
  }
}
