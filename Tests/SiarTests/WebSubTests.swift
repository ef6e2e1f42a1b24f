import Foundation
import Testing

/// A hub on this machine and `siar serve`: from the first poll to the article in the feed.
@Suite struct WebSubTests {
  private static let feed = """
    <?xml version="1.0"?><rss version="2.0"><channel><title>Mitra Kabar</title>
    <link>https://mitra.example/</link><description>d</description>
    <item><guid>urn:x:1</guid><title>Bupati Asahan Tinjau Jalan</title><description>Isi.</description>
    </item></channel></rss>
    """
  private static let news = feed.replacing("urn:x:1", with: "urn:x:2")
    .replacing("Tinjau Jalan", with: "Resmikan Pasar")

  /// Waits for something to come, at most ten seconds.
  private func wait<Value>(_ look: () throws -> Value?) throws -> Value {
    for _ in 0..<200 {
      if let value = try look() { return value }
      Thread.sleep(forTimeInterval: 0.05)
    }
    return try #require(try look())
  }

  private func field(_ name: String, of form: String) throws -> String {
    let item = try #require(form.split(separator: "&").first { $0.hasPrefix("\(name)=") })
    return try #require(item.dropFirst(name.count + 1).removingPercentEncoding)
  }

  @Test func aHubIsAskedConfirmedAndItsDeliveryIsPublished() throws {
    let newsroom = try Newsroom()
    let mitra = try ScriptedServer { request in
      request.path == "/hub"
        ? .init(status: 202)
        : .init(fields: [("Link", "</hub>; rel=hub")], body: Array(Self.feed.utf8))
    }
    let opened = ["SIAR_AGGREGATOR_ALLOW_HOSTS": "127.0.0.1"]
    let added = try Program.run(
      Program.siar, ["partners", "add", "\(mitra.address)/feed", "--name", "mitra"],
      environment: newsroom.environment.merging(opened) { $1 })
    #expect(added.status == 0)
    let server = try RunningServer(
      newsroom, port: try ScriptedServer.freePort(), environment: opened)

    let form = try wait { mitra.requests.first { $0.path == "/hub" }?.body }
    let callback = try field("hub.callback", of: form)
    #expect(callback.hasPrefix("\(server.address)/callbacks/websub/"))
    let path = String(callback.dropFirst(server.address.count))
    let topic = "\(mitra.address)/feed"
    let query = "hub.mode=subscribe&hub.lease_seconds=864000&hub.challenge=a%3Cb&hub.topic="
    #expect(try server.ask("\(path)?\(query)https://lain.example/").status == 404)
    #expect(try server.ask("\(path)0?\(query)\(topic)").status == 404)
    let confirmed = try server.ask("\(path)?\(query)\(topic)")
    #expect(confirmed.status == 200 && confirmed.body == "a<b")
    #expect(confirmed.headers["content-type"] == "text/plain; charset=utf-8")
    #expect(confirmed.headers["x-content-type-options"] == "nosniff")

    let file = try newsroom.folder.write(Self.news, to: "news.xml")
    let signature = try Program.run(
      "/usr/bin/openssl",
      ["dgst", "-sha256", "-hmac", try field("hub.secret", of: form), "-r", file]
    ).output.prefix(64)
    let post = ["--data-binary", "@\(file)", "-H", "Content-Type: application/rss+xml", "-H"]
    let forged = String(signature.dropLast()) + (signature.hasSuffix("0") ? "1" : "0")
    #expect(try server.ask(path, post + ["X-Hub-Signature: sha256=\(forged)"]).status == 403)
    #expect(try server.ask(path, ["--data-binary", "@\(file)"]).status == 403)
    #expect(try server.ask(path, ["-X", "PUT"]).status == 405)
    let taken = try server.ask(path, post + ["X-Hub-Signature: sha256=\(signature)"])
    #expect(taken.status == 202)
    let feed = try wait {
      let body = try server.ask("/partners/mitra/rss.xml").body
      return body.contains("Resmikan Pasar") ? body : nil
    }
    #expect(feed.contains("Tinjau Jalan"))
    let status = try newsroom.siar("partners", "status", "--format", "json")
    #expect(status.output.contains("\"state\":\"active\""))
  }

  @Test func withoutAPublicAddressTheStatusSaysWhyNothingIsPushed() throws {
    let newsroom = try Newsroom()
    let mitra = try ScriptedServer { _ in
      .init(fields: [("Link", "</hub>; rel=hub")], body: Array(Self.feed.utf8))
    }
    let opened = ["SIAR_AGGREGATOR_ALLOW_HOSTS": String(mitra.address.dropFirst(7))]
    let environment = newsroom.environment.merging(opened) { $1 }
    for arguments in [["add", "\(mitra.address)/feed", "--name", "mitra"], ["poll", "mitra"]] {
      #expect(
        try Program.run(Program.siar, ["partners"] + arguments, environment: environment).status
          == 0)
    }
    let status = try newsroom.siar("partners", "status", "mitra").output
    #expect(status.contains("offered"))
    #expect(
      status.contains("Hubs offer to push, but cannot reach baseURL, http://127.0.0.1:8080."))
  }
}
