/// What a server answered to one request for a document.
public struct HTTPAnswer: Sendable, Hashable {
  public var status: Int
  public var fields: HTTPFields
  /// Without content coding.
  public var body: [UInt8]

  public init(status: Int, fields: HTTPFields = HTTPFields(), body: [UInt8] = []) {
    self.status = status
    self.fields = fields
    self.body = body
  }
}

/// The fields of a message, found by name whatever its case.
public struct HTTPFields: Sendable, Hashable {
  private let values: [String: [String]]

  public init(_ fields: [(name: String, value: String)] = []) {
    values = Dictionary(grouping: fields) { $0.name.lowercased() }
      .mapValues { $0.map { $0.value.trimmed } }
  }

  /// The values under a name in lower case, one by one.
  func all(_ name: String) -> [String] { values[name] ?? [] }

  /// The values under a name in lower case as one: RFC 9110 section 5.3. Nil for none.
  public subscript(_ name: String) -> String? {
    values[name]?.joined(separator: ", ")
  }

  /// The members of a list field in lower case: RFC 9110 section 5.6.1.
  func words(_ name: String) -> [String] {
    (self[name] ?? "").split(separator: ",").map { String($0).trimmed.lowercased() }
  }
}

extension String {
  /// Without spaces and tabs at its ends.
  var trimmed: String {
    let isSpace = { (character: Character) in character == " " || character == "\t" }
    var rest = drop(while: isSpace)
    while let last = rest.last, isSpace(last) { rest.removeLast() }
    return String(rest)
  }
}
