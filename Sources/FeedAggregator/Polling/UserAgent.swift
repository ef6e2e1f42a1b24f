/// How we introduce ourselves to partners: who asks, and where to complain.
package struct UserAgent: Sendable, Hashable, CustomStringConvertible {
  package var version: String
  /// An address where a partner's administrator finds us.
  package var contact: String

  package init(version: String, contact: String) {
    self.version = version
    self.contact = contact
  }

  /// RFC 9110 section 10.1.5.
  package var description: String { "Siar/\(version) (+\(contact))" }
}
