internal import Feed
internal import XML

/// The Atom schema as a second opinion on a document, for who wants one: our own rules find more and
/// say it better.
public struct AtomSchema: Sendable {
  private let bytes: [UInt8]

  /// A schema in the XML syntax of RELAX NG; it is compiled when it is used.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The result with what the schema finds in an Atom document besides; other documents are no
  /// concern of it.
  ///
  /// - Throws: ``Unusable`` where the schema itself is wrong.
  public func check(_ document: [UInt8], _ result: ValidationResult) throws(Unusable)
    -> ValidationResult
  {
    guard result.format == .feed(.atom10), result.verdict != .unreadable else { return result }
    let schema: RelaxNGSchema
    do {
      schema = try RelaxNGSchema(bytes)
    } catch {
      let fault = error.faults.first
      throw Unusable(line: fault?.line ?? 0, reason: fault?.message ?? "not a RELAX NG schema")
    }
    let found = schema.validate(document).map { fault in
      Diagnostic(
        rule: .atomSchema,
        position: SourcePosition(line: max(fault.line, 1), column: fault.column ?? 1), path: "",
        message: fault.message)
    }
    var result = result
    result.diagnostics = (result.diagnostics + found).sorted { $0.position < $1.position }
    if !found.isEmpty { result.verdict = .errors }
    return result
  }

  /// A schema that cannot be used.
  public struct Unusable: Error, CustomStringConvertible {
    public let line: Int
    public let reason: String

    public var description: String { "line \(line): \(reason)" }
  }
}
