import ArticleStore
import Feed
import FeedAggregator
import Outbound
import Testing

/// S1: which hub is asked for which topic.
@Suite struct DiscoveryTests {
  private static let location = "https://mitra.example/rss/feed.xml"

  private func offer(_ fields: [(String, String)], hubs: [String] = [], own: String? = nil) throws
    -> HubOffer?
  {
    var feed = Feed()
    feed.hubs = hubs.map { Hub(url: $0) }
    feed.links = own.map { [Link($0, rel: Link.selfRelation)] } ?? []
    return HubOffer(
      OutboundResponse(status: 200, headers: HeaderFields(fields)), at: try WebURL(Self.location),
      feed: feed)
  }

  @Test(
    arguments: [
      // The document alone.
      (
        [], ["https://hub.example/"], "https://mitra.example/a.xml",
        "https://hub.example/ https://mitra.example/a.xml"
      ),
      // Without rel=self the address that answered.
      ([], ["https://hub.example/"], nil, "https://hub.example/ \(location)"),
      // Link fields go first, each for itself.
      (
        ["<https://satu.example/>; rel=hub"], ["https://hub.example/"],
        "https://mitra.example/a.xml", "https://satu.example/ https://mitra.example/a.xml"
      ),
      (
        ["<https://satu.example/>; rel=\"hub\", </b.xml>; rel=\"self\""], ["https://hub.example/"],
        "https://mitra.example/a.xml", "https://satu.example/ https://mitra.example/b.xml"
      ),
      (
        ["<a.xml>;rel=\"alternate self\"", "<https://satu.example/,;>; title=\"a, b\"; rel=HUB"],
        [],
        nil, "https://satu.example/,; https://mitra.example/rss/a.xml"
      ),
      // Topics are kept letter by letter.
      (
        [], ["https://hub.example/"], "HTTPS://Mitra.example:443/a?b=%7e",
        "https://hub.example/ HTTPS://Mitra.example:443/a?b=%7e"
      ),
      // What a terminal would take for commands is quoted.
      (
        [], ["https://hub.example/\u{1B}[31m"], " https://mitra.example/\u{9B}2J",
        "https://hub.example/%1B[31m https://mitra.example/%C2%9B2J"
      ),
      // What is no address of the web is passed over.
      (
        ["<mailto:hub@mitra.example>; rel=hub"], ["ftp://hub.example/", "https://dua.example/"],
        "urn:x:1", "https://dua.example/ \(location)"
      ),
    ] as [([String], [String], String?, String)])
  func s1LinkFieldsGoFirstThenTheDocument(
    _ fields: [String], _ hubs: [String], _ own: String?, _ expected: String
  ) throws {
    let found = try offer(fields.map { ("Link", $0) }, hubs: hubs, own: own)
    #expect(found.map { "\($0.hub) \($0.topic)" } == expected)
  }

  @Test func s1AFeedWithoutAHubOffersNone() throws {
    #expect(try offer([("Link", "</wp-json/>; rel=\"https://api.w.org/\"")]) == nil)
  }

  @Test func s1TheHubIsAskedForTheFeedWhereItsAddressRedirectedTo() async throws {
    let hub = try await HubScene()
    try await hub.scene.addPartner()
    hub.scene.server.answer("/feed", .init(status: 301, fields: [("Location", "/tengah")]))
    hub.scene.server.answer("/tengah", .init(status: 302, fields: [("Location", "/baru")]))
    hub.scene.server.answer("/baru", SampleFeed.answer([SampleFeed.Item(1)], hub.links))
    try await hub.scene.poll()
    try await hub.subscriber.askDue()
    #expect(
      hub.requests == [
        [
          "hub.mode": "subscribe", "hub.topic": hub.scene.address("/baru"),
          "hub.callback": HubScene.callback, "hub.lease_seconds": "864000",
          "hub.secret": HubScene.secret,
        ]
      ])
    try await hub.scene.server.stop()
  }

  @Test func s1TheHubIsAskedForTheSelfLinkOfTheDocument() async throws {
    let hub = try await HubScene()
    try await hub.scene.addPartner()
    let own = """
      <atom:link xmlns:atom="http://www.w3.org/2005/Atom" rel="self" href="https://x.example/f"/>\
      <atom:link xmlns:atom="http://www.w3.org/2005/Atom" rel="hub" href="/hub"/>
      """
    hub.scene.server.answer("/feed", SampleFeed.answer([SampleFeed.Item(1)], channel: own))
    try await hub.scene.poll()
    try await hub.subscriber.askDue()
    #expect(hub.requests.map { $0["hub.topic"] } == ["https://x.example/f"])
    try await hub.scene.server.stop()
  }

  @Test(arguments: [(307, 2), (308, 2), (301, 1), (302, 1), (303, 1)])
  func s1AHubThatMovedIsFollowedWhereThatKeepsTheRequest(_ status: Int, _ posts: Int) async throws {
    let hub = try await HubScene()
    try await hub.scene.addPartner()
    hub.publish([SampleFeed.Item(1)])
    hub.scene.server.answer("/hub", .init(status: status, fields: [("Location", "/hub2")]))
    hub.scene.server.answer("/hub2", .init(status: 202))
    try await hub.scene.poll()
    try await hub.subscriber.askDue()
    #expect(hub.scene.server.requests.count == 1 + posts)
    #expect(Set(hub.requests).count == 1 && hub.requests.count == posts)
    #expect(try await hub.verify() == .init(200, "abc"))
    try await hub.scene.server.stop()
  }

  @Test func s1AHubInAPrivateNetworkIsNeverAsked() async throws {
    let hub = try await HubScene()
    try await hub.scene.addPartner()
    let links = [("Link", "<http://127.0.0.1:8080/>; rel=hub")]
    hub.scene.server.answer("/feed", SampleFeed.answer([SampleFeed.Item(1)], links))
    try await hub.scene.poll()
    try await hub.subscriber.askDue()
    let subscription = try #require(try await hub.subscription())
    #expect(subscription.reason?.contains("127.0.0.1 lies in 127.0.0.0/8") ?? false)
    #expect(try await hub.wait() == 3600)
    try await hub.scene.server.stop()
  }

  @Test func withoutAPublicAddressNoHubIsAsked() async throws {
    let scene = try await Scene()
    try await scene.addPartner()
    scene.server.answer(
      "/feed", SampleFeed.answer([SampleFeed.Item(1)], [("Link", "</hub>; rel=hub")]))
    try await scene.poll()
    #expect(try await scene.record().subscription == nil)
    #expect(try await scene.state().hub?.hub == scene.address("/hub"))
    try await scene.server.stop()
  }
}
