import ArticleStore
import Feed
import Newsroom

/// How hubs reach us: makes subscriptions, each with a callback that nobody can guess and a secret of
/// its own.
package struct Subscribing: Sendable {
  private let callbacks: String
  private let random: @Sendable (Int) -> [UInt8]

  /// - Parameters:
  ///   - callbacks: the public address under which callbacks lie.
  ///   - random: so many octets that nobody can foretell.
  package init(
    callbacks: String,
    random: @escaping @Sendable (Int) -> [UInt8] = { count in
      var generator = SystemRandomNumberGenerator()
      return (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
    }
  ) {
    self.callbacks = callbacks
    self.random = random
  }

  func subscription(to offer: HubOffer, of partner: PartnerName, now: Timestamp) -> Subscription {
    Subscription(
      partner: partner, hub: offer.hub, topic: offer.topic, token: word(), secret: word(), due: now)
  }

  /// Where a hub delivers.
  func callback(_ subscription: Subscription) -> String { "\(callbacks)/\(subscription.token)" }

  /// 32 octets in hexadecimal digits.
  private func word() -> String {
    let digits = Array("0123456789abcdef".unicodeScalars)
    var word = ""
    for byte in random(32) {
      word.unicodeScalars += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
    return word
  }

  /// Whether a text has the form of a token: what has not need not be looked for.
  static func isToken(_ text: some StringProtocol) -> Bool {
    text.utf8.count == 64
      && text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
  }
}
