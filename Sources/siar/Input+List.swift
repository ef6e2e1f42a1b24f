import Feed
import FeedParser
import Foundation

extension Input {
  /// The feeds that an OPML list names, in its order and each once.
  ///
  /// The list is a file, an address, or `-`; relative addresses count from there.
  static func listed(in list: Input, _ fetch: Fetch) async -> [Input] {
    do throws(InputError) {
      let document = try await list.read(fetch)
      let addresses = try outlines(of: document, list).flatMap(\.feeds)
      guard !addresses.isEmpty else {
        throw InputError(name: list.name, reason: "the list names no feeds")
      }
      var met: Set<String> = []
      return addresses.filter { met.insert($0).inserted }
        .map { Input(name: resolve($0, of: document, list)) }
    } catch {
      return [Input(name: list.name, problem: error)]
    }
  }

  private static func outlines(of document: Document, _ list: Input) throws(InputError)
    -> [Outline]
  {
    var parser = FeedParser()
    do throws(FeedParserError) {
      let parsed = try parser.parse(document.bytes, charset: document.charset)
      if let outlines = parsed.outlines { return outlines.outlines }
    } catch {
      throw InputError(name: list.name, reason: "\(error)")
    }
    throw InputError(name: list.name, reason: "this is a feed, not an OPML list")
  }

  private static func resolve(_ address: String, of document: Document, _ list: Input) -> String {
    guard !Input(name: address).isAddress else { return address }
    if let location = document.location {
      return IRI.resolve(address, against: location) ?? address
    }
    guard list.name != "-", !address.hasPrefix("/") else { return address }
    let folder = (list.name as NSString).deletingLastPathComponent
    return folder.isEmpty ? address : "\(folder)/\(address)"
  }
}

extension Outline {
  /// The addresses of the feeds in it, itself first.
  fileprivate var feeds: [String] {
    (xmlURL.map { [$0] } ?? []) + children.flatMap(\.feeds)
  }
}
