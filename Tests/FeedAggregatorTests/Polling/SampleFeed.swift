/// Feeds that a partner's server sends.
enum SampleFeed {
  struct Item {
    var guid: String?
    var title: String
    var link: String?
    var date: String?
    var body = "Isi berita."

    init(
      _ number: Int, guid: String? = nil, title: String? = nil, link: String? = nil,
      date: String? = nil, body: String? = nil
    ) {
      self.guid = guid ?? "https://mitra.example/?p=\(number)"
      self.title = title ?? "Berita nomor \(number)"
      self.link = link ?? "https://mitra.example/berita/\(number)"
      self.date = date
      self.body = body ?? "<p>Isi berita nomor \(number).</p>"
    }

    var xml: String {
      var parts = ["<title>\(SampleFeed.escaped(title))</title>"]
      if let guid { parts.append("<guid isPermaLink=\"false\">\(SampleFeed.escaped(guid))</guid>") }
      if let link { parts.append("<link>\(link)</link>") }
      if let date { parts.append("<pubDate>\(date)</pubDate>") }
      parts.append("<description>\(SampleFeed.escaped(body))</description>")
      return "<item>\(parts.joined())</item>"
    }
  }

  static func rss(_ items: [Item], channel: String = "") -> [UInt8] {
    Array(
      """
      <?xml version="1.0" encoding="UTF-8"?><rss version="2.0" \
      xmlns:at="http://purl.org/atompub/tombstones/1.0"><channel><title>Mitra Kabar</title>\
      <link>https://mitra.example/</link><description>d</description>\(channel)\
      \(items.map(\.xml).joined())</channel></rss>
      """.utf8)
  }

  static func answer(
    _ items: [Item], _ fields: [(String, String)] = [], channel: String = ""
  ) -> PartnerServer.Answer {
    PartnerServer.Answer(fields: fields, body: rss(items, channel: channel))
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
  }
}
