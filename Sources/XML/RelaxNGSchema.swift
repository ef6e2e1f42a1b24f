import CLibXML2

/// A RELAX NG schema, compiled once and used for many documents, one at a time.
///
/// libxml2's messages are poor and name no columns for most faults: a second opinion, not a source
/// of messages for people.
@safe
package struct RelaxNGSchema: ~Copyable {
  /// What the schema, or the parser, says about a document.
  package struct Fault: Sendable, Hashable {
    /// Counts from 1; 0 where it is not known.
    package var line: Int
    /// Counts from 1; nil where it is not known.
    package var column: Int?
    /// Without a line break at its end.
    package var message: String
  }

  /// Why a schema could not be compiled.
  package struct CompilationError: Error {
    package var faults: [Fault]
  }

  private let schema: OpaquePointer

  /// Compiles a schema in the XML syntax of RELAX NG.
  package init(_ bytes: [UInt8]) throws(CompilationError) {
    let collector = FaultCollector()
    let compiled = unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe siar_relaxng_compile(
        buffer.baseAddress, buffer.count, FaultCollector.receive, collector.pointer)
    }
    guard let compiled = unsafe compiled else {
      throw CompilationError(faults: collector.faults)
    }
    unsafe schema = compiled
  }

  deinit {
    unsafe siar_relaxng_free(schema)
  }

  /// What is wrong with a document; empty where it is valid.
  package func validate(_ bytes: [UInt8]) -> [Fault] {
    let collector = FaultCollector()
    let isValid = unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe siar_relaxng_validate(
        schema, buffer.baseAddress, buffer.count, FaultCollector.receive, collector.pointer)
    }
    if !isValid, collector.faults.isEmpty {
      return [Fault(line: 0, column: nil, message: "the document could not be read")]
    }
    return isValid ? [] : collector.faults
  }
}

/// Takes the messages of one call into C, which it outlives.
private final class FaultCollector {
  var faults: [RelaxNGSchema.Fault] = []

  var pointer: UnsafeMutableRawPointer {
    unsafe Unmanaged.passUnretained(self).toOpaque()
  }

  static let receive: siar_relaxng_report = { context, line, column, message in
    guard let context = unsafe context else { return }
    let collector = unsafe Unmanaged<FaultCollector>.fromOpaque(context).takeUnretainedValue()
    var text = unsafe message.map { unsafe String(cString: $0) } ?? ""
    while text.last?.isNewline == true { text.removeLast() }
    collector.faults.append(
      RelaxNGSchema.Fault(
        line: Int(line), column: column > 0 ? Int(column) : nil, message: text))
  }
}
