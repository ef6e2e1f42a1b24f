import Sanitizer

// How fast articles become safe HTML, plain text and summaries: MB of source a second, one thread.

/// An article of some 6 kB as a newsroom's system writes it.
let paragraph = """
  <p style="text-align: justify;"><strong>MAJALENGKA</strong> &ndash; Pemerintah daerah <a \
  href="/berita/2026/01/acara?utm_source=x&amp;y=z" target="_blank" rel="noopener">menggelar \
  acara</a> di alun-alun. &ldquo;Warga antusias,&rdquo; kata Bupati, Senin (5/1/2026).<br />\
  <span class="x" data-id="12">Kegiatan itu diikuti ratusan peserta dari seluruh kecamatan.</span></p>

  """
let article =
  "<figure><img class=\"a\" src=\"/img/a.jpg\" srcset=\"/img/a.jpg 640w, /img/b.jpg 1280w\" "
  + "width=\"640\" height=\"360\" onload=\"x()\"><figcaption>Foto: Agit</figcaption></figure>"
  + String(repeating: paragraph, count: 12)
  + "<ul><li>satu<li>dua</ul><script>ads()</script><table><tr><td>1<td>2</table>"

func measure(_ name: String, _ work: (String) -> Int) {
  let clock = ContinuousClock()
  var rounds = 0
  var length = 0
  let start = clock.now
  while clock.now - start < .seconds(2) {
    for _ in 0..<50 { length += work(article) }
    rounds += 50
  }
  let seconds = (clock.now - start) / .seconds(1)
  let megabytes = Double(rounds * article.utf8.count) / 1e6
  let speed = Double(Int(megabytes / seconds * 10)) / 10
  let articles = Int(Double(rounds) / seconds)
  print("\(name): \(speed) MB/s, \(articles) articles/s, \(length / rounds) bytes out")
}

let sanitizer = Sanitizer()
print("article: \(article.utf8.count) bytes")
measure("sanitize ") { sanitizer.sanitize($0, base: "https://news.example/a").html.utf8.count }
measure("article  ") {
  let article = sanitizer.article($0, base: "https://news.example/a", summaryCharacters: 300)
  return article.html.html.utf8.count + article.text.utf8.count + article.summary.utf8.count
}
measure("plainText") { sanitizer.plainText($0).utf8.count }
measure("summary  ") { sanitizer.summary(of: $0, maximumCharacters: 300).utf8.count }
