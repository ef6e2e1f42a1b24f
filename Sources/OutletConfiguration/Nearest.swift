/// The known word that someone most likely meant.
enum Nearest {
  /// The word with the fewest letters to change, add or leave out, in any letter case; nil where
  /// even that is more than half of it.
  static func word(to text: String, among words: [String]) -> String? {
    let written = Array(text.lowercased())
    let best = words.map { ($0, distance(written, Array($0.lowercased()))) }.min { $0.1 < $1.1 }
    guard let best, best.1 <= max(2, best.0.count / 2) else { return nil }
    return best.0
  }

  /// Levenshtein's distance, row by row.
  private static func distance(_ one: [Character], _ other: [Character]) -> Int {
    var row = Array(0...other.count)
    for (i, a) in one.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, b) in other.enumerated() {
        let substituted = diagonal + (a == b ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(substituted, row[j] + 1, diagonal + 1)
      }
    }
    return row[other.count]
  }
}
