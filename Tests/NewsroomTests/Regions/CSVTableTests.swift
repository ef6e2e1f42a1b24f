import Newsroom
import Testing

/// RFC 4180 section 2, and the line of every fault.
@Suite struct CSVTableTests {
  private func table(_ text: String, columns: [String] = []) throws(DataFileError) -> CSVTable {
    try CSVTable(file: "t.csv", bytes: Array(text.utf8), columns: columns)
  }

  @Test(arguments: [
    ("a,b\n1,2\n", ["1", "2"]),
    ("a,b\r\n1,2\r\n", ["1", "2"]),
    ("a,b\n1,2", ["1", "2"]),
    ("\u{FEFF}a,b\n1,\n", ["1", ""]),
    ("a,b\n\"x,y\",\"say \"\"hi\"\"\"\n", ["x,y", "say \"hi\""]),
    ("a,b\n\"two\nlines\",é\n", ["two\nlines", "é"]),
    ("# why\na,b\n\n# more\n1,2\n", ["1", "2"]),
  ])
  func readsARecord(text: String, values: [String]) throws {
    let rows = try table(text, columns: ["a", "b"]).rows
    #expect(rows.map { [$0["a"], $0["b"]] } == [values])
  }

  @Test func countsLinesInsideQuotedValues() throws {
    let rows = try table("a\n\"1\n2\"\n3\n").rows
    #expect(rows.map(\.line) == [2, 4])
    #expect(rows.last?.error("bad").description == "t.csv:4: bad")
  }

  @Test func splitsLists() throws {
    let rows = try table("a\nx;y;;z\n\n").rows
    #expect(rows.map { $0.list("a") } == [["x", "y", "z"]])
  }

  @Test(arguments: [
    ("", 1, "the file is empty, a header is expected"),
    ("a,a\n", 1, "column a appears twice"),
    ("b\n1\n", 1, "column a is missing"),
    ("a,b\n1\n", 2, "1 values where the header has 2"),
    ("a\nx\"y\n", 2, "a quotation mark inside a value that is not quoted"),
    ("a\n\"x\"y\n", 2, "text after the closing quotation mark of a value"),
    ("a\n1\n\"x\n\n", 3, "a quoted value is not closed"),
  ])
  func reportsTheLineOfAFault(text: String, line: Int, reason: String) {
    #expect(throws: DataFileError(file: "t.csv", line: line, reason: reason)) {
      try table(text, columns: ["a"])
    }
  }

  @Test func refusesWhatIsNotUTF8() {
    #expect(throws: DataFileError(file: "t.csv", line: 2, reason: "a value is not UTF-8")) {
      try CSVTable(file: "t.csv", bytes: [0x61, 0x0A, 0xFF, 0x0A], columns: ["a"])
    }
  }
}
