/// What is meant to be done with a store, which decides how its file is opened.
package struct StoreAccess: Sendable, Hashable {
  package enum Writing: Sendable, Hashable {
    case never
    /// What is there is read while it cannot be written.
    case ifPossible
    case always
  }

  package var writing: Writing
  /// Where there is no store yet, one is made.
  package var makes: Bool

  /// Reads only: waits for no writer, and makes do with a file that may only be read.
  package static let reading = StoreAccess(writing: .never, makes: false)
  /// Changes what is there.
  package static let changing = StoreAccess(writing: .always, makes: false)
  /// Changes what is there, and begins a store where there is none.
  package static let making = StoreAccess(writing: .always, makes: true)
  /// Makes documents of what is there.
  package static let publishing = StoreAccess(writing: .ifPossible, makes: false)
  /// Goes on for as long as may be: with what is there while nothing can be written.
  package static let serving = StoreAccess(writing: .ifPossible, makes: true)
}
