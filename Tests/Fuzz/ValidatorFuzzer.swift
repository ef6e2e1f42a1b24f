import Feed
import FeedValidator

/// Checks one document with every rule, whatever the bytes are.
///
/// Each diagnostic must lead to a place in the document.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe [UInt8](UnsafeBufferPointer(start: start, count: count))
  let result = FeedValidator().validate(bytes, input: "document")
  for diagnostic in result.diagnostics {
    let position = diagnostic.position
    precondition(position.line >= 1 && position.column >= 1, "a diagnostic lies nowhere")
  }
  return 0
}
