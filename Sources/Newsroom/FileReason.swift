import Foundation

/// Why a file cannot be read or written, in the operating system's words.
///
/// What Foundation says instead depends on the version and often comes to "the operation could not be
/// completed".
package enum FileReason {
  /// The words for any error that reading or writing a file throws.
  package static func of(_ error: any Error) -> String { words(error) ?? "\(error)" }

  /// The words for an error of Foundation or the system; nil for any other.
  package static func words(_ error: any Error) -> String? {
    let error = error as NSError
    switch error.domain {
    case NSPOSIXErrorDomain: return words(number: Int32(truncatingIfNeeded: error.code))
    case NSCocoaErrorDomain:
      if let cause = error.userInfo[NSUnderlyingErrorKey] as? any Error, let words = words(cause) {
        return words
      }
      return words(CocoaError.Code(rawValue: error.code))
    default: return nil
    }
  }

  /// The file that an error of Foundation is about; nil where it does not say.
  package static func file(of error: any Error) -> String? {
    (error as NSError).userInfo[NSFilePathErrorKey] as? String
  }

  /// The operating system's words for a number, as the end of a sentence.
  package static func words(number: Int32) -> String {
    let words = unsafe String(cString: strerror(number))
    return words.prefix(1).lowercased() + words.dropFirst()
  }

  private static func words(_ code: CocoaError.Code) -> String {
    switch code {
    case .fileNoSuchFile, .fileReadNoSuchFile: words(number: ENOENT)
    case .fileReadNoPermission, .fileWriteNoPermission: words(number: EACCES)
    case .fileReadInapplicableStringEncoding, .fileReadCorruptFile: "it is not UTF-8"
    case .fileReadTooLarge: words(number: EFBIG)
    case .fileWriteOutOfSpace: words(number: ENOSPC)
    case .fileWriteFileExists: words(number: EEXIST)
    case .fileWriteVolumeReadOnly: words(number: EROFS)
    default: "the system gives no reason (\(code.rawValue))"
    }
  }
}
