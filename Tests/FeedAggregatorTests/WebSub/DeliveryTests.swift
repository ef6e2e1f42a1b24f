import ArticleStore
import FeedAggregator
import Newsroom
import Testing

/// S3: what becomes of deliveries.
@Suite struct DeliveryTests {
  private func titles(_ hub: HubScene) async throws -> Set<String> {
    Set(try await hub.scene.articles().map(\.story.headline))
  }

  private static let body = Array(
    """
    <rss version="2.0"><channel><item><guid>urn:x:9</guid><title>Sembilan</title></item>\
    </channel></rss>
    """.utf8)

  /// Made with Python's hmac over ``body``, with the scene's secret for a key.
  private static let signatures = [
    "sha1=76f8ef591039b3aead96a7991f28c543f2a1d8b7",
    "sha256=452a1f920f36ba5a45ac17a5e0f02b91fd0c8069abc86858bea1f180883c7150",
    "SHA256=452A1F920F36BA5A45AC17A5E0F02B91FD0C8069ABC86858BEA1F180883C7150",
    """
    sha384=0b7da1357a93b694a208b9fb4ffc0087358af83523eb4daa353eb92609c23ae878267cc25068ab4fdf62e514c\
    f4e5895
    """,
    """
    sha512=1e2b2eee5f3b7e3936fe524934a483623434089c984a37c0584ba36f7603c689d6d5fdbafb38b3490eba09ce0\
    6bc4b8f76ea59f7f1bf6c3e859983b84beef9d5
    """,
  ]

  @Test(arguments: signatures)
  func s3ASignedDeliveryIsAnsweredAtOnceAndProcessedAfter(_ signature: String) async throws {
    let hub = try await HubScene.subscribed()
    let answer = try await hub.callbacks.deliver(
      HubScene.token, Self.body, type: "application/rss+xml", signature: signature)
    #expect(answer == .init(202, ""))
    #expect(try await !titles(hub).contains("Sembilan"))
    try await hub.subscriber.readDelivered()
    #expect(try await titles(hub).contains("Sembilan"))
    #expect(hub.scene.server.requests.count == 2)
    try await hub.scene.server.stop()
  }

  @Test(
    arguments: [
      nil, "", "sha256=", "sha256", "md5=1534fb7f49aedb87a83a975e1e1ec28e",
      "sha256=452a1f920f36ba5a45ac17a5e0f02b91fd0c8069abc86858bea1f180883c7151",
      "sha256=452a1f920f36ba5a45ac17a5e0f02b91fd0c8069abc86858bea1f180883c71",
      "sha1=452a1f920f36ba5a45ac17a5e0f02b91fd0c8069abc86858bea1f180883c7150",
      "sha256=zz2a1f920f36ba5a45ac17a5e0f02b91fd0c8069abc86858bea1f180883c7150",
      Signature.sha256(body, secret: "rahasia lain"),
    ] as [String?])
  func s3AWrongOrMissingSignatureIsForbiddenAndNeverProcessed(_ signature: String?) async throws {
    let hub = try await HubScene.subscribed()
    let answer = try await hub.callbacks.deliver(
      HubScene.token, Self.body, type: "application/rss+xml", signature: signature)
    #expect(answer.status == 403)
    try await hub.subscriber.readDelivered()
    #expect(try await titles(hub).count == 2)
    #expect(try await hub.subscription()?.lastDelivery == nil)
    try await hub.scene.server.stop()
  }

  @Test func s3NoMoreWaitsThanThereIsRoomFor() async throws {
    var limits = PushLimits()
    limits.count = 2
    let hub = try await HubScene.subscribed(limits: limits)
    for number in 3...4 { #expect(try await hub.deliver([.init(number)]).status == 202) }
    #expect(try await hub.deliver([.init(5)]).status == 503)
    try await hub.subscriber.readDelivered()
    #expect(try await hub.deliver([.init(5)]).status == 202)
    #expect(try await titles(hub).count == 4)
    try await hub.scene.server.stop()
  }

  @Test func s3NoMoreOctetsWaitThanThereIsRoomFor() async throws {
    var limits = PushLimits()
    limits.octets = SampleFeed.rss([.init(3)]).count
    let hub = try await HubScene.subscribed(limits: limits)
    #expect(try await hub.deliver([.init(3)]).status == 202)
    #expect(try await hub.deliver([.init(4)]).status == 503)
    try await hub.scene.server.stop()
  }

  @Test func whatIsDeliveredOutlivesTheProcess() async throws {
    let hub = try await HubScene.subscribed()
    #expect(try await hub.deliver([.init(3)]).status == 202)
    // A process that begins to read it and dies.
    let lost = try await hub.scene.store.claimPushes(
      limit: 9, lease: PartnerPoller.lease, now: hub.scene.clock.now)
    #expect(lost.map(\.push.partner) == [try Scene.name])
    try await hub.subscriber.readDelivered()
    #expect(try await titles(hub).count == 2)
    hub.scene.clock.advance(PartnerPoller.lease)
    try await hub.subscriber.readDelivered()
    #expect(try await titles(hub).count == 3)
    try await hub.scene.server.stop()
  }

  @Test func anEditThatIsDeliveredIsARevisionAndWhatIsNotDeliveredIsNotGone() async throws {
    let hub = try await HubScene.subscribed()
    _ = try await hub.deliver([.init(2, title: "Judul baru")])
    _ = try await hub.deliver([.init(3)])
    try await hub.subscriber.readDelivered()
    #expect(try await titles(hub) == ["Berita nomor 1", "Judul baru", "Berita nomor 3"])
    // Nobody's page is looked at as though it had vanished from between the others.
    let looks = try await hub.scene.store.claimPermalinks(
      limit: 9, lease: PartnerPoller.lease, now: hub.scene.clock.now)
    #expect(looks.isEmpty)
    // The whole feed still knows all of them.
    hub.publish([.init(3), .init(2, title: "Judul baru"), .init(1)])
    #expect(try await hub.scene.poll().result == .delivered(.init(unchanged: 3)))
    #expect(try await hub.subscription()?.missed == [])
    try await hub.scene.server.stop()
  }

  @Test(arguments: ["", "bukan feed", "<html><body>halo</body></html>"])
  func whatCannotBeReadMakesUsPollButNotTooOften(_ body: String) async throws {
    let hub = try await HubScene.subscribed()
    let bytes = Array(body.utf8)
    let answer = try await hub.callbacks.deliver(
      HubScene.token, bytes, type: nil,
      signature: Signature.sha256(bytes, secret: HubScene.secret))
    #expect(answer.status == 202)
    try await hub.subscriber.readDelivered()
    #expect(try await hub.wait() == 900)
    try await hub.scene.server.stop()
  }

  @Test func anArticleThatAPollFindsAndTheHubDeliversLateIsNotMissed() async throws {
    let hub = try await HubScene.subscribed()
    hub.publish([.init(3), .init(2), .init(1)])
    try await hub.scene.poll()
    #expect(try await hub.subscription()?.missed.count == 1)
    _ = try await hub.deliver([.init(3)])
    try await hub.subscriber.readDelivered()
    #expect(try await hub.subscription()?.missed == [])
    #expect(try await titles(hub).count == 3)
    try await hub.scene.server.stop()
  }
}
