/// Why a fetch brought no answer that can be used.
package struct FetchFailure: Error, Sendable, Hashable, CustomStringConvertible {
  package enum Code: String, Sendable, Hashable, Codable, CaseIterable {
    /// The address, or one that it redirects to, is none that is fetched.
    case badAddress = "bad-address"
    /// It lies in a network or on a port that is never fetched from.
    case addressRefused = "address-refused"
    case unresolvable
    case unreachable
    case timeout
    case tls
    /// The connection ended, or the answer stopped being HTTP, before the whole was there.
    case interrupted
    case tooLarge = "too-large"
    /// A body that decompresses to far more than it is.
    case bomb
    /// A body that is not in its content coding, or not all of it.
    case damagedBody = "damaged-body"
    case redirectLoop = "redirect-loop"
    case tooManyRedirects = "too-many-redirects"
    /// From https to http.
    case redirectDowngrade = "redirect-downgrade"
    /// Without a Location that can be read.
    case badRedirect = "bad-redirect"
  }

  package var code: Code
  package var message: String

  package init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }

  package var description: String { "\(code.rawValue): \(message)" }
}
