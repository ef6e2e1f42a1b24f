import Feed

/// JSON Feed 1.0 and 1.1.
struct JSONFeedReader {
  let bytes: [UInt8]
  let base: String?
  /// Seconds east of UTC for dates without a zone.
  let defaultOffset: Int32
  private let mostFindings: Int
  var findings: [Finding]
  private var counted = 0
  private var position = SourcePosition(line: 1, column: 1)

  static func document(
    _ source: SourceText, limits: Limits, base: String?, defaultOffset: Int32
  ) throws(FeedParserError) -> ParsedDocument {
    var text = JSONText(source.bytes, from: source.skipped, depthLimit: limits.depth)
    var reader = JSONFeedReader(
      source.bytes, base: base, defaultOffset: defaultOffset, mostFindings: limits.findings,
      findings: source.findings)
    do {
      let read = try text.read()
      guard case .object(let root) = read.value, case .string(let version)? = root["version"],
        version.contains("jsonfeed.org/version/")
      else { throw FeedParser.notAFeed }
      if !read.isAll { reader.tell(.trailingContent, "Text behind the document.", nil) }
      let format: FeedFormat = version.hasSuffix("/1.1") ? .jsonFeed11 : .jsonFeed10
      var feed = try reader.feed(root, limits: limits)
      feed.format = format
      return ParsedDocument(
        format: format, encoding: source.encoding, feed: feed, findings: reader.findings)
    } catch let fault as JSONText.Fault {
      throw FeedParserError(
        fault.isTooDeep ? .tooDeep : .notAFeed, fault.message, at: reader.place(fault.offset))
    } catch let error as FeedParserError {
      throw error
    } catch {
      throw FeedParser.notAFeed
    }
  }

  private init(
    _ bytes: [UInt8], base: String?, defaultOffset: Int32, mostFindings: Int, findings: [Finding]
  ) {
    self.bytes = bytes
    self.base = base
    self.defaultOffset = defaultOffset
    self.mostFindings = mostFindings
    self.findings = findings
  }

  // MARK: Feed

  private mutating func feed(_ root: JSONObject, limits: Limits) throws(FeedParserError) -> Feed {
    var feed = Feed()
    feed.title = string(root, "title").map { Text($0) }
    feed.subtitle = string(root, "description").map { Text($0) }
    appendLink(string(root, "home_page_url"), Link.alternate, to: &feed.links)
    appendLink(string(root, "feed_url"), Link.selfRelation, to: &feed.links)
    appendLink(string(root, "next_url"), "next", to: &feed.links)
    feed.id = string(root, "feed_url")
    feed.logo = string(root, "icon").map(resolve)
    feed.icon = string(root, "favicon").map(resolve)
    feed.language = string(root, "language")
    feed.authors = authors(root)
    feed.isExpired = bool(root, "expired")
    for case .object(let hub) in array(root, "hubs") {
      if let url = string(hub, "url") {
        feed.hubs.append(Hub(type: string(hub, "type") ?? "WebSub", url: url))
      }
    }
    let known: Set<String> = [
      "version", "title", "description", "home_page_url", "feed_url", "next_url", "icon",
      "favicon", "language", "author", "authors", "expired", "hubs", "items",
    ]
    feed.extensions = extensions(root, except: known)
    let items = array(root, "items")
    guard items.count <= limits.entries else {
      throw FeedParserError(.tooManyEntries, "More than \(limits.entries) entries.")
    }
    for item in items {
      guard case .object(let object) = item else {
        tell(.wrongType, "An item is no object.", nil)
        continue
      }
      let entry = entry(object)
      // JSON Feed 1.1, "id": an item without one is passed over.
      guard entry.id != nil else {
        tell(.missingID, "An item without an id.", object.offset)
        continue
      }
      feed.entries.append(entry)
    }
    return feed
  }

  // MARK: Items

  private mutating func entry(_ item: JSONObject) -> Entry {
    var entry = Entry()
    entry.position = place(item.offset)
    entry.id = identifier(item)
    entry.title = string(item, "title").map { Text($0) }
    let external = string(item, "external_url")
    entry.externalURL = external.map(resolve)
    // Where an item has no page of its own, the one that it is about is its address.
    appendLink(string(item, "url") ?? external, Link.alternate, to: &entry.links)
    if let html = string(item, "content_html") {
      entry.contents.append(Content(absolute(html), kind: .html))
    }
    if let text = string(item, "content_text") {
      entry.contents.append(Content(text, kind: .plain))
    }
    entry.summary = string(item, "summary").map { Text($0) }
    entry.image = string(item, "image").map(resolve)
    entry.bannerImage = string(item, "banner_image").map(resolve)
    entry.published = date(item, "date_published")
    entry.updated = date(item, "date_modified")
    entry.authors = authors(item)
    entry.language = string(item, "language")
    for tag in array(item, "tags") {
      if let tag = tag.text, !tag.isEmpty { entry.categories.append(Category(tag)) }
    }
    entry.enclosures = array(item, "attachments").compactMap { enclosure($0) }
    let known: Set<String> = [
      "id", "title", "url", "external_url", "content_html", "content_text", "summary", "image",
      "banner_image", "date_published", "date_modified", "author", "authors", "language", "tags",
      "attachments",
    ]
    entry.extensions = extensions(item, except: known)
    return entry
  }

  /// JSON Feed 1.1, "id": a number is taken as its text.
  private mutating func identifier(_ item: JSONObject) -> String? {
    if case .number(let number)? = item["id"] { return number }
    return string(item, "id").map(trimmed).flatMap { $0.isEmpty ? nil : $0 }
  }

  private mutating func enclosure(_ attachment: JSONValue) -> Enclosure? {
    guard case .object(let attachment) = attachment else {
      return attachment.text.map { Enclosure(url: resolve($0)) }
    }
    guard let url = string(attachment, "url") else { return nil }
    var enclosure = Enclosure(url: resolve(url), type: string(attachment, "mime_type"))
    enclosure.length = double(attachment, "size_in_bytes").flatMap { Int(exactly: $0.rounded()) }
    enclosure.title = string(attachment, "title")
    enclosure.duration = double(attachment, "duration_in_seconds").flatMap {
      $0 >= 0 && $0 < 1e9 ? .milliseconds(Int64(($0 * 1000).rounded())) : nil
    }
    return enclosure
  }

  private mutating func authors(_ object: JSONObject) -> [Person] {
    var values = array(object, "authors")
    // JSON Feed 1.0 had one.
    if values.isEmpty, let one = object["author"] {
      if case .array(let several) = one { values = several } else { values = [one] }
    }
    return values.compactMap { value in
      guard case .object(let author) = value else {
        return value.text.flatMap(Person.init(written:))
      }
      let person = Person(
        name: string(author, "name"), uri: string(author, "url"), avatar: string(author, "avatar"))
      return person == Person() ? nil : person
    }
  }

  private mutating func date(_ object: JSONObject, _ name: String) -> FeedDate? {
    let number: String? = if case .number(let text)? = object[name] { text } else { nil }
    guard let text = number ?? string(object, name), !text.isEmpty else { return nil }
    let date = FeedDate.parse(trimmed(text), defaultOffset: defaultOffset)
    if date.timestamp == nil {
      tell(.unreadableDate, "No date can be read in “\(text.prefix(80))”.", object.offset)
    }
    return date
  }

  // MARK: Members

  /// A text; of a number, and of a list of one, what stands in it, which is told.
  private mutating func string(_ object: JSONObject, _ name: String) -> String? {
    switch object[name] {
    case .string(let text): return text.isEmpty ? nil : text
    case nil, .null: return nil
    case .some(let value):
      tell(.wrongType, "\(name) is no string.", object.offset)
      if case .array(let values) = value, values.count == 1 { return values[0].text }
      return value.text
    }
  }

  /// A list; a lone value is a list of one, which is told.
  private mutating func array(_ object: JSONObject, _ name: String) -> [JSONValue] {
    switch object[name] {
    case .array(let values): return values
    case nil, .null: return []
    case .some(let value):
      tell(.wrongType, "\(name) is no array.", object.offset)
      return [value]
    }
  }

  private mutating func bool(_ object: JSONObject, _ name: String) -> Bool? {
    switch object[name] {
    case .bool(let value): return value
    case nil, .null: return nil
    default:
      tell(.wrongType, "\(name) is neither true nor false.", object.offset)
      return nil
    }
  }

  private mutating func double(_ object: JSONObject, _ name: String) -> Double? {
    switch object[name] {
    case .number(let text), .string(let text): return Double(text)
    default: return nil
    }
  }

  private func extensions(_ object: JSONObject, except known: Set<String>) -> [ExtensionElement] {
    object.members.compactMap { member in
      known.contains(member.name) || member.value == .null
        ? nil : Self.element(member.name, member.value)
    }
  }

  /// A member as an extension element; elements of an array are called `_`.
  private static func element(_ name: String, _ value: JSONValue) -> ExtensionElement {
    var element = ExtensionElement(name: name)
    switch value {
    case .null: break
    case .bool(let flag): element.text = flag ? "true" : "false"
    case .number(let text), .string(let text): element.text = text
    case .array(let values): element.children = values.map { Self.element("_", $0) }
    case .object(let object):
      element.children = object.members.map { Self.element($0.name, $0.value) }
    }
    return element
  }

  // MARK: References and places

  private func appendLink(_ url: String?, _ rel: String, to links: inout [Link]) {
    guard let url else { return }
    var link = Link(resolve(url), rel: rel)
    if link.href != url { link.hrefAsWritten = url }
    links.append(link)
  }

  private func resolve(_ reference: String) -> String {
    base.flatMap { IRI.resolve(reference, against: $0) } ?? reference
  }

  private func absolute(_ html: String) -> String {
    base.map { HTMLReferences.resolved(html, against: $0) } ?? html
  }

  private mutating func tell(_ code: Finding.Code, _ message: String, _ offset: Int?) {
    guard findings.count < mostFindings else { return }
    findings.append(Finding(code, message, at: offset.map { place($0) }))
  }

  /// Offsets only grow, so that lines are counted once.
  private mutating func place(_ offset: Int) -> SourcePosition {
    while counted < min(offset, bytes.count) {
      if bytes[counted] == 0x0A {
        position = SourcePosition(line: position.line + 1, column: 1)
      } else {
        position.column += 1
      }
      counted += 1
    }
    return position
  }
}
