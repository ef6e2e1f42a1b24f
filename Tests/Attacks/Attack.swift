package import FeedParser

/// A document that was made to hurt, and how it has to end.
///
/// The tests hold the parser to the ending, the benchmark to time and memory.
package struct Attack: Sendable, CustomStringConvertible {
  package enum Ending: Sendable, Hashable {
    /// The document is refused.
    case refused(FeedParserError.Code)
    /// The document is read, nothing was expanded or loaded, and this was found.
    case read(Finding.Code?)
  }

  package let name: String
  package let ending: Ending
  private let make: @Sendable () -> String

  package init(_ name: String, _ ending: Ending, _ make: @escaping @Sendable () -> String) {
    self.name = name
    self.ending = ending
    self.make = make
  }

  /// The document; made anew each time, since all of them together would be large.
  package var document: [UInt8] { Array(make().utf8) }

  package var description: String { name }
}
