import Foundation
import Newsroom

// How fast articles of 2 kB are classified on one core, how long the rules take to load, and what
// they hold in memory. One argument: the outlet's folder (default `feeds`).

/// The resident memory of this process in KiB, from the kernel's own account.
func residentKiB() -> Int {
  let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
  let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
  return line.flatMap { Int($0.filter(\.isNumber)) } ?? 0
}

/// An article of about 2 kB around one sentence with a place in it.
func article(_ number: Int, _ places: [String]) -> StoryText {
  let place = places[number % places.count]
  let filler = [
    "Kepala dinas mengatakan kegiatan ini diikuti puluhan peserta dari berbagai kecamatan dan "
      + "berlangsung selama dua hari penuh di aula kantor setempat.",
    "Menurut dia, anggaran yang disiapkan tahun ini lebih besar daripada tahun lalu karena "
      + "kebutuhan warga untuk perbaikan jalan dan irigasi terus bertambah.",
    "Sementara itu, salah seorang warga berharap pemerintah segera menyelesaikan pembangunan "
      + "jembatan yang menghubungkan dua desa di wilayah tersebut.",
    "Polisi masih menyelidiki penyebab kejadian dan meminta keterangan sejumlah saksi yang "
      + "berada di lokasi ketika peristiwa itu berlangsung pada malam hari.",
  ]
  return StoryText(
    headline: "Pemerintah \(place) Siapkan Perbaikan Jalan dan Jembatan Rusak",
    dateline: place,
    paragraphs: (0..<13).map { line in
      line == 0 ? "Warga \(place) menyambut rencana itu." : filler[(number + line) % filler.count]
    })
}

let folder = URL(filePath: CommandLine.arguments.dropFirst().first ?? "feeds")
let clock = ContinuousClock()
let before = residentKiB()
let start = clock.now
let rules = try ClassificationRules {
  Array(try Data(contentsOf: folder.appending(path: $0)))
}
let read = clock.now
let classifier = Classifier(rules)
let built = clock.now
let after = residentKiB()

let texts = rules.regions.regions.indices.map { number in
  article(number, rules.regions.regions.map(\.name))
}
let bytes = texts.reduce(0) { sum, text in
  sum + text.headline.utf8.count + text.paragraphs.reduce(0) { $0 + $1.utf8.count }
}
var best = Duration.seconds(3600)
var found = 0
for _ in 0..<7 {
  let began = clock.now
  for text in texts { found += classifier.classify(text).regions.count }
  best = min(best, clock.now - began)
}
let seconds = Double(best.components.attoseconds) / 1e18 + Double(best.components.seconds)
let rate = Double(texts.count) / seconds
print("articles           \(texts.count) of \(bytes / texts.count) bytes, best of 7 passes")
print("articles a second  \(Int(rate)) on one core (goal 20000)")
print("MB a second        \(Int(rate * Double(bytes / texts.count) / 1e6))")
print("reading the files  \(read - start)")
print("building           \(built - read) (goal 50 ms)")
print("lexicon            \(classifier.footprint / 1024) KiB (goal 16384)")
print("resident growth    \(after - before) KiB, the files' values included")
print("regions found      \(found / 7)")
// Speed means nothing where nothing is found.
if found < texts.count * 7 { exit(1) }
