import Foundation

/// Somebody who subscribes with `reader`, a library that programs for people are made of, and keeps
/// what it holds in a database.
struct Subscriber {
  struct Entry: Decodable, Equatable {
    var id: String
    var title: String
    var link: String
    var published: String?
    /// Without markup.
    var text: String
  }

  private let database: String

  init(_ folder: TemporaryFolder) {
    database = folder.path("reader.sqlite")
  }

  static var isThere: Bool {
    let found = try? Program.run(Program.python, ["-c", "import reader"])
    return found?.status == 0
  }

  private static let script = """
    import html, json, re, sys
    from reader import make_reader
    reader = make_reader(sys.argv[1])
    held = {}
    for url in sys.argv[2:]:
      reader.add_feed(url, exist_ok=True)
      reader.update_feed(url)
      held[url] = [{
        'id': e.id, 'title': e.title or '', 'link': e.link or '',
        'published': e.published and e.published.isoformat(),
        'text': ' '.join(html.unescape(re.sub('<[^>]*>', ' ', text(e))).split())}
        for text in [lambda e: e.content[0].value if e.content else e.summary or '']
        for e in reader.get_entries(feed=url)]
    print(json.dumps(held))
    """

  /// What is held of each feed after it was asked again, by id.
  func update(_ addresses: [String]) throws -> [String: [String: Entry]] {
    let result = try Program.run(Program.python, ["-c", Self.script, database] + addresses)
    let held = try JSONDecoder().decode([String: [Entry]].self, from: Data(result.output.utf8))
    return held.mapValues { entries in
      Dictionary(entries.map { ($0.id, $0) }) { first, _ in first }
    }
  }
}
