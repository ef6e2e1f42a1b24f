import Crypto

/// The field X-Hub-Signature: who delivers knows the secret. WebSub section 7.1.
enum HubSignature {
  /// Whether a body was signed with a secret: `METHOD=HEX` with sha1, sha256, sha384 or sha512.
  ///
  /// Codes are compared in constant time.
  static func isValid(_ field: String, of body: [UInt8], secret: String) -> Bool {
    let parts = field.split(separator: "=", maxSplits: 1)
    guard parts.count == 2, let code = bytes(parts[1]) else { return false }
    let key = SymmetricKey(data: Array(secret.utf8))
    return switch parts[0].lowercased() {
    case "sha1":
      HMAC<Insecure.SHA1>.isValidAuthenticationCode(code, authenticating: body, using: key)
    case "sha256": HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: body, using: key)
    case "sha384": HMAC<SHA384>.isValidAuthenticationCode(code, authenticating: body, using: key)
    case "sha512": HMAC<SHA512>.isValidAuthenticationCode(code, authenticating: body, using: key)
    default: false
    }
  }

  private static func bytes(_ hex: Substring) -> [UInt8]? {
    let digits = hex.compactMap(\.hexDigitValue)
    guard digits.count == hex.count, digits.count.isMultiple(of: 2) else { return nil }
    return stride(from: 0, to: digits.count, by: 2).map {
      UInt8(digits[$0] << 4 | digits[$0 + 1])
    }
  }
}
