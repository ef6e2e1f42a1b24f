/// Tells lines that hold nothing but the article's date from text with a date in it.
enum DateLine {
  /// Whether the line is a date and, at most, words such as `Diterbitkan`.
  static func isPure(_ line: String) -> Bool {
    guard let rest = remainder(of: line) else { return false }
    return rest.isEmpty
  }

  /// Whether the line is a date with a name or a place beside it, as stands under headlines:
  /// `Redaksi - Rabu, 26 Juli 2023 10:44 WIB`, `Majalengka, 26 Juli 2023`.
  static func isWithCompany(_ line: String) -> Bool {
    guard let rest = remainder(of: line), line.count <= 120 else { return false }
    guard !rest.isEmpty else { return true }
    let isBarred = line.contains("|") || line.contains(" - ") || line.contains("•")
    return rest.count <= (isBarred ? 6 : 2)
      && rest.allSatisfy { $0.first?.isUppercase ?? false || isBarred }
      && !(line.last.map { ".!?”\"".contains($0) } ?? false)
  }

  /// The words beside the dates of a line; nil where it has no date.
  private static func remainder(of line: String) -> [String]? {
    guard line.count <= 200 else { return nil }
    let dates = WrittenDate.all(in: line)
    guard !dates.isEmpty else { return nil }
    var rest = line
    for date in dates.reversed() { rest.removeSubrange(date.range) }
    return rest.split { !($0.isLetter || $0.isNumber) }.map(String.init)
      .filter { !beside.contains($0.lowercased()) }
  }

  private static let beside: Set<String> = [
    "diterbitkan", "dipublikasikan", "diperbarui", "tayang", "terbit", "tanggal", "published",
    "posted", "on", "update", "updated", "pada", "hari", "wib", "wita", "wit",
  ]
}
