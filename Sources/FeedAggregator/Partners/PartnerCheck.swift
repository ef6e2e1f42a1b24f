package import Newsroom
package import Outbound

/// Whether what is said of a partner can be used here.
package struct PartnerCheck: Sendable {
  private let regions: RegionCatalog
  private let topics: TopicCatalog
  private let policy: AddressPolicy

  package init(regions: RegionCatalog, topics: TopicCatalog, policy: AddressPolicy) {
    self.regions = regions
    self.topics = topics
    self.policy = policy
  }

  /// The partner with its address in its one spelling.
  ///
  /// - Throws: ``PartnerProblem``.
  package func checked(_ partner: Partner) throws(PartnerProblem) -> Partner {
    var partner = partner
    partner.address = "\(try address(partner.address))"
    if let home = partner.home { partner.home = "\(try webURL(home))" }
    for slug in partner.regions where regions[slug] == nil {
      throw PartnerProblem("no region is called \"\(slug)\" (siar regions lists them)")
    }
    for slug in partner.topics where topics[slug] == nil {
      let known = topics.topics.map(\.id).joined(separator: ", ")
      throw PartnerProblem("no topic is called \"\(slug)\"; there are \(known)")
    }
    guard partner.pace.minimum <= partner.pace.maximum else {
      throw PartnerProblem(
        "its shortest interval, \(Partner.Pace.text(partner.pace.minimum)), is longer than its "
          + "longest, \(Partner.Pace.text(partner.pace.maximum))")
    }
    return partner
  }

  /// An address that may be fetched, as far as can be told without resolving its name.
  package func address(_ text: String) throws(PartnerProblem) -> WebURL {
    let url = try webURL(text)
    do {
      switch url.host {
      case .address(let address): _ = try policy.judge([address], for: url)
      case .name: _ = try policy.judge([], for: url)
      }
    } catch {
      throw PartnerProblem("\(url): \(error)")
    }
    return url
  }

  /// Whether others could come to an address of ours: the rules for addresses that we go to hold for
  /// those who come too, except that we may listen on any port.
  package func canBeReached(_ address: String) -> Bool {
    guard let url = try? WebURL(address) else { return false }
    switch url.host {
    case .address(let address): return policy.allows(address, port: url.port)
    case .name(let name):
      return policy.opens(url) || name.contains(".") && !name.hasSuffix(".localhost")
    }
  }

  private func webURL(_ text: String) throws(PartnerProblem) -> WebURL {
    do {
      return try WebURL(text)
    } catch {
      throw PartnerProblem("\(text): \(error)")
    }
  }
}

/// Why a partner cannot be taken as it is.
package struct PartnerProblem: Error, Sendable, Hashable, CustomStringConvertible {
  package var description: String

  package init(_ description: String) {
    self.description = description
  }
}
