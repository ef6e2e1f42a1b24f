import Feed
import Foundation
import GRDB
import Newsroom

/// The tellings of the last days, as the file keeps them.
struct TellingTable {
  let database: Database

  /// Keeps the telling of a new article.
  func keep(_ telling: Telling, of key: Int64) throws {
    try database.run(
      """
      INSERT INTO telling
        (article, published, regions, headline, numbers, triples, bins)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      [
        key, telling.published.seconds, telling.regions.joined(separator: " "),
        Int64(bitPattern: telling.headline), Self.data(telling.numbers.sorted()),
        telling.sketch.tripleCount, Self.data(telling.sketch.bins),
      ])
  }

  func erase(of key: Int64) throws {
    try database.run("DELETE FROM telling WHERE article = ?", [key])
  }

  func erase(before time: Timestamp) throws {
    try database.run("DELETE FROM telling WHERE published < ?", [time.seconds])
  }

  /// The tellings of articles with a greater key, in the order in which they came.
  func tellings(after key: Int64) throws -> [(key: Int64, telling: Telling)] {
    try database.rows(
      """
      SELECT telling.*, id, partner FROM telling JOIN article ON article.key = telling.article
      WHERE telling.article > ? ORDER BY telling.article
      """,
      [key]
    ).compactMap { row in telling(row).map { (row["article"], $0) } }
  }

  private func telling(_ row: Row) -> Telling? {
    guard let id = ArticleID(row["id"] as String),
      let sketch = StorySketch(bins: Self.numbers(row["bins"]), tripleCount: row["triples"])
    else { return nil }
    let regions: String = row["regions"]
    return Telling(
      article: id, teller: row["partner"], published: Timestamp(seconds: row["published"]),
      regions: regions.split(separator: " ").map(String.init),
      headline: UInt64(bitPattern: row["headline"]), numbers: Set(Self.numbers(row["numbers"])),
      sketch: sketch)
  }

  private static func data(_ numbers: [some FixedWidthInteger]) -> Data {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(numbers.count * 8)
    for number in numbers {
      for byte in 0..<type(of: number).bitWidth / 8 {
        bytes.append(UInt8(truncatingIfNeeded: number >> (byte * 8)))
      }
    }
    return Data(bytes)
  }

  private static func numbers<Number: FixedWidthInteger>(_ data: Data) -> [Number] {
    let size = Number.bitWidth / 8
    let bytes = [UInt8](data)
    return stride(from: 0, to: bytes.count - bytes.count % size, by: size).map { start in
      bytes[start..<start + size].reversed().reduce(0) { $0 << 8 | Number($1) }
    }
  }
}
