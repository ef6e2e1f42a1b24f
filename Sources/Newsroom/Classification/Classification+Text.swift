extension Classification {
  /// The explanation as lines of text: what was found, why, and what was left out.
  ///
  /// Control characters of the article are replaced, so that it can be written to a terminal.
  package func text(regions: RegionCatalog, topics: TopicCatalog) -> String {
    var lines: [String] = []
    lines.append(
      contentsOf: Self.section("regions", self.regions) { id in
        regions[id].map { "\($0.name) (\($0.code))" }
      })
    lines.append(contentsOf: Self.section("topics", self.topics) { topics[$0]?.name })
    if let genre { lines.append("genre     \(topics.genre(genre)?.name ?? genre)  [\(genre)]") }
    lines.append("language  \(language)")
    if !groups.isEmpty { lines.append("groups    \(groups.joined(separator: ", "))") }
    for item in rejected {
      lines.append("not       \"\(item.words)\" in the \(item.place.rawValue): \(item.reason)")
    }
    lines.append("rules     \(rules)")
    return lines.map(Self.printable).joined(separator: "\n") + "\n"
  }

  private static func section(
    _ title: String, _ findings: [Finding], name: (String) -> String?
  ) -> [String] {
    guard !findings.isEmpty else { return [label(title) + "none"] }
    return findings.enumerated().flatMap { number, finding in
      let head = number == 0 ? label(title) : label("")
      let line = "\(head)\(name(finding.id) ?? finding.id)  [\(finding.id)]  \(finding.score)"
      return [line]
        + finding.evidence.map { evidence in
          label("")
            + "  \"\(evidence.words)\" in the \(evidence.place.rawValue), \(evidence.weight)"
        }
    }
  }

  private static func label(_ title: String) -> String {
    title + String(repeating: " ", count: max(0, 10 - title.count))
  }

  private static func printable(_ line: String) -> String {
    String(
      String.UnicodeScalarView(
        line.unicodeScalars.map { $0.properties.generalCategory == .control ? "\u{FFFD}" : $0 }))
  }
}
