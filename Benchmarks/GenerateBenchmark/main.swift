import Feed
import FeedGenerator
import Foundation

// Usage:
//   GenerateBenchmark speed ARTICLES              MB/s of each format, editions from values to bytes
//   GenerateBenchmark write ARTICLES FOLDER       the editions as files, for the peers
//   GenerateBenchmark render ARTICLES FORMAT ENTRIES TIMES
//                                                 renders one edition so many times, for counters
// ARTICLES is a folder of text files whose long lines become paragraphs.

let arguments = Array(CommandLine.arguments.dropFirst())
guard arguments.count >= 2 else {
  print("usage: GenerateBenchmark speed|write|render ARTICLES ...")
  exit(64)
}
let newsroom = try SampleNewsroom(folder: URL(filePath: arguments[1]))

switch (arguments[0], arguments.count) {
case ("speed", 2):
  let feeds = (0..<200).map { newsroom.edition($0, entries: 50) }
  for format in OutputFormat.allCases { Stopwatch.report(format, over: feeds) }
case ("write", 3):
  for number in 0..<200 {
    for format in OutputFormat.allCases {
      let bytes = FeedGenerator().render(newsroom.edition(number, entries: 50), as: format)
      let file = URL(filePath: arguments[2]).appending(path: "\(number).\(format.fileName)")
      try Data(bytes).write(to: file)
    }
  }
case ("render", 5):
  guard let format = OutputFormat(rawValue: arguments[2]), let entries = Int(arguments[3]),
    let times = Int(arguments[4])
  else { exit(64) }
  let feed = newsroom.edition(0, entries: entries)
  for _ in 0..<times { Stopwatch.keep(FeedGenerator().render(feed, as: format)) }
default:
  exit(64)
}
