import Foundation
import Newsroom
import Sanitizer

/// What may be names in an article: words that begin with a capital letter and follow each other.
struct NameList {
  /// In the order in which they stand, each once.
  private var runs: [[Substring]] = []
  private var known: Set<[Substring]> = []

  /// More are not kept; a story names dozens.
  private static let mostRuns = 4000
  /// Letters of a word that count.
  private static let longestWord = 40

  mutating func add(_ article: Article) {
    let story = article.story
    add(story.headline)
    add(story.summary)
    add(Sanitizer().plainText(story.content))
    for author in story.authors { add(author) }
    for picture in story.pictures {
      add(picture.caption ?? "")
      add(picture.credit ?? "")
    }
    for note in article.notes { if case .text(let text) = note.body { add(text) } }
    for headline in story.relatedHeadlines { add(headline) }
  }

  private mutating func add(_ text: String) {
    for run in Self.runs(text) where runs.count < Self.mostRuns && known.insert(run).inserted {
      runs.append(run)
    }
  }

  /// A full stop goes on where it ends an initial or a title: `H. Budi`, `Dr. Ani`.
  private static func runs(_ text: String) -> [[Substring]] {
    var runs: [[Substring]] = []
    var run: [Substring] = []
    func end() {
      if !run.isEmpty { runs.append(run) }
      run = []
    }
    for chunk in text.split(whereSeparator: { $0.isWhitespace || $0 == "/" || $0 == "-" }) {
      let head = chunk.drop { !$0.isLetter && !$0.isNumber }
      if head.startIndex != chunk.startIndex { end() }
      guard head.first?.isUppercase ?? false else {
        end()
        continue
      }
      let tail = head.reversed().prefix { !$0.isLetter && !$0.isNumber }
      let word = head.dropLast(tail.count)
      run.append(word)
      let goesOn = tail.isEmpty || tail.count == 1 && tail.first == "." && word.count <= 3
      if !goesOn || run.count == Self.longestRun { end() }
    }
    end()
    return runs
  }

  private static let longestRun = 8

  /// The names that are most like one, the most alike first; none where nothing is alike.
  func nearest(to name: String, limit: Int = 3) -> [String] {
    let wanted = Self.folded(name.split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" })
    guard !wanted.isEmpty, wanted.count <= Self.longestRun else { return [] }
    var best: [[String]: (cost: Int, place: Int, text: String)] = [:]
    for (place, run) in runs.enumerated() {
      for part in Self.parts(of: run, lengths: max(1, wanted.count - 1)...wanted.count + 1) {
        let words = Self.folded(part)
        guard best[words] == nil, let cost = Self.cost(of: words, for: wanted) else { continue }
        best[words] = (cost, place, part.joined(separator: " "))
      }
    }
    let ordered = best.sorted {
      let (one, other) = ($0.value, $1.value)
      // Of what costs the same, a word spelt in another way is likelier than one left out.
      let (short, long) = (abs($0.key.count - wanted.count), abs($1.key.count - wanted.count))
      return (one.cost, short, one.place, one.text) < (other.cost, long, other.place, other.text)
    }
    var names: [(words: Set<String>, text: String)] = []
    for (words, found) in ordered where names.count < limit {
      let words = Set(words)
      // What is a part of a better one, or has one as a part, is no other name.
      let isOther = names.allSatisfy {
        !$0.words.isSubset(of: words) && !words.isSubset(of: $0.words)
      }
      if isOther { names.append((words, found.text)) }
    }
    return names.map(\.text)
  }

  private static func parts(of run: [Substring], lengths: ClosedRange<Int>)
    -> [ArraySlice<Substring>]
  {
    lengths.flatMap { length in
      run.count < length
        ? [] : (0...run.count - length).map { run[$0..<$0 + length] }
    }
  }

  /// Without letter case, accents and marks.
  private static func folded(_ words: some Sequence<Substring>) -> [String] {
    words.map { word in
      String(word.prefix(longestWord)).folding(
        options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil
      ).filter { $0.isLetter || $0.isNumber }
    }.filter { !$0.isEmpty }
  }

  /// How far words are from those wanted; nil where nobody would take the one for the other. A name
  /// may be written with initials, with its words in another order, or with one of them left out.
  private static func cost(of words: [String], for wanted: [String]) -> Int? {
    let limit = max(2, wanted.map(\.count).reduce(0, +) / 3)
    let more = words.count == wanted.count ? 0 : 1
    var costs = [
      spelling(words.joined(), wanted.joined(), limit).map { $0 + more },
      spelling(words.sorted().joined(), wanted.sorted().joined(), limit).map { $0 + 1 + more },
    ]
    if words.count == wanted.count {
      costs.append(zip(words, wanted).reduce(0) { sum, pair in sum.flatMap { add(pair, to: $0) } })
    }
    if abs(words.count - wanted.count) == 1 {
      let (few, many) = words.count < wanted.count ? (words, wanted) : (wanted, words)
      if many.indices.contains(where: { index in
        var rest = many
        rest.remove(at: index)
        return rest == few
      }) {
        costs.append(2)
      }
    }
    return costs.compactMap(\.self).min().flatMap { $0 <= limit ? $0 : nil }
  }

  /// An initial stands for a word at the price of one letter.
  private static func add(_ pair: (String, String), to sum: Int) -> Int? {
    let (one, other) = pair
    if one == other { return sum }
    let isInitial = (one.count == 1 || other.count == 1) && one.first == other.first
    return sum + (isInitial ? 1 : EditDistance.between(Array(one), Array(other)))
  }

  private static func spelling(_ one: String, _ other: String, _ limit: Int) -> Int? {
    abs(one.count - other.count) > limit
      ? nil : EditDistance.between(Array(one), Array(other))
  }
}
