import ArgumentParser
import ArticleStore
import Feed
import FeedAggregator
import FeedParser
import Newsroom
import Outbound

/// What was found at the address of a partner that is to be added.
enum PartnerFinding {
  case feed(FeedFinder.Found)
  case wordPress(WordPressFinder.Found)

  /// What people are told of it.
  var lines: [String] {
    switch self {
    case .feed(let found):
      let newest = found.newest.map { ", the newest of \($0.rfc3339)" } ?? ""
      return ["\(found.entryCount) entries\(newest)"]
        + found.findings.prefix(5).map { "repaired: \($0.message)" }
    case .wordPress(let found): return ["\(found.postCount) posts in its WordPress"]
    }
  }
}

extension PartnerDesk {
  /// Looks for a partner's source, and completes what is known of the partner.
  ///
  /// - Throws: ``InputError`` that says what was tried.
  func find(_ partner: inout Partner) async throws -> PartnerFinding {
    do {
      let url = try check.address(partner.address)
      let authorization = try partner.credentials.map {
        try CredentialReader.system.authorization(from: $0)
      }
      switch partner.source {
      case .feed:
        let found = try await FeedFinder(fetcher: fetcher, agent: agent)
          .find(url, authorization: authorization)
        partner.complete("\(found.address)", title: found.title, home: found.home)
        return .feed(found)
      case .wordpress:
        let found = try await WordPressFinder(fetcher: fetcher, agent: agent)
          .find(url, authorization: authorization)
        partner.complete("\(found.address)", title: found.title, home: found.home)
        return .wordPress(found)
      }
    } catch let problem as PartnerProblem {
      throw InputError(name: "not added", reason: "\(problem)")
    } catch let error as PollError {
      throw InputError(name: "not added", reason: error.message)
    }
  }
}

extension Partner {
  fileprivate mutating func complete(_ address: String, title: String?, home: String?) {
    self.address = address
    self.title = self.title ?? title
    self.home = self.home ?? home
  }
}

extension Partner.Source: ExpressibleByArgument {}
extension Partner.Terms: ExpressibleByArgument {}
extension Partner.Trust: ExpressibleByArgument {}
