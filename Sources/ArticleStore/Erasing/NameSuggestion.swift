/// A name that a text does not say, and what it says that is most like it.
package struct NameSuggestion: Sendable, Hashable, CustomStringConvertible {
  package var name: String
  /// As the text has them, the most alike first.
  package var nearest: [String]

  package init(_ name: String, nearest: [String]) {
    self.name = name
    self.nearest = nearest
  }

  package var description: String {
    nearest.isEmpty
      ? "\"\(name)\""
      : "\"\(name)\" (but \(nearest.map { "\"\($0)\"" }.joined(separator: ", ")))"
  }
}
