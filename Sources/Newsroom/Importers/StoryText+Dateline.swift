extension StoryText {
  /// The text with the place in front of its first paragraph taken out as its dateline, in the shapes
  /// that ``PageReader`` knows; a dateline that is known already is kept.
  package func takingDateline() -> StoryText {
    guard let first = paragraphs.first,
      let (found, rest) = DatelineReader(brand: Brand([])).read(first, line: 1)
    else { return self }
    var result = self
    result.paragraphs[0] = rest
    if dateline == nil, !found.places.isEmpty {
      result.dateline = found.places.joined(separator: ", ")
    }
    return result
  }
}
