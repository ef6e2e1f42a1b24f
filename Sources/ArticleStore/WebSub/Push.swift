package import Foundation
package import Newsroom

/// A document that a hub delivered, not yet read.
package struct Push: Sendable, Hashable {
  package var partner: PartnerName
  /// The feed's address.
  package var topic: String
  /// The field Content-Type.
  package var type: String?
  package var body: [UInt8]

  package init(partner: PartnerName, topic: String, type: String?, body: [UInt8]) {
    self.partner = partner
    self.topic = topic
    self.type = type
    self.body = body
  }
}

/// How much may wait to be read.
package struct PushLimits: Sendable, Hashable {
  /// Documents of one partner.
  package var count = 64
  /// Octets of all partners together.
  package var octets = 64 << 20

  package init() {}
}

/// The right to read a delivered document. While it lasts the partner is not polled.
package struct PushClaim: Sendable, Hashable {
  package var push: Push
  /// Of the document in the queue.
  package var key: Int64
  package var partner: Partner
  /// Of the partner's claims.
  package var number: Int64
  package var state: Data
  package var window: [WindowEntry]
}
