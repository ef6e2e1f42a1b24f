import Feed
import FeedGenerator
import FeedParser
import Newsroom
import Publication

/// Walks from a subscription document over its archives, as rows A1 to A3 of RFC 5005's users want.
struct ArchiveCheck {
  let press: Press
  let key: EditionKey
  let truth: Truth
  private(set) var faults: [String] = []
  private(set) var pages = 0

  init(press: Press, key: EditionKey, truth: Truth) {
    self.press = press
    self.key = key
    self.truth = truth
  }

  mutating func walk() async throws {
    var parser = FeedParser()
    guard let document = try await press.document(key, file: OutputFormat.atom.fileName) else {
      return faults.append("\(key.path): no document")
    }
    var feed = try parser.parse(document.body).feed
    var met: [String: Timestamp] = [:]
    var seen: Set<String> = []
    while true {
      pages += 1
      meet(feed, &met)
      guard let address = feed.links.first(rel: Link.previousArchive)?.href else { break }
      guard seen.insert(address).inserted, let page = try await self.page(address) else {
        return faults.append("\(address): nothing there, or met twice")
      }
      feed = try parser.parse(page.body).feed
      if !feed.history.isArchive { faults.append("\(address): no fh:archive") }
      if feed.links.first(rel: Link.current) == nil { faults.append("\(address): no current") }
      if feed.links.first(rel: Link.selfRelation)?.href != address {
        faults.append("\(address): another self")
      }
    }
    let live = (truth.joined[key] ?? []).filter { truth.states[$0]?.isLive == true }.map(\.urn)
    let missing = Set(live).subtracting(met.keys)
    if !missing.isEmpty { faults.append("\(key.path): \(missing.count) articles are not met") }
  }

  private mutating func meet(_ feed: Feed, _ met: inout [String: Timestamp]) {
    for entry in feed.entries {
      guard let id = entry.id, let updated = entry.updated?.timestamp else { continue }
      if let earlier = met[id], updated < earlier {
        faults.append("\(key.path) \(id): an older state in an archive")
      }
      met[id] = updated
    }
  }

  private func page(_ address: String) async throws -> Rendition? {
    let base = press.renderer.site.outlet.baseURL
    let parts = address.dropFirst(base.count + 1).split(separator: "/")
    guard parts.count >= 3, let page = ArchivePage(name: parts[parts.count - 2]),
      case .page(let rendition) = try await press.archive(key, page: page, as: .atom)
    else { return nil }
    return rendition
  }
}
