/// A word, number or mark of a line, for the search of dates.
struct DateToken {
  enum Kind: Equatable {
    /// Letters in lower case; an apostrophe may stand inside (`jum'at`).
    case word(String)
    case number(Int, digits: Int)
    case mark(Character)
  }

  var kind: Kind
  var range: Range<String.Index>
  /// Whether the word begins with a capital letter.
  var isCapitalised = false

  /// The tokens of a line in order, white space left out.
  static func tokens(of line: String) -> [DateToken] {
    var tokens: [DateToken] = []
    var index = line.startIndex
    while index < line.endIndex {
      let character = line[index]
      let start = index
      if character.isWhitespace {
        index = line.index(after: index)
        continue
      }
      if character.isLetter {
        index = end(in: line, from: start) { $0.isLetter || $0 == "'" || $0 == "’" }
        let word = line[start..<index].lowercased()
        tokens.append(
          DateToken(
            kind: .word(word), range: start..<index, isCapitalised: character.isUppercase))
      } else if isDigit(character) {
        index = end(in: line, from: start, where: isDigit)
        tokens.append(DateToken(kind: number(line[start..<index]), range: start..<index))
      } else {
        index = line.index(after: index)
        tokens.append(DateToken(kind: .mark(character), range: start..<index))
      }
    }
    return tokens
  }

  private static func isDigit(_ character: Character) -> Bool {
    ("0"..."9").contains(character)
  }

  /// A number too long for a date keeps its count of digits and no value.
  private static func number(_ digits: Substring) -> Kind {
    .number(digits.utf8.count <= 4 ? Int(digits) ?? -1 : -1, digits: digits.utf8.count)
  }

  private static func end(
    in line: String, from start: String.Index, where belongs: (Character) -> Bool
  ) -> String.Index {
    line[start...].firstIndex { !belongs($0) } ?? line.endIndex
  }
}
