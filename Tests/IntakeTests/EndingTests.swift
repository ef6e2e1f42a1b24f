import Newsroom
import Testing

/// Endings of texts and headlines in which a mark of a genre begins and holds nothing.
@Suite struct EndingTests {
  private let reading: Reading

  init() throws { reading = try Reading() }

  @Test(arguments: [
    "(*)", "(**)", "(***)", "(red/*)", "[...]", "(...)", "(.)", "[*]", "*", "/", "//", "(", "[",
    "(/)", "(*/", "https://mitra.example/berita/", "(", "**", "[]", "()", "( )",
  ])
  func aTextMayEndInIt(ending: String) throws {
    let story = try #require(
      try reading.submissions(
        """
        <item><title>Warga Asahan Perbaiki Jembatan</title><link>https://mitra.example/1</link>
        <description>Jembatan itu rusak sejak Senin. \(ending)</description></item>
        """
      ).first?.story)
    #expect(story.headline == "Warga Asahan Perbaiki Jembatan")
  }

  @Test(arguments: ["(", "[", "*", "/", "(*", "[/", ":", "|", "(:", "*/("])
  func aHeadlineMayEndInIt(ending: String) throws {
    let headline = "Warga Asahan Perbaiki Jembatan \(ending)"
    let submission = try reading.submissions(
      """
      <item><title>\(headline)</title><link>https://mitra.example/1</link>
      <description>Jembatan itu rusak.</description></item>
      """
    ).first
    #expect(submission?.story.headline == headline)
    #expect(submission?.tagging.genre == nil)
  }

  @Test func aMarkThatHoldsAWordIsRead() throws {
    let submission = try reading.submissions(
      """
      <item><title>Bank Daerah Buka Cabang</title><link>https://mitra.example/1</link>
      <description>Cabang itu dibuka Senin. (Adv/*)</description></item>
      """
    ).first
    #expect(submission?.tagging.genre == "advertorial")
  }
}
