/// Credit lines: who wrote, edited or supplied a story.
enum Credits {
  /// The credits of a line. Some portals put several in one: `Rep: A / Red: B`.
  static func read(_ line: String) -> [(label: PageLabel, value: String)] {
    var starts: [String.Index] = []
    for colon in line.indices where line[colon] == ":" {
      if let start = labelStart(in: line, before: colon) { starts.append(start) }
    }
    guard starts.first == line.startIndex else { return [] }
    return zip(starts, starts.dropFirst() + [line.endIndex]).compactMap { start, end in
      guard let (label, value) = PageLabel.read(line[start..<end]) else { return nil }
      return (label, value.trimmed { $0.isWhitespace || "/|,;-–".contains($0) })
    }
  }

  /// The names in a value: `A/B`, `A & B`, `A dan B`. A comma separates a degree, not a person.
  static func names(in value: String) -> [String] {
    var names: [[Substring]] = [[]]
    for word in value.words {
      if word == "&" || word == "dan" || word == "/" {
        names.append([])
      } else {
        let parts = word.split(separator: "/", omittingEmptySubsequences: false)
        for (index, part) in parts.enumerated() {
          if index > 0 { names.append([]) }
          if !part.isEmpty { names[names.count - 1].append(part) }
        }
      }
    }
    return names.map { $0.joined(separator: " ") }.filter { !$0.isEmpty }
  }

  /// The start of the word right before `colon`, if it is a credit label.
  private static func labelStart(in value: String, before colon: String.Index) -> String.Index? {
    let head = value[..<colon]
    guard let last = head.lastIndex(where: { !$0.isWhitespace }) else { return nil }
    let begin =
      head[...last].lastIndex { !$0.isLetter }.map(value.index(after:)) ?? value.startIndex
    guard let (label, _) = PageLabel.read(value[begin...colon]), label.isCredit else { return nil }
    return begin
  }
}
