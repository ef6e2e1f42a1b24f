package import Foundation

/// Values as the store keeps them: JSON, which SQL can look into as well.
package enum Record {
  /// - Throws: `EncodingError` where JSON has no word for a value, as for a number that is not finite.
  package static func encode(_ value: some Encodable) throws -> Data {
    let output = RecordOutput()
    try value.encode(to: RecordEncoder(output))
    output.writer.close(to: 0)
    return Data(output.writer.bytes)
  }

  /// - Throws: `DecodingError` where the bytes hold no such value.
  package static func decode<Value: Decodable>(_ type: Value.Type, _ body: Data) throws -> Value {
    try Value(from: RecordDecoder(RecordTree(body)))
  }
}
