import XML

/// The elements and attributes of RSS in all its versions, of Atom and of OPML.
enum CoreWord: Int, Words {
  case rss, channel, item, items, image, textinput, feed, entry, opml, head, body, outline
  case title, link, description, content, summary, subtitle, tagline, info, abstract, fullitem
  case prodlink, div
  case id, guid, updated, modified, published, issued, created, pubDate, lastBuildDate
  case expirationDate, expires
  case author, contributor, publisher, name, email, uri, url, homepage, managingEditor, editor,
    webMaster
  case category, keywords, generator, generatorAgent, icon, logo, rights, copyright, license,
    language
  case width, height, ttl, skipHours, skipDays, hour, day, cloud, docs, rating
  case enclosure, comments, source
  case dateCreated, dateModified, ownerName, ownerEmail, ownerId
  case href, rel, type, hreflang, length, term, scheme, label, domain, isPermaLink
  case version, src, mode, port, path, registerProcedure, `protocol`
  case text, xmlUrl, htmlUrl, value, isDefault, medium, fileSize, expression, bitrate, framerate
  case samplingrate, channels, duration, lang, role, time, relationship, algo, ref, when, count
  case group, img, feedUrl, start, end
  case by, comment, tags, thumbnail

  /// The name of an attribute without a prefix.
  var attribute: XMLName { name(.plain) }

  /// The word of a name that is known to be of this vocabulary.
  init(_ name: XMLName) {
    self = Self(rawValue: name.index) ?? .rss
  }
}

/// `xml:base`, `xml:lang`.
enum XMLWord: Int, Words {
  case base, lang, space, id

  /// The word of a name that is known to be of this vocabulary.
  init(_ name: XMLName) {
    self = Self(rawValue: name.index) ?? .base
  }
}

/// What RDF adds around RSS 0.90 and 1.0.
enum RDFWord: Int, Words {
  case RDF, about, resource, li, Seq, Bag, parseType

  /// The word of a name that is known to be of this vocabulary.
  init(_ name: XMLName) {
    self = Self(rawValue: name.index) ?? .RDF
  }
}

/// XHTML elements that stand in feeds outside of a text construct.
enum XHTMLWord: Int, Words {
  case body, div

  /// The word of a name that is known to be of this vocabulary.
  init(_ name: XMLName) {
    self = Self(rawValue: name.index) ?? .body
  }
}
