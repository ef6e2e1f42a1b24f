import Foundation
import Sanitizer
import Testing

/// The sanitiser tests of another parser: its allowlist is not ours, its dangers are.
struct CorpusTests {
  @Test(
    "Every case of the corpus is harmless, stable, and keeps its words and its markup",
    .enabled(if: Corpus.isThere, "no folder of sanitiser cases; SIAR_SANITISER_CASES names one"))
  func isHarmless() throws {
    let cases = try Corpus.cases()
    #expect(cases.count == 389)
    for (file, markup) in cases {
      #expect(!markup.isEmpty, "\(file)")
      for html in markup {
        let result = Sanitizer().sanitize(html, base: "https://news.example/")
        let read = SafetyReader(result.html)
        #expect(read.faults == [], "\(file)")
        #expect(
          Sanitizer().sanitize(result.html, base: "https://news.example/").html == result.html,
          "\(file)")
        for word in ["safe", "description", "never trust your upstream platypus"]
        where html.contains(word) {
          #expect(read.text.contains(word), "\(file)")
        }
        for element in ["b", "i", "em", "strong", "p", "table", "ul", "blockquote", "pre", "h1"]
        where html.contains("<\(element)>") {
          #expect(read.elements.contains(element), "\(file)")
        }
        if html.contains("<img src=\"http") { #expect(read.elements.contains("img"), "\(file)") }
        if html.contains("<a href=\"http") { #expect(read.elements.contains("a"), "\(file)") }
      }
    }
  }
}
