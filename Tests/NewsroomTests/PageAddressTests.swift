import Newsroom
import Testing

@Suite struct PageAddressTests {
  @Test(arguments: [
    ["https://mitra.example/a", "http://www.mitra.example/a/", "HTTPS://Mitra.Example:443/a"],
    [
      "https://mitra.example/2026/11/banjir",
      "https://mitra.example/2026/11/banjir/?utm_source=rss",
      "https://mitra.example/2026/11/banjir?fbclid=IwAR0&utm_medium=x#more-12",
      "http://mitra.example/2026/11/banjir?ref=rss",
      "https://mitra.example/2026/11/banjir/?page=all",
      "https://mitra.example/2026/11/banjir?&amp;utm_campaign=feed",
    ],
    [
      "https://mitra.example/?p=12", "http://www.mitra.example?p=12",
      "https://mitra.example/?p=12&gclid=1",
    ],
    [
      "https://mitra.example/b%C3%A9rita", "https://mitra.example/bérita",
      "https://mitra.example/b%c3%a9rita",
    ],
    ["https://mitra.example/a%2Db", "https://mitra.example/a-b"],
    ["https://mitra.example:8443/a", "http://mitra.example:8443/a/"],
    ["https://mitra.example./a", "https://mitra.example/a#respond"],
  ])
  func spellingsAreOne(addresses: [String]) {
    let pages = addresses.map { PageAddress($0) }
    #expect(pages.first != nil)
    #expect(pages.allSatisfy { $0 != nil && $0 == pages.first })
  }

  @Test(arguments: [
    ("https://mitra.example/a", "https://mitra.example/b"),
    ("https://mitra.example/a", "https://mitra.example/A"),
    ("https://mitra.example/?p=1", "https://mitra.example/?p=11"),
    ("https://mitra.example/a?id=1&x=2", "https://mitra.example/a?id=2&x=2"),
    ("https://mitra.example/a", "https://asahan.mitra.example/a"),
    ("https://mitra.example/a?page=2", "https://mitra.example/a?page=3"),
    ("https://mitra.example/a?source=pemkab", "https://mitra.example/a"),
    ("https://mitra.example/log#topik-1", "https://mitra.example/log#topik-2"),
    ("https://mitra.example:8080/a", "https://mitra.example/a"),
  ])
  func pagesAreTwo(one: String, other: String) {
    #expect(PageAddress(one) != nil)
    #expect(PageAddress(one) != PageAddress(other))
  }

  @Test(arguments: [
    "", "https://", "https://mitra.example", "http://www.mitra.example/",
    "https://mitra.example/?utm_source=rss",
    "https://mitra.example/#top", "http://localhost/?p=1", "http://192.168.1.10/?p=1",
    "ftp://mitra.example/a",
    "urn:uuid:7c1ae0a3-0000-4000-8000-000000000000", "tag:mitra.example,2026:1", "mitra.example/a",
    "https://nama@mitra.example/a", "http://situs.local/?p=4", "https:///a", "https://?a",
    "https://%/a",
  ])
  func noPage(address: String) {
    #expect(PageAddress(address) == nil)
  }

  @Test(arguments: [
    "https://mitra.example/%", "https://mitra.example/%4", "https://mitra.example/%+1",
    "https://mitra.example/ä%zz?%&&=&#%",
  ])
  func anOddAddressIsReadAsItStands(address: String) {
    #expect(PageAddress(address) == PageAddress(address + ""))
    #expect(PageAddress(address)?.text.utf8.allSatisfy { (0x21...0x7E).contains($0) } ?? false)
  }

  @Test func spellingsLeadToThePage() throws {
    for address in ["https://mitra.example/a/", "http://www.mitra.example/?p=1"] {
      let page = try #require(PageAddress(address))
      #expect(page.spellings.allSatisfy { PageAddress($0) == page })
      #expect(page.spellings.contains(address))
    }
  }
}
