/// How many letters have to be changed, added or left out to make one word of another.
package enum EditDistance {
  /// Levenshtein's distance, row by row: as many steps as the product of the lengths.
  package static func between<Letter: Equatable>(_ one: [Letter], _ other: [Letter]) -> Int {
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
