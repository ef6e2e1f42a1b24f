import Feed

/// Feeds that the documents under `Fixtures` were written for.
enum SampleFeeds {
  /// A moment on 26 July 2023 or a later day of that month, in western Indonesian time.
  static func time(day: Int = 26, _ hour: Int, _ minute: Int = 0) -> FeedDate {
    let date = CivilDate(year: 2023, month: 7, day: day)
    let moment = Timestamp(date, hour: hour, minute: minute, offset: 7 * 3600)
    return FeedDate(moment ?? Timestamp(seconds: 0))
  }

  /// A feed with one entry that says nearly all that an entry can say, and a short second one.
  static var full: Feed {
    var feed = Feed()
    feed.id = "urn:uuid:0b8f0f5e-6a0c-5f0f-8d6b-2a4f4f0f1a01"
    feed.title = Text("Kabar Majalengka & Sekitarnya")
    feed.subtitle = Text("Berita dari <daerah>")
    feed.links = [
      Link("https://kabar.example/majalengka", type: "text/html"),
      Link("https://kabar.example/feed", rel: Link.selfRelation),
      Link("https://hub.example/", rel: Link.hub),
      Link("https://kabar.example/archive/1", rel: Link.previousArchive),
    ]
    feed.updated = time(day: 27, 8)
    feed.published = time(10)
    feed.language = "id"
    feed.authors = [Person(name: "Redaksi", email: "redaksi@kabar.example")]
    feed.categories = [Category("Berita daerah")]
    feed.generator = Generator("Siar", uri: "https://siar.example/", version: "1.0")
    feed.icon = "https://kabar.example/icon.png"
    feed.image = FeedImage(url: "https://kabar.example/logo.png", width: 144, height: 401)
    feed.rights = Text("© 2023 Kabar")
    feed.schedule = Schedule()
    feed.schedule?.timeToLive = .seconds(900)
    feed.schedule?.updatePeriod = "hourly"
    feed.schedule?.updateFrequency = 4
    feed.hubs = [Hub(url: "https://hub.example/")]
    feed.locations = [.point(GeoPoint(latitude: -6.8364, longitude: 108.2279))]
    feed.entries = [story, brief]
    return feed
  }

  private static var story: Entry {
    var entry = Entry()
    entry.id = "urn:uuid:0b8f0f5e-6a0c-5f0f-8d6b-2a4f4f0f1a02"
    entry.title = Text("Harga cabai < Rp50.000 & stabil")
    entry.links = [
      Link("https://kabar.example/a?b=1&c=2", type: "text/html"),
      Link("https://kabar.example/koreksi", rel: Link.related, title: "Koreksi: \"harga\""),
    ]
    entry.summary = Text("Harga < Rp50.000.")
    entry.contents = [Content("<p>Harga &amp; stok <b>aman</b></p>\n<p>Tetap.</p>")]
    entry.published = time(9, 30)
    entry.updated = time(11)
    entry.validity = Validity(end: time(day: 28, 0))
    entry.authors = [Person(name: "Agit", uri: "https://kabar.example/agit")]
    entry.categories = [
      Category(
        "32.10", scheme: "https://siar.example/regions/", label: "Kabupaten Majalengka"),
      Category("medtop:20000344", scheme: "http://cv.iptc.org/newscodes/mediatopic/"),
      Category("Ekonomi"),
    ]
    entry.enclosures = [
      Enclosure(url: "https://kabar.example/a.mp3"),
      Enclosure(url: "https://kabar.example/b.pdf", type: "application/pdf", length: 1234),
    ]
    entry.media = media
    entry.rights = Text("© 2023 Mitra")
    entry.language = "su"
    entry.source = source
    entry.discussion = Discussion()
    entry.discussion?.page = "https://kabar.example/a#komentar"
    entry.inReplyTo = [InReplyTo(ref: "urn:uuid:0b8f0f5e-6a0c-5f0f-8d6b-2a4f4f0f1a03")]
    entry.locations = [.point(GeoPoint(latitude: -6.83, longitude: 108))]
    return entry
  }

  private static var media: Media {
    var content = MediaContent(url: "https://kabar.example/foto.jpg")
    content.type = "image/jpeg"
    content.width = 1200
    content.height = 800
    content.details.description = Text("Pasar Kadipaten")
    content.details.credits = [MediaCredit("Agit", role: "photographer")]
    var media = Media()
    media.contents = [content]
    return media
  }

  private static var source: Source {
    var source = Source(
      id: "tag:mitra.example,2020:feed", title: Text("Mitra"),
      links: [Link("https://mitra.example/rss", rel: Link.selfRelation)])
    source.rights = Text("Dengan izin")
    return source
  }

  private static var brief: Entry {
    var entry = Entry()
    entry.id = "https://kabar.example/2"
    entry.idIsPermalink = true
    entry.title = Text("<b>Pasar</b> &amp; jalan", kind: .html)
    entry.summary = Text("A & B")
    entry.published = time(8)
    return entry
  }

  /// A document of an archive, with one withdrawn entry.
  static var archive: Feed {
    var feed = Feed()
    feed.id = "urn:uuid:0b8f0f5e-6a0c-5f0f-8d6b-2a4f4f0f1a04"
    feed.title = Text("Arsip")
    feed.links = [
      Link("https://kabar.example/archive/2", rel: Link.selfRelation),
      Link("https://kabar.example/feed", rel: Link.current),
    ]
    feed.history.isArchive = true
    var tombstone = Tombstone(
      ref: "urn:uuid:0b8f0f5e-6a0c-5f0f-8d6b-2a4f4f0f1a05", when: time(12),
      comment: Text("Ditarik: keliru"))
    tombstone.by = Person(name: "Redaksi")
    feed.tombstones = [tombstone]
    var entry = Entry()
    entry.id = "urn:uuid:0b8f0f5e-6a0c-5f0f-8d6b-2a4f4f0f1a06"
    entry.title = Text("Lama")
    entry.links = [Link("https://kabar.example/lama")]
    entry.updated = time(7)
    entry.published = time(9)
    feed.entries = [entry]
    return feed
  }

  static var list: OutlineList {
    var list = OutlineList(title: "Semua <umpan>")
    list.modified = time(day: 27, 8)
    list.owner = Person(name: "Redaksi", email: "redaksi@kabar.example")
    var feed = Outline(text: "Majalengka \"kota\"")
    feed.type = "rss"
    feed.xmlURL = "https://kabar.example/rss.xml?a=1&b=2"
    feed.htmlURL = "https://kabar.example/"
    feed.language = "id"
    feed.version = "RSS2"
    feed.categories = ["/Daerah", "/Jawa Barat"]
    var group = Outline(text: "Daerah")
    group.children = [feed]
    list.outlines = [group]
    return list
  }
}
