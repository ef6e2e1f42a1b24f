/// What the RSS Advisory Board advises beyond what every RSS document is asked for.
extension Checker {
  mutating func startedForBoard(_ spec: ElementSpec) {
    switch spec.name {
    case "rss":
      if let version = value("version"), version != "2.0" {
        report(.rssBoardVersion, "this is RSS \(version)", attribute: "version")
      }
    case "item": profile.hasContentFirst = false
    case "content:encoded":
      if parentPlace == .item, frames.count > 1,
        count("description", in: frames[frames.count - 2]) == 0
      {
        profile.hasContentFirst = true
      }
    default: break
    }
  }

  mutating func endedForBoard(_ spec: ElementSpec, _ frame: Frame) {
    switch spec.name {
    case "description", "content:encoded": if parentPlace == .item { judgeReferences(frame) }
    case "author": noteAuthor(trimmed(frame))
    case "item": endedBoardItem(frame)
    case "channel":
      if profile.authors.count == 1, profile.authorCount > 1,
        profile.authorCount == count("item", in: frame)
      {
        report(.rssBoardAuthorRepeated, "all items have one author")
      }
    default: break
    }
  }

  private mutating func endedBoardItem(_ frame: Frame) {
    guard count("content:encoded", in: frame) > 0 else { return }
    if count("description", in: frame) == 0 {
      report(.rssBoardDescriptionMissing, "the item has content:encoded but no description")
    } else if profile.hasContentFirst {
      report(.rssBoardDescriptionOrder, "content:encoded stands before description")
    }
  }

  private mutating func noteAuthor(_ author: String) {
    profile.authors.insert(author)
    profile.authorCount += 1
  }

  private mutating func judgeReferences(_ frame: Frame) {
    let all = text
    let scan = HTMLScan(all.span.extracting(frame.text..<all.count), keepingReferences: true)
    let relative = scan.references.first {
      let bytes = Array($0.utf8)
      return !bytes.isEmpty && bytes[0] != UInt8(ascii: "#")
        && Reference.schemeEnd(bytes.span) == nil
    }
    if let relative { report(.rssBoardReferenceRelative, "'\(relative)' is a relative address") }
  }
}
