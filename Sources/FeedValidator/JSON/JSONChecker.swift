internal import Feed

/// Checks a JSON Feed against version 1.1 of its specification, and ninjs against 2.1.
struct JSONChecker {
  private var findings: Findings
  private var ids: Set<String> = []
  let now: Timestamp?

  private init(_ validator: FeedValidator) {
    findings = Findings(limit: validator.maximumPerRule)
    now = validator.now
  }

  /// Checks one document, with the validator's clock and limits.
  static func check(_ bytes: [UInt8], by validator: FeedValidator) -> Outcome {
    var checker = JSONChecker(validator)
    do throws(JSONReader.Failure) {
      let root = try JSONReader.read(bytes)
      if isNINJS(root) {
        checker.check(ninjs: root)
        return Outcome(findings: checker.findings.told, format: .ninjs, isReadable: true)
      }
      let format = checker.check(root)
      return Outcome(
        findings: checker.findings.told, format: format.map { .feed($0) }, isReadable: format != nil
      )
    } catch {
      let finding = Finding(
        rule: .jsonNotWellFormed, offset: error.offset, path: "", message: error.message)
      return Outcome(findings: [finding], format: nil, isReadable: false)
    }
  }

  mutating func report(_ rule: Rule, _ value: JSONValue, _ path: String, _ message: String) {
    findings.add(Finding(rule: rule, offset: value.offset, path: path, message: message))
  }

  /// The format that the document names; nil where it is no JSON Feed.
  private mutating func check(_ root: JSONValue) -> FeedFormat? {
    guard let version = root["version"]?.string else {
      report(.jsonFeedVersionMissing, root, "version", "there is no version")
      return root["items"] == nil ? nil : check(feed: root, .jsonFeed11)
    }
    switch version {
    case "https://jsonfeed.org/version/1.1", "http://jsonfeed.org/version/1.1":
      return check(feed: root, .jsonFeed11)
    case "https://jsonfeed.org/version/1", "http://jsonfeed.org/version/1":
      return check(feed: root, .jsonFeed10)
    default:
      report(
        .jsonFeedVersionUnknown, root["version"] ?? root, "version",
        "there is no version '\(version)'")
      return check(feed: root, .jsonFeed11)
    }
  }

  private mutating func check(feed: JSONValue, _ format: FeedFormat) -> FeedFormat {
    checkMembers(of: feed, JSONMembers.feed, path: "")
    if feed["title"] == nil { report(.jsonFeedTitleMissing, feed, "title", "there is no title") }
    if feed["home_page_url"] == nil {
      report(.jsonFeedHomePageMissing, feed, "home_page_url", "there is no home_page_url")
    }
    if feed["feed_url"] == nil {
      report(.jsonFeedSelfMissing, feed, "feed_url", "there is no feed_url")
    }
    checkAuthors(of: feed, path: "", format)
    if let next = feed["next_url"], let own = feed["feed_url"]?.string, next.string == own {
      report(.jsonFeedNextSelf, next, "next_url", "the next page is this one")
    }
    for (number, hub) in (feed["hubs"]?.array ?? []).enumerated() {
      check(hub: hub, path: "hubs[\(number + 1)]")
    }
    guard let items = feed["items"] else {
      report(.jsonFeedItemsMissing, feed, "items", "there are no items")
      return format
    }
    for (number, item) in (items.array ?? []).enumerated() {
      check(item: item, path: "items[\(number + 1)]", format)
    }
    return format
  }

  private mutating func check(item: JSONValue, path: String, _ format: FeedFormat) {
    guard item.members != nil else {
      return report(.jsonFeedMemberType, item, path, "an item is an object")
    }
    checkMembers(of: item, JSONMembers.item, path: path)
    checkID(of: item, path: path)
    if item["content_html"] == nil, item["content_text"] == nil {
      report(.jsonFeedItemContentMissing, item, path, "the item has no content")
    }
    if let html = item["content_html"], let text = html.string {
      checkHTML(text, html, path + "/content_html")
    }
    checkAuthors(of: item, path: path, format)
    checkOrder(of: item, path: path)
    for (number, tag) in (item["tags"]?.array ?? []).enumerated() where tag.string == nil {
      report(.jsonFeedMemberType, tag, "\(path)/tags[\(number + 1)]", "a tag is a string")
    }
    for (number, attachment) in (item["attachments"]?.array ?? []).enumerated() {
      check(attachment: attachment, path: "\(path)/attachments[\(number + 1)]")
    }
  }

  private mutating func check(hub: JSONValue, path: String) {
    checkMembers(of: hub, JSONMembers.hub, path: path)
    if hub["type"]?.string == nil || hub["url"]?.string == nil {
      report(.jsonFeedHubIncomplete, hub, path, "the hub lacks type or url")
    }
  }

  private mutating func checkOrder(of item: JSONValue, path: String) {
    guard let first = moment(item["date_published"]), let modified = item["date_modified"],
      let second = moment(modified), second < first
    else { return }
    report(
      .dateUpdatedBeforePublished, modified, path + "/date_modified",
      "the item was modified before it was published")
  }

  private func moment(_ value: JSONValue?) -> Timestamp? {
    value?.string.flatMap { DateForm.rfc3339(Array($0.utf8).span).timestamp }
  }

  private mutating func checkID(of item: JSONValue, path: String) {
    guard let id = item["id"] else {
      return report(.jsonFeedItemIDMissing, item, path, "the item has no id")
    }
    let text: String
    switch id.kind {
    case .string(let value): text = value
    case .number(let value):
      report(.jsonFeedItemIDNotString, id, path + "/id", "the id is a number")
      text = value
    default: return report(.jsonFeedMemberType, id, path + "/id", "the id is no string")
    }
    if text.isEmpty { return report(.jsonFeedItemIDMissing, id, path + "/id", "the id is empty") }
    if !ids.insert(text).inserted {
      report(.jsonFeedItemIDDuplicate, id, path + "/id", "the id '\(text)' was met before")
    }
  }

  private mutating func check(attachment: JSONValue, path: String) {
    checkMembers(of: attachment, JSONMembers.attachment, path: path)
    if attachment["url"] == nil {
      report(.jsonFeedAttachmentUrlMissing, attachment, path, "the attachment has no url")
    }
    if attachment["mime_type"] == nil {
      report(.jsonFeedAttachmentTypeMissing, attachment, path, "the attachment has no mime_type")
    }
  }

  private mutating func checkAuthors(of value: JSONValue, path: String, _ format: FeedFormat) {
    let prefix = path.isEmpty ? "" : path + "/"
    if let author = value["author"], format == .jsonFeed11 {
      report(.jsonFeedAuthorDeprecated, author, prefix + "author", "author is now authors")
    }
    for (number, author) in (value["authors"]?.array ?? []).enumerated() {
      let place = "\(prefix)authors[\(number + 1)]"
      checkMembers(of: author, JSONMembers.author, path: place)
      if author["name"] == nil, author["url"] == nil, author["avatar"] == nil {
        report(.jsonFeedAuthorEmpty, author, place, "the author has no name, url or avatar")
      }
    }
  }

  private mutating func checkHTML(_ text: String, _ value: JSONValue, _ path: String) {
    let bytes = Array(text.utf8)
    var seen: Set<String> = []
    for finding in HTMLScan(bytes.span).findings {
      let what: String
      switch finding {
      case .element(let name): what = "the element \(name)"
      case .attribute(let name): what = "the attribute \(name)"
      case .style(let style): what = "the style '\(style)'"
      case .broken: continue
      }
      if seen.insert(what).inserted {
        report(.jsonFeedHTMLDangerous, value, path, "readers remove \(what)")
      }
    }
  }
}
