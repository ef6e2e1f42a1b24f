import Feed
import Newsroom
import Testing

/// The sample pages that the product ships.
struct SamplePageTests {
  @Test func thereAreAtLeastFourteen() {
    #expect(PageFixtures.samples.count >= 14)
  }

  @Test(arguments: PageFixtures.samples.map(\.name))
  func sampleIsReadWhole(_ name: String) throws {
    let sample = try #require(PageFixtures.samples.first { $0.name == name })
    let page = try PageReader().read(sample.text, name: name)
    #expect(page.findings == [])
    #expect((6...12).contains(page.paragraphs.count))
    #expect(page.date.timestamp.rfc3339.prefix(10) == name.prefix(10))
    let ending = Set(".”\"?")
    for paragraph in page.paragraphs {
      #expect(paragraph.text.last.map(ending.contains) == true, "\(name):\(paragraph.line)")
    }
    for word in ["Baca", "Simak", "Penulis", "Editor", "**", "KABARSIAR.", "KabarSiar."] {
      #expect(!page.text.contains(word), "\(name): \(word)")
    }
  }
}
