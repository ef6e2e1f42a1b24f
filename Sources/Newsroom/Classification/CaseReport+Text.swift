extension CaseReport {
  /// The report as lines of text: the shares, then each miss.
  package var text: String {
    (shares + misses.flatMap(Self.lines)).map { "\($0)\n" }.joined()
  }

  /// The shares alone, a line of text each.
  package var shares: [String] {
    var lines: [String] = []
    if regions.cases > 0 {
      lines.append(
        "regions  \(regions.passed) of \(regions.cases) cases pass, "
          + "precision \(Self.percent(precision)), recall \(Self.percent(recall))")
    }
    if topics.cases > 0 {
      lines.append(
        "topics   \(topics.passed) of \(topics.cases) cases pass, "
          + "first topic right in \(Self.percent(firstTopics))")
    }
    if languages.cases > 0 {
      lines.append("language \(languages.passed) of \(languages.cases) cases pass")
    }
    return lines
  }

  private static func lines(of miss: Miss) -> [String] {
    [
      "miss     \(miss.id): \(miss.title)",
      "         expected \(list(miss.expected)), found \(list(miss.found))",
    ]
  }

  private static func percent(_ share: Double) -> String {
    let tenths = Int((share * 1000).rounded())
    return "\(tenths / 10).\(tenths % 10) %"
  }

  private static func list(_ items: [String]) -> String {
    items.isEmpty ? "nothing" : items.joined(separator: ", ")
  }
}
