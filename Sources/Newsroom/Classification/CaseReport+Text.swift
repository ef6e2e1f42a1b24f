extension CaseReport {
  /// The report as lines of text: the shares, then each miss.
  package var text: String {
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
    for miss in misses {
      lines.append("miss     \(miss.id): \(miss.title)")
      lines.append(
        "         expected \(Self.list(miss.expected)), found \(Self.list(miss.found))")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func percent(_ share: Double) -> String {
    let tenths = Int((share * 1000).rounded())
    return "\(tenths / 10).\(tenths % 10) %"
  }

  private static func list(_ items: [String]) -> String {
    items.isEmpty ? "nothing" : items.joined(separator: ", ")
  }
}
