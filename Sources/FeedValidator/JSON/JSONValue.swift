/// A value of JSON with the place at which it begins.
struct JSONValue {
  indirect enum Kind {
    case null
    case boolean(Bool)
    case number(String)
    case string(String)
    case array([JSONValue])
    case object([(key: String, offset: Int, value: JSONValue)])

    /// As in a sentence.
    var name: String {
      switch self {
      case .null: "null"
      case .boolean: "true or false"
      case .number: "a number"
      case .string: "a string"
      case .array: "a list"
      case .object: "an object"
      }
    }
  }

  let kind: Kind
  /// Bytes from the start of the document.
  let offset: Int

  var string: String? {
    if case .string(let text) = kind { text } else { nil }
  }

  var array: [JSONValue]? {
    if case .array(let values) = kind { values } else { nil }
  }

  var members: [(key: String, offset: Int, value: JSONValue)]? {
    if case .object(let members) = kind { members } else { nil }
  }

  /// The first member with this name.
  subscript(_ key: String) -> JSONValue? {
    members?.first { $0.key == key }?.value
  }
}
