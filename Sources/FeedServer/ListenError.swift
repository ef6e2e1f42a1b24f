import Foundation
import NIOCore
import Newsroom

/// Why an address cannot be listened on, in words.
package struct ListenError: Error, Hashable, CustomStringConvertible {
  package let address: String
  package let reason: String

  package var description: String { "cannot listen on \(address): \(reason)" }

  /// What a failed start means; nil for an error that is not about the address.
  init?(_ error: any Error, host: String, port: Int) {
    address = host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
    switch error {
    case let error as IOError: reason = Self.words(error.errnoCode)
    case is SocketAddressError, is SocketAddressError.UnknownHost:
      reason = "no address of this machine is called so"
    default: return nil
    }
  }

  private static func words(_ number: Int32) -> String {
    switch number {
    case EADDRINUSE: "another process listens there; end it, or name another port with --listen"
    case EACCES: "only root may take ports below 1024; name a higher one with --listen"
    case EADDRNOTAVAIL: "this machine does not have that address"
    default: FileReason.words(number: number)
    }
  }
}
