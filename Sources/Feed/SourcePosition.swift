/// A place in a document, for people: both numbers count from 1.
public struct SourcePosition: Sendable, Hashable, Comparable {
  public var line: Int
  /// Bytes of UTF-8 from the start of the line, plus one; in the validator's diagnostics characters
  /// (Unicode code points).
  public var column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  public static func < (one: Self, other: Self) -> Bool {
    (one.line, one.column) < (other.line, other.column)
  }
}
