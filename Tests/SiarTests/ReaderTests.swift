import Foundation
import Testing

/// Real feed readers subscribe to the running server.
@Suite struct ReaderTests {
  private let newsroom: Newsroom
  private let server: RunningServer

  init() throws {
    newsroom = try Newsroom()
    _ = try newsroom.siar("import", "--quiet", Newsroom.samples)
    server = try RunningServer(newsroom)
  }

  private static func has(_ program: String) -> Bool {
    FileManager.default.isExecutableFile(atPath: "/usr/bin/\(program)")
  }

  @Test(
    .enabled(if: Self.has("newsboat"), "skipped: newsboat is not installed"),
    arguments: ["rss.xml", "atom.xml"])
  func newsboatListsTheArticles(file: String) throws {
    let urls = try newsroom.folder.write("\(server.address)/\(file)\n", to: "urls")
    let cache = newsroom.folder.path("cache-\(file).db")
    let options = ["-u", urls, "-c", cache, "-C", try newsroom.folder.write("", to: "config")]
    let home = ["HOME": newsroom.folder.url.path]
    let reload = try Program.run(
      "/usr/bin/newsboat", options + ["-x", "reload"], environment: home)
    #expect(reload.status == 0, "\(reload.errors)")
    let unread = try Program.run(
      "/usr/bin/newsboat", options + ["-x", "print-unread"], environment: home)
    let count = try FileManager.default.contentsOfDirectory(atPath: Newsroom.samples).count
    #expect(unread.output.hasPrefix("\(count) unread articles"), "\(unread.output)")
  }

  @Test(
    .enabled(if: Self.has("sfeed"), "skipped: sfeed is not installed"),
    arguments: ["rss.xml", "atom.xml"])
  func sfeedListsTheArticles(file: String) throws {
    let body = try server.ask("/regions/kab-asahan/\(file)").body
    let path = try newsroom.folder.write(body, to: file)
    let result = try Program.run("/bin/sh", ["-c", "sfeed < '\(path)'"])
    let lines = result.output.split(separator: "\n")
    #expect(lines.count == 1)
    let fields = lines.first?.split(separator: "\t", omittingEmptySubsequences: false) ?? []
    #expect(
      fields.dropFirst().first
        == "Jalan Longsor di Bandar Pulau, Pemkab Asahan Pasang Jalur Darurat")
    #expect(fields.count > 5 && fields[5].hasPrefix("urn:uuid:"), "\(result.output)")
  }
}
