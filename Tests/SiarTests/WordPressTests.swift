import Foundation
import Testing

/// `siar partners` with an outlet's WordPress, and the webhook by which it says that there is news.
@Suite struct WordPressTests {
  private let newsroom: Newsroom
  private let site: ScriptedServer

  init() throws {
    newsroom = try Newsroom()
    site = try ScriptedServer { request in
      let path = request.path.prefix { $0 != "?" }
      switch path {
      case "/":
        let link = "<https://api.w.org/>; rel=x, </api/wp-json/>; rel=\"https://api.w.org/\""
        return .init(fields: [("Link", link)], body: Array("<html></html>".utf8))
      case "/tulisan":
        return .init(body: Array("<link rel='https://api.w.org/' href='/api/wp-json/'>".utf8))
      case "/api/wp-json/": return .init(body: Array(Self.root.utf8))
      case "/api/wp-json/wp/v2/posts":
        return .init(fields: [("X-WP-Total", "1204")], body: Array(Self.posts.utf8))
      default: return .init(status: 404)
      }
    }
  }

  private static let root = """
    {"name":"Kabar &amp; Mitra","home":"https://mitra.example","namespaces":["oembed/1.0","wp/v2"]}
    """
  private static let posts = """
    [{"id":7,"date_gmt":"2026-10-14T01:00:00","modified":"2026-10-14T09:00:00",
    "guid":{"rendered":"https://mitra.example/?p=7"},"link":"https://mitra.example/7/",
    "title":{"rendered":"Bupati Asahan Tinjau Jalan"},"content":{"rendered":"<p>Isi.</p>"}}]
    """

  private var environment: [String: String] {
    newsroom.environment.merging(["SIAR_AGGREGATOR_ALLOW_HOSTS": "127.0.0.1"]) { $1 }
  }

  private func siar(_ arguments: String...) throws -> Program {
    try Program.run(Program.siar, arguments, environment: environment)
  }

  @Test(arguments: ["/", "/tulisan", "/api/wp-json/"])
  func aWordPressIsFoundFromAnyPageAndPolled(_ path: String) throws {
    let added = try siar(
      "partners", "add", site.address + path, "--source", "wordpress", "--name", "mitra")
    #expect(
      added.output.hasPrefix(
        """
        Added mitra: Kabar & Mitra
          \(site.address)/api/wp-json/
          1204 posts in its WordPress

        """))
    let polled = try siar("partners", "poll", "mitra")
    #expect(polled.output.hasPrefix("mitra  1 new, 0 revised, 0 unchanged  ("))
    #expect(
      try siar("partners", "export").output.contains(
        "siar:name=\"mitra\" siar:source=\"wordpress\""))
  }

  @Test func whatIsNoWordPressIsRefused() throws {
    let added = try siar("partners", "add", "\(site.address)/x", "--source", "wordpress")
    #expect(added.status == 3 && added.errors.contains("the server answered with status 404"))
  }

  @Test func aWebhookHasThePartnerAskedAtOnce() throws {
    _ = try siar(
      "partners", "add", site.address, "--source", "wordpress", "--name", "mitra",
      "--min-interval", "1m")
    _ = try siar("partners", "poll", "mitra")
    let port = try ScriptedServer.freePort()
    let address = ["SIAR_BASE_URL": "http://127.0.0.1:\(port)"]
    let webhook = try Program.run(
      Program.siar, ["partners", "webhook", "mitra"],
      environment: environment.merging(address) { $1 }
    ).output.split(separator: "\n").joined()
    let server = try RunningServer(newsroom, port: port, environment: environment)
    #expect(webhook.hasPrefix("\(server.address)/callbacks/poll/"))
    let path = String(webhook.dropFirst(server.address.count))
    #expect(try server.ask(path, "-d", "{\"post_id\":7}").status == 202)
    #expect(try server.ask(path).status == 405)
    #expect(try server.ask(path + "0", "-d", "").status == 404)
    let due = { () throws -> Int in
      let status = try siar("partners", "status", "--format", "json", "mitra").output
      let list = try JSONSerialization.jsonObject(with: Data(status.utf8)) as? [[String: Any]]
      let next = try #require(list?.first?["nextPoll"] as? String)
      let date = try #require(ISO8601DateFormatter().date(from: next))
      return Int(date.timeIntervalSinceNow)
    }
    #expect(try due() <= 60)
    #expect(try siar("partners", "webhook", "mitra", "--off").status == 0)
    #expect(try server.ask(path, "-d", "").status == 404)
  }
}
