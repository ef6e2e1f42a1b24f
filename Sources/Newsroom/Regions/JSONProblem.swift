import Foundation

/// What went wrong while a JSON file was decoded, in words for the person who edits the file.
enum JSONProblem {
  /// One phrase: the key's path and what was expected there.
  static func reason(of error: any Error) -> String {
    guard let error = error as? DecodingError else { return "not readable as JSON" }
    switch error {
    case .keyNotFound(let key, let context):
      return "\(path(context))\(key.stringValue) is missing"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      return "\(path(context)) \(context.debugDescription)"
    case .dataCorrupted(let context):
      // The message that names line and column is in the error underneath.
      let cause = (context.underlyingError as NSError?)?.userInfo["NSDebugDescription"] as? String
      return cause ?? "\(path(context)) \(context.debugDescription)"
    @unknown default:
      return "not readable as JSON"
    }
  }

  private static func path(_ context: DecodingError.Context) -> String {
    context.codingPath.map { key in
      key.intValue.map { "[\($0)]" } ?? "\(key.stringValue)."
    }.joined()
  }
}
