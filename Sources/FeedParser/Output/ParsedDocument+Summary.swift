import Feed

extension ParsedDocument {
  /// The document as a table for people: what it is, a line for each entry, the findings.
  ///
  /// Control characters are left out, so that a document cannot command the terminal.
  ///
  /// - Parameter input: the name under which the document was asked for, shown first.
  /// - Returns: lines, each with its end.
  public func summary(input: String? = nil) -> String {
    var lines = input.map { ["input     \(Self.shown($0, 200))"] } ?? []
    lines += ["format    \(format.rawValue)", "encoding  \(encoding)"]
    if let outlines {
      lines.append("title     \(Self.shown(outlines.title ?? "-", 100))")
      lines += Self.lines(outlines.outlines, indent: 0)
    } else {
      lines += feedLines
    }
    for finding in findings {
      let place = finding.position.map { "\($0.line):\($0.column)" } ?? "-"
      lines.append(
        "\(finding.code.rawValue) at \(place): \(Self.shown(finding.message, 200))")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var feedLines: [String] {
    var lines = [
      "title     \(Self.shown(feed.title?.value ?? "-", 100))",
      "link      \(Self.shown(feed.links.first(rel: Link.alternate)?.href ?? "-", 200))",
      "updated   \(Self.shown(Self.date(feed.updated ?? feed.published), 40))",
      "entries   \(feed.entries.count)", "",
    ]
    for entry in feed.entries {
      let date = Self.padded(Self.shown(Self.date(entry.published ?? entry.updated), 25), 25)
      let title = Self.padded(Self.shown(entry.title?.value ?? "-", 60), 60)
      let link = entry.links.first(rel: Link.alternate)?.href ?? entry.id ?? "-"
      lines.append("\(date)  \(title)  \(Self.shown(link, 200))")
    }
    for tombstone in feed.tombstones {
      lines.append(
        "\(Self.padded(Self.shown(Self.date(tombstone.when), 25), 25))  withdrawn: "
          + Self.shown(tombstone.ref, 200))
    }
    return lines + [""]
  }

  private static func lines(_ outlines: [Outline], indent: Int) -> [String] {
    outlines.flatMap { outline in
      let space = String(repeating: "  ", count: indent)
      let address = outline.xmlURL.map { "  \(shown($0, 200))" } ?? ""
      return ["\(space)\(shown(outline.text, 60))\(address)"]
        + lines(outline.children, indent: indent + 1)
    }
  }

  private static func date(_ date: FeedDate?) -> String {
    date?.timestamp?.rfc3339 ?? date?.source ?? "-"
  }

  /// Text on one line, without control characters, at most so many characters of it.
  private static func shown(_ text: String, _ length: Int) -> String {
    let clean = text.unicodeScalars.map { scalar -> Character in
      scalar.properties.generalCategory == .control || scalar.properties.generalCategory == .format
        ? " " : Character(scalar)
    }
    let short = String(clean.prefix(length))
    return clean.count > length ? short.dropLast() + "…" : short
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
