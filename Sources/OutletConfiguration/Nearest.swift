import Newsroom

/// The known word that someone most likely meant.
enum Nearest {
  /// The word with the fewest letters to change, add or leave out, in any letter case; nil where
  /// even that is more than half of it.
  static func word(to text: String, among words: [String]) -> String? {
    let written = Array(text.lowercased())
    let best = words.map { ($0, EditDistance.between(written, Array($0.lowercased()))) }
      .min { $0.1 < $1.1 }
    guard let best, best.1 <= max(2, best.0.count / 2) else { return nil }
    return best.0
  }
}
