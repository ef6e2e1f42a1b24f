import Foundation
import NIOPosix
package import Outbound

/// Asks the operating system, on a thread that may wait.
package struct SystemResolver: NameResolver {
  package init() {}

  package func addresses(of name: String) async throws(FetchFailure) -> [IPAddress] {
    do {
      return try await NIOThreadPool.singleton.runIfActive { try Self.ask(name) }
    } catch let error as FetchFailure {
      throw error
    } catch {
      throw FetchFailure(.unresolvable, "\(name): \(error)")
    }
  }

  private static func ask(_ name: String) throws -> [IPAddress] {
    var hints = unsafe addrinfo()
    unsafe hints.ai_family = AF_UNSPEC
    #if canImport(Glibc)
      unsafe hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    #else
      unsafe hints.ai_socktype = SOCK_STREAM
    #endif
    var first: UnsafeMutablePointer<addrinfo>?
    let status = unsafe getaddrinfo(name, nil, &hints, &first)
    guard status == 0 else {
      throw unsafe FetchFailure(.unresolvable, "\(name): \(String(cString: gai_strerror(status)))")
    }
    defer { unsafe freeaddrinfo(first) }
    var addresses: [IPAddress] = []
    var next = unsafe first
    while let entry = unsafe next {
      if let address = unsafe address(entry.pointee) { addresses.append(address) }
      unsafe next = entry.pointee.ai_next
    }
    return addresses
  }

  private static func address(_ entry: addrinfo) -> IPAddress? {
    var text = [CChar](repeating: 0, count: Int(NI_MAXHOST))
    guard
      unsafe getnameinfo(
        entry.ai_addr, entry.ai_addrlen, &text, socklen_t(text.count), nil, 0, NI_NUMERICHOST) == 0
    else { return nil }
    let bytes = text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return IPAddress(String(decoding: bytes, as: UTF8.self))
  }
}
