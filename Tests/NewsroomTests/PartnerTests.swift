import Newsroom
import Testing

@Suite struct PartnerTests {
  @Test(arguments: [
    ("www.kabar-asahan.co.id", "kabar-asahan"), ("jabar.antaranews.com", "jabar-antaranews"),
    ("RSS.Mitra.ID", "mitra"), ("127.0.0.1", "127-0-0-1"), ("co.id", "co-id"),
  ])
  func aNameIsMadeOfWhatIsTheHostsOwn(_ host: String, _ name: String) {
    #expect(PartnerName(host: host)?.text == name)
  }

  @Test(arguments: ["", "-a", "A", "a b", "a_b", "é", String(repeating: "a", count: 41)])
  func whatIsNoWordIsNoName(_ text: String) {
    #expect(PartnerName(text) == nil)
  }

  @Test(
    arguments: [
      ("90s", 90), ("15m", 900), ("6h", 21_600), ("30d", 2_592_000), ("31d", nil), ("59s", nil),
      ("0h", nil), ("-1h", nil), ("1", nil), ("h", nil), ("1w", nil), ("1.5h", nil),
      ("99999999999999999999h", nil),
    ] as [(String, Int?)])
  func timesAreReadWithTheirUnit(_ text: String, _ seconds: Int?) {
    #expect(Partner.Pace.seconds(text) == seconds)
    if let seconds { #expect(Partner.Pace.seconds(Partner.Pace.text(seconds)) == seconds) }
  }

  @Test(
    arguments: [
      ("env:KUNCI", .environment("KUNCI")), ("file:/run/kunci", .file("/run/kunci")), ("env:", nil),
      ("a:b", nil), ("KUNCI", nil), ("", nil),
    ] as [(String, CredentialSource?)])
  func credentialsAreNamedNotGiven(_ text: String, _ source: CredentialSource?) {
    #expect(CredentialSource(text) == source)
  }
}
