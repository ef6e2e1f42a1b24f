import Foundation
import Testing

/// What rss2email delivers, into a folder: nothing is mailed to anybody.
struct Mailbox {
  /// A message's headers by name, folded ones in one line.
  struct Mail: Hashable {
    var headers: [String: String]
  }

  private let folder: TemporaryFolder
  private let options: [String]

  init(_ folder: TemporaryFolder) throws {
    self.folder = folder
    try FileManager.default.createDirectory(
      atPath: folder.path("Maildir"), withIntermediateDirectories: true)
    let settings = try folder.write(
      """
      [DEFAULT]
      from = siar@kabar.example
      to = pembaca@kabar.example
      email-protocol = maildir
      maildir-path = \(folder.path("Maildir"))
      maildir-mailbox = Siar
      reply-changes = True

      """, to: "rss2email.cfg")
    options = ["--config", settings, "--data", folder.path("rss2email.json")]
  }

  /// Subscribes to feeds, from a list as other readers export it.
  func subscribe(_ addresses: [String]) throws {
    let outlines = addresses.enumerated().map { number, address in
      "<outline type=\"rss\" text=\"edisi-\(number)\" xmlUrl=\"\(address)\"/>"
    }
    let list = try folder.write(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <opml version="2.0"><head><title>Siar</title></head>
      <body>\(outlines.joined(separator: "\n"))</body></opml>
      """, to: "subscriptions.opml")
    try run("opmlimport", list)
  }

  /// Asks every feed and returns all mails that were ever delivered.
  func fetch() throws -> [Mail] {
    try run("run")
    let path = folder.path("Maildir/Siar/new")
    return try FileManager.default.contentsOfDirectory(atPath: path).map { name in
      Mail(try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8))
    }
  }

  private func run(_ arguments: String...) throws {
    let result = try Program.run(
      "/usr/bin/r2e", options + arguments, environment: ["HOME": folder.url.path])
    #expect(result.status == 0, "\(result.errors)")
  }
}

extension Mailbox.Mail {
  init(_ text: String) {
    let head = text.firstRange(of: "\n\n").map { text[..<$0.lowerBound] } ?? text[...]
    let lines = head.replacing(/\n[ \t]+/, with: " ").split(separator: "\n")
    headers = Dictionary(
      lines.compactMap { line in
        line.firstRange(of: ": ").map {
          (String(line[..<$0.lowerBound]), String(line[$0.upperBound...]))
        }
      }, uniquingKeysWith: { first, _ in first })
  }
}
