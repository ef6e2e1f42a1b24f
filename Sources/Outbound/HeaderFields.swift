/// Fields of an HTTP message in their order; values as they came.
package struct HeaderFields: Sendable, Hashable {
  package private(set) var fields: [Field]

  package struct Field: Sendable, Hashable {
    /// In lower case.
    package let name: String
    package let value: String
  }

  package init(_ fields: [(String, String)] = []) {
    self.fields = fields.map { Field(name: $0.lowercased(), value: $1) }
  }

  /// The value of the first field of a name, which is given in lower case.
  package subscript(_ name: String) -> String? {
    fields.first { $0.name == name }?.value
  }

  /// The values of all fields of a name, which is given in lower case, as one list; nil without any.
  /// RFC 9110 section 5.3.
  func joined(_ name: String) -> String? {
    let values = fields.filter { $0.name == name }.map(\.value)
    return values.isEmpty ? nil : values.joined(separator: ", ")
  }

  package mutating func add(_ name: String, _ value: String) {
    fields.append(Field(name: name.lowercased(), value: value))
  }

  package mutating func remove(_ name: String) {
    fields.removeAll { $0.name == name }
  }
}
