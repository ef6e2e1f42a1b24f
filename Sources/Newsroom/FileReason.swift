import Foundation

/// Why a file cannot be read or written, in the operating system's words.
///
/// What Foundation says instead depends on the version and often comes to "the operation could not be
/// completed".
package enum FileReason {
  /// The words for an error of Foundation or the system; nil for any other.
  package static func words(_ error: any Error) -> String? {
    if let error = error as? POSIXError { return words(number: error.code.rawValue) }
    guard let error = error as? CocoaError else { return nil }
    if let cause = error.underlying as? POSIXError { return words(number: cause.code.rawValue) }
    return switch error.code {
    case .fileNoSuchFile, .fileReadNoSuchFile: words(number: ENOENT)
    case .fileReadNoPermission, .fileWriteNoPermission: words(number: EACCES)
    case .fileReadInapplicableStringEncoding, .fileReadCorruptFile: "it is not UTF-8"
    case .fileReadTooLarge: words(number: EFBIG)
    case .fileWriteOutOfSpace: words(number: ENOSPC)
    case .fileWriteFileExists: words(number: EEXIST)
    case .fileWriteVolumeReadOnly: words(number: EROFS)
    default: "the system gives no reason (\(error.code.rawValue))"
    }
  }

  /// The words for any error that reading or writing a file throws.
  package static func of(_ error: any Error) -> String { words(error) ?? "\(error)" }

  /// The operating system's words for a number, as the end of a sentence.
  package static func words(number: Int32) -> String {
    let words = unsafe String(cString: strerror(number))
    return words.prefix(1).lowercased() + words.dropFirst()
  }
}
