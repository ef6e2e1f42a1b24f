import Feed
import FeedGenerator
import FeedParser
package import Newsroom

/// Lists of partners in OPML: a subscription list whose outlines carry our terms in attributes of our
/// own namespace, so that any feed reader can open it.
package struct PartnerList: Sendable, Hashable {
  package var partners: [Partner]
  /// What was not understood, by outline: those partners are left out.
  package var problems: [String] = []

  package init(_ partners: [Partner]) {
    self.partners = partners
  }

  /// Reads a list. An outline without `xmlUrl` is a group; a group's `category` and folders say
  /// nothing here.
  ///
  /// - Throws: ``PartnerProblem`` where the document is no OPML.
  package init(opml bytes: [UInt8], check: PartnerCheck) throws(PartnerProblem) {
    var parser = FeedParser()
    let document: ParsedDocument
    do {
      document = try parser.parse(bytes)
    } catch {
      throw PartnerProblem("\(error)")
    }
    guard let list = document.outlines else {
      throw PartnerProblem("the document is a feed, not a list of feeds (OPML)")
    }
    self.init([])
    var names: Set<PartnerName> = []
    for outline in Self.subscriptions(list.outlines) {
      do {
        let partner = try check.checked(try Self.partner(outline))
        guard names.insert(partner.name).inserted else {
          throw PartnerProblem("the name \(partner.name) stands twice in the list")
        }
        partners.append(partner)
      } catch {
        problems.append("\(outline.text.isEmpty ? outline.xmlURL ?? "" : outline.text): \(error)")
      }
    }
  }

  private static func subscriptions(_ outlines: [Outline]) -> [Outline] {
    outlines.flatMap { ($0.xmlURL == nil ? [] : [$0]) + subscriptions($0.children) }
  }

  private static func partner(_ outline: Outline) throws(PartnerProblem) -> Partner {
    let address = outline.xmlURL ?? ""
    var partner = Partner(name: try name(of: outline, address), address: address)
    partner.title = outline.title ?? (outline.text.isEmpty ? nil : outline.text)
    partner.home = outline.htmlURL
    for attribute in outline.attributes where attribute.namespace == PartnerField.namespace {
      if attribute.name == nameAttribute { continue }
      guard let field = PartnerField(rawValue: attribute.name) else {
        throw PartnerProblem("unknown attribute siar:\(attribute.name)")
      }
      do {
        try field.set(attribute.value, of: &partner)
      } catch {
        throw PartnerProblem("siar:\(error)")
      }
    }
    return partner
  }

  private static let nameAttribute = "name"

  private static func name(of outline: Outline, _ address: String) throws(PartnerProblem)
    -> PartnerName
  {
    let given = outline.attributes.first {
      $0.namespace == PartnerField.namespace && $0.name == nameAttribute
    }?.value
    if let given {
      guard let name = PartnerName(given) else {
        throw PartnerProblem(
          "siar:name: expected lower-case letters, digits and hyphens, found \"\(given)\"")
      }
      return name
    }
    guard let name = PartnerName(address: address) else {
      throw PartnerProblem("give it a siar:name; none can be made from \"\(address)\"")
    }
    return name
  }

  /// The list as OPML 2.0.
  package func opml(title: String) -> [UInt8] {
    var list = OutlineList(title: title)
    list.outlines = partners.map(Self.outline)
    return OPMLGenerator.render(list)
  }

  private static func outline(_ partner: Partner) -> Outline {
    var outline = Outline(text: partner.title ?? partner.name.text)
    outline.type = "rss"
    outline.xmlURL = partner.address
    outline.htmlURL = partner.home
    outline.attributes = [attribute(nameAttribute, partner.name.text)]
    for field in PartnerField.allCases where field != .title && field != .home {
      if let text = field.text(of: partner) {
        outline.attributes.append(attribute(field.rawValue, text))
      }
    }
    return outline
  }

  private static func attribute(_ name: String, _ value: String) -> ExtensionAttribute {
    ExtensionAttribute(namespace: PartnerField.namespace, name: name, value: value)
  }
}

extension PartnerName {
  /// A word made from the host of an address; nil where there is none to be made.
  package init?(address: String) {
    guard let start = address.firstRange(of: "://")?.upperBound else { return nil }
    self.init(host: address[start...].prefix { !"/?#:".contains($0) })
  }
}
