import Crypto
import Synchronization

/// What a hub signs with.
enum Signature {
  static func sha256(_ body: [UInt8], secret: String) -> String {
    let code = HMAC<SHA256>.authenticationCode(
      for: body, using: SymmetricKey(data: Array(secret.utf8)))
    return "sha256="
      + code.map { $0 < 16 ? "0\(String($0, radix: 16))" : String($0, radix: 16) }
      .joined()
  }
}

/// Octets that count from 1.
final class CountingSource: Sendable {
  private let next = Mutex<UInt8>(1)

  func octets(_ count: Int) -> [UInt8] {
    next.withLock { next in
      (0..<count).map { _ in
        defer { next &+= 1 }
        return next
      }
    }
  }
}
