/// A data file of the outlet that cannot be used: which file, where, and why.
///
/// It is thrown by everything that reads `feeds/`: the region table, the topics, the place names.
package struct DataFileError: Error, Equatable, CustomStringConvertible {
  /// The file's name as the caller gave it, for messages only.
  package var file: String
  /// The line, counted from 1; 0 where the reader of the format gives none.
  package var line: Int
  /// What is wrong, as a phrase.
  package var reason: String

  /// An error at one line of one file.
  package init(file: String, line: Int, reason: String) {
    self.file = file
    self.line = line
    self.reason = reason
  }

  package var description: String {
    line > 0 ? "\(file):\(line): \(reason)" : "\(file): \(reason)"
  }
}
