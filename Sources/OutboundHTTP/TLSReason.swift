import Foundation
import NIOSSL

/// Why there is no secure connection, in words.
///
/// What the library says of itself names its reason in capitals and the file of its own sources in which
/// it came to that.
enum TLSReason {
  /// The words for an error; nil for one that is not about TLS.
  static func words(_ error: any Error) -> String? {
    switch error {
    case let error as NIOSSLExtraError where error == .failedToValidateHostname:
      "its certificate is for another name"
    case is NIOSSLExtraError, is NIOSSLError, is BoringSSLError: reason("\(error)")
    default: nil
    }
  }

  private static func reason(_ text: String) -> String {
    known.first { text.contains($0.word) }?.reason ?? "no secure connection can be made"
      + (code(text).map { " (\($0))" } ?? "")
  }

  private static let known: [(word: String, reason: String)] = [
    (
      "CERTIFICATE_VERIFY_FAILED",
      "its certificate is not to be trusted: it has expired, is for"
        + " another name, or is signed by nobody whom we know"
    ),
    ("unableToValidateCertificate", "its certificate is not to be trusted"),
    ("CERTIFICATE_EXPIRED", "it finds our certificate expired"),
    ("WRONG_VERSION_NUMBER", "what answers there does not speak TLS"),
    ("HTTP_REQUEST", "what answers there does not speak TLS"),
    ("UNSUPPORTED_PROTOCOL", "it speaks only versions of TLS that are no longer safe"),
    ("PROTOCOL_VERSION", "it speaks only versions of TLS that are no longer safe"),
    ("HANDSHAKE_FAILURE", "it refuses every cipher that we know"),
    ("UNRECOGNIZED_NAME", "it knows no site of that name"),
    ("CERTIFICATE_REQUIRED", "it wants a certificate of ours"),
    ("uncleanShutdown", "it ended the connection without a word"),
  ]

  /// `BAD_DECRYPT` in `error:...:SSL routines:OPENSSL_internal:BAD_DECRYPT at /...` as words.
  private static func code(_ text: String) -> String? {
    guard let mark = text.range(of: "OPENSSL_internal:") else { return nil }
    let code = text[mark.upperBound...].prefix { $0.isUppercase || $0 == "_" || $0.isNumber }
    return code.isEmpty ? nil : code.lowercased().replacing("_", with: " ")
  }
}
