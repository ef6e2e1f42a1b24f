/// A setting that cannot be used, with where it stands.
package enum ConfigurationError: Error, Hashable, CustomStringConvertible {
  case unreadable(file: String, reason: String)
  /// YAML that is not well-formed; `reason` names line and column.
  case malformed(file: String, reason: String)
  case unknownKey(String, place: String, nearest: String?)
  case badValue(key: String, value: String, place: String, expected: String)
  /// A mapping stands where a value should, or the other way round.
  case wrongShape(key: String, place: String, expected: String)

  package var description: String {
    switch self {
    case .unreadable(let file, let reason): "\(file): cannot be read: \(reason)"
    case .malformed(let file, let reason): "\(file): not YAML: \(reason)"
    case .unknownKey(let key, let place, let nearest):
      "\(place): unknown key \"\(key)\"" + (nearest.map { "; did you mean \"\($0)\"?" } ?? "")
    case .badValue(let key, let value, let place, let expected):
      "\(place): \(key): expected \(expected), found \"\(value)\""
    case .wrongShape(let key, let place, let expected): "\(place): \(key): expected \(expected)"
    }
  }
}
