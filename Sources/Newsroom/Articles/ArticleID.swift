import Crypto
package import Foundation

/// The identity of an article, for ever: a UUID that says nothing of title, address or place.
package struct ArticleID: Sendable, Hashable, Codable, CustomStringConvertible {
  package let uuid: UUID

  package init(_ uuid: UUID) {
    self.uuid = uuid
  }

  /// The id written in hexadecimal digits and hyphens; nil for anything else.
  package init?(_ text: some StringProtocol) {
    guard let uuid = UUID(uuidString: String(text)) else { return nil }
    self.uuid = uuid
  }

  /// An id by its 16 octets.
  package init(octets: some Collection<UInt8>) {
    precondition(octets.count == 16, "a UUID has 16 octets")
    let o = Array(octets)
    self.init(
      UUID(
        uuid: (
          o[0], o[1], o[2], o[3], o[4], o[5], o[6], o[7], o[8], o[9], o[10], o[11], o[12], o[13],
          o[14], o[15]
        )))
  }

  package var octets: [UInt8] { uuid.octets }

  /// The same name in the same namespace gives the same id. RFC 9562 section 5.5 (UUID version 5).
  package static func derived(from name: String, in namespace: UUID) -> ArticleID {
    ArticleID(.derived(from: name, in: namespace))
  }

  /// Lower-case hexadecimal digits and hyphens.
  package var description: String { uuid.uuidString.lowercased() }

  /// `urn:uuid:...`, RFC 9562 section 4.
  package var urn: String { "urn:uuid:\(self)" }

  package init(from decoder: any Decoder) throws {
    uuid = try UUID(from: decoder)
  }

  package func encode(to encoder: any Encoder) throws {
    try uuid.encode(to: encoder)
  }
}

extension UUID {
  /// A UUID of version 5: the SHA-1 of namespace and name. RFC 9562 section 5.5.
  package static func derived(from name: String, in namespace: UUID) -> UUID {
    var hash = Insecure.SHA1()
    hash.update(data: namespace.octets)
    hash.update(data: Array(name.utf8))
    var octets = Array(hash.finalize().prefix(16))
    octets[6] = octets[6] & 0x0F | 0x50
    octets[8] = octets[8] & 0x3F | 0x80
    return UUID(
      uuid: (
        octets[0], octets[1], octets[2], octets[3], octets[4], octets[5], octets[6], octets[7],
        octets[8], octets[9], octets[10], octets[11], octets[12], octets[13], octets[14], octets[15]
      ))
  }

  /// The namespace of names that are URLs. RFC 9562 section 6.6.
  package static let urlNamespace = UUID(
    uuid: (
      0x6b, 0xa7, 0xb8, 0x11, 0x9d, 0xad, 0x11, 0xd1, 0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8
    ))

  fileprivate var octets: [UInt8] {
    let u = uuid
    return [
      u.0, u.1, u.2, u.3, u.4, u.5, u.6, u.7, u.8, u.9, u.10, u.11, u.12, u.13, u.14, u.15,
    ]
  }
}
