/// A table read from comma-separated values with a header line. RFC 4180.
///
/// Of our own because it is short and because a wrong line must be reported with its number, which
/// the package at hand for this format does not do. It is strict: a stray quote, a record of
/// another length than the header and text that is not UTF-8 are errors. Empty lines and lines
/// that begin with `#` are skipped.
package struct CSVTable {
  /// One record: its values, and the line it began on.
  package struct Row {
    /// The line of the record's first character, counted from 1.
    package var line: Int
    /// The values by the header's names.
    fileprivate var values: [String]
    fileprivate var columns: [String: Int]
    fileprivate var file: String

    /// The value of a column, empty where the record leaves it empty.
    ///
    /// The column must be one that `CSVTable.init(file:bytes:columns:)` was told to require.
    package subscript(column: String) -> String {
      columns[column].map { values[$0] } ?? ""
    }

    /// The parts of a value that holds a list separated by semicolons, without empty ones.
    package func list(_ column: String) -> [String] {
      self[column].split(separator: ";").map(String.init)
    }

    /// An error about this record.
    package func error(_ reason: String) -> DataFileError {
      DataFileError(file: file, line: line, reason: reason)
    }
  }

  /// The records in the order of the file.
  package private(set) var rows: [Row] = []

  /// Reads a whole file.
  ///
  /// - Parameters:
  ///   - file: The name for messages.
  ///   - bytes: The file's content, UTF-8.
  ///   - columns: The columns that the header has to name, in any order; others are kept too.
  /// - Throws: `DataFileError` with the line of the first fault.
  package init(file: String, bytes: [UInt8], columns: [String]) throws(DataFileError) {
    var scanner = CSVScanner(file: file, bytes: bytes)
    guard let header = try scanner.next() else {
      throw DataFileError(file: file, line: 1, reason: "the file is empty, a header is expected")
    }
    var index: [String: Int] = [:]
    for (place, name) in header.values.enumerated() {
      guard index.updateValue(place, forKey: name) == nil else {
        throw DataFileError(file: file, line: header.line, reason: "column \(name) appears twice")
      }
    }
    for name in columns where index[name] == nil {
      throw DataFileError(file: file, line: header.line, reason: "column \(name) is missing")
    }
    while let record = try scanner.next() {
      guard record.values.count == header.values.count else {
        throw DataFileError(
          file: file, line: record.line,
          reason: "\(record.values.count) values where the header has \(header.values.count)")
      }
      rows.append(Row(line: record.line, values: record.values, columns: index, file: file))
    }
  }
}
