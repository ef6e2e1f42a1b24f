import Foundation

/// What feedparser, an independent reader, makes of documents.
enum Feedparser {
  struct Document: Decodable, Equatable {
    var bozo: Bool
    var version: String
    var entries: [Entry]
  }

  struct Entry: Decodable, Equatable {
    var id: String
    var title: String
    var link: String
    var published: String
    var author: String
    var tags: [String]
    var content: String
  }

  private static let script = """
    import feedparser, json, sys
    def reading(path):
      d = feedparser.parse(open(path, 'rb').read())
      return {'bozo': bool(d.bozo), 'version': d.version, 'entries': [{
        'id': e.id, 'title': e.title, 'link': e.link,
        'published': '%04d-%02d-%02dT%02d:%02d:%02dZ' % tuple(e.published_parsed[:6]),
        'author': e.get('author', ''), 'tags': [t.term for t in e.get('tags', [])],
        'content': e.content[0].value if 'content' in e else ''} for e in d.entries]}
    print(json.dumps([reading(p) for p in sys.argv[1:]]))
    """

  static func read(_ paths: [String]) throws -> [Document] {
    let result = try Program.run(Program.python, ["-c", script] + paths)
    guard result.status == 0 else { throw Failure(reason: result.errors) }
    return try JSONDecoder().decode([Document].self, from: Data(result.output.utf8))
  }

  struct Failure: Error {
    var reason: String
  }
}
