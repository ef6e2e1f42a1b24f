import Feed

/// A JSON value with its members in the order of the document. RFC 8259.
indirect enum JSONValue: Sendable, Hashable {
  case null
  case bool(Bool)
  /// As written.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object(JSONObject)

  /// The text that it is, or the number as written; nil for any other value.
  var text: String? {
    switch self {
    case .string(let text): text.isEmpty ? nil : text
    case .number(let text): text
    default: nil
    }
  }
}

/// A JSON object.
struct JSONObject: Sendable, Hashable {
  struct Member: Sendable, Hashable {
    var name: String
    var value: JSONValue
  }

  var members: [Member] = []
  /// Bytes from the start of the text to the object.
  var offset = 0

  /// The value of the first member with a name.
  subscript(_ name: String) -> JSONValue? {
    members.first { $0.name == name }?.value
  }
}
