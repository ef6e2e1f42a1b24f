import Intake
import Newsroom
import Testing

/// An entry with a tombstone beside it, as a publisher's notice of a withdrawal has one.
@Suite struct TombstoneTests {
  @Test(arguments: [
    ("2026-09-20T02:00:00Z", "2026-09-20T02:00:00Z", false),
    ("2026-09-20T02:00:00Z", "2026-09-20T09:00:00+07:00", false),
    ("2026-09-20T01:59:59Z", "2026-09-20T02:00:00Z", false),
    ("2026-09-20T02:00:01Z", "2026-09-20T02:00:00Z", true),
    ("2026-09-20T02:00:01Z", nil, false), ("kemarin", "2026-09-20T02:00:00Z", false),
  ])
  func theNewerHolds(_ updated: String, _ when: String?, _ stands: Bool) throws {
    let when = when.map { "when=\"\($0)\"" } ?? ""
    let document = try Reading().read(
      """
      <feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0">
      <id>urn:x:umpan</id><title>Mitra</title><updated>2026-09-20T03:00:00Z</updated>
      <at:deleted-entry ref="urn:x:1" \(when)><at:comment>Keliru</at:comment></at:deleted-entry>
      <entry><id>urn:x:1</id><title>Berita ditarik</title><updated>\(updated)</updated>
      <content>Keliru</content></entry>
      <entry><id>urn:x:2</id><title>Lain</title><updated>2026-09-19T03:00:00Z</updated>
      <content>Isi.</content></entry></feed>
      """)
    let headlines = document.delivery.submissions.map(\.story.headline)
    #expect(headlines == (stands ? ["Berita ditarik", "Lain"] : ["Lain"]))
    let taken = Retraction(.guid("urn:x:1", partner: "mitra"), reason: "Keliru")
    #expect(document.delivery.withdrawals == (stands ? [] : [taken]))
  }
}
