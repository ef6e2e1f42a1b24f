import Outbound
import Testing

/// The row "Addresses" of the rules for partners.
@Suite struct AddressTests {
  private let policy = AddressPolicy()

  private func judge(_ text: String, _ policy: AddressPolicy = AddressPolicy()) throws
    -> [IPAddress]
  {
    let url = try WebURL(text)
    guard case .address(let address) = url.host else {
      Issue.record("\(text) is a name")
      return []
    }
    return try policy.judge([address], for: url)
  }

  @Test(arguments: [
    "http://127.0.0.1/", "http://2130706433/", "http://0x7f000001/", "http://017700000001/",
    "http://0177.0.0.1/", "http://0x7f.1/", "http://127.1/", "http://127.0.1/", "http://0/",
    "http://127.0.0.1./", "http://0X7F.0.0.1/", "http://[::]/", "http://[::1]/",
    "http://[::127.0.0.1]/", "http://[::ffff:127.0.0.1]/", "http://[::ffff:7f00:1]/",
    "http://[::ffff:0:7f00:1]/", "http://[64:ff9b::7f00:1]/", "http://[64:ff9b::10.0.0.1]/",
    "http://[64:ff9b:1::7f00:1]/", "http://[64:ff9b:1:7f00:0:100::]/",
    "http://[2002:7f00:1::]/", "http://[2002:c0a8:101::1]/",
    "http://[2001:0:808:808:0:0:80ff:fffe]/", "http://[2001:0:7f00:1::f7f7:f7f7]/",
    "http://10.0.0.1/", "http://100.64.0.1/", "http://100.127.255.255/", "http://169.254.169.254/",
    "http://172.16.0.1/", "http://172.31.255.255/", "http://192.0.0.1/", "http://192.0.2.1/",
    "http://192.88.99.1/", "http://192.168.1.1/", "http://198.18.0.1/", "http://198.19.255.255/",
    "http://198.51.100.1/", "http://203.0.113.1/", "http://224.0.0.1/", "http://239.1.1.1/",
    "http://240.0.0.1/", "http://255.255.255.255/", "http://[100::1]/", "http://[2001:10::1]/",
    "http://[2001:20::1]/", "http://[2001:db8::1]/", "http://[3fff::1]/", "http://[fc00::1]/",
    "http://[fd12:3456::1]/", "http://[fe80::1]/", "http://[febf::1]/", "http://[ff02::1]/",
  ])
  func aPrivateAddressIsRefusedInEverySpelling(_ text: String) {
    #expect(throws: AddressRefusal.self) { try judge(text) }
  }

  @Test(arguments: [
    ("http://8.8.8.8/", "8.8.8.8"), ("http://134744072/", "8.8.8.8"),
    ("http://8.526344/", "8.8.8.8"),
    ("http://100.63.255.255/", "100.63.255.255"), ("http://172.32.0.1/", "172.32.0.1"),
    ("http://11.0.0.1/", "11.0.0.1"), ("http://223.255.255.255/", "223.255.255.255"),
    ("http://[::ffff:8.8.8.8]/", "0:0:0:0:0:ffff:808:808"),
    ("http://[2606:4700::1111]/", "2606:4700:0:0:0:0:0:1111"),
    ("http://[2002:808:808::1]/", "2002:808:808:0:0:0:0:1"),
    ("http://[64:ff9b::808:808]/", "64:ff9b:0:0:0:0:808:808"),
  ])
  func aPublicAddressIsNot(_ text: String, _ address: String) throws {
    #expect(try judge(text).map(\.description) == [address])
  }

  @Test(arguments: [
    "http://1.2.3.4.5/", "http://256.1.1.1/", "http://08.0.0.1/", "http://127.0.0.1.x.1/",
    "http://user@mitra.example/", "http://mitra.example@127.0.0.1/", "http://127.0.0.1%00/",
    "http://１２７.0.0.1/", "http://mitra..example/", "http:///x", "http://[::1/",
    "http://[::1%25lo]/",
    "http://mitra.example:0/", "http://mitra.example:99999/", "http://mitra.example:8o/",
    "ftp://mitra.example/", "file:///etc/passwd", "javascript://mitra.example/", "mitra.example",
    "http://mitra.example\u{0}/", "http://exa mple/", "//mitra.example/", "",
  ])
  func whatIsNoAddressIsNone(_ text: String) {
    #expect(throws: WebURLError.self) { try WebURL(text) }
  }

  @Test(arguments: [
    (" HTTPS://Mitra.Example:443/a b?c=é#d\n", "https://mitra.example/a%20b?c=%C3%A9"),
    ("http://mitra.example", "http://mitra.example/"),
    ("http://mitra.example?x", "http://mitra.example/?x"),
    ("http://mitra.example:8080/%41", "http://mitra.example:8080/%41"),
    ("http://mitra.example\\x", "http://mitra.example/%5Cx"),
    ("http://0x08080808/x", "http://8.8.8.8/x"),
  ])
  func anAddressHasOneSpelling(_ text: String, _ expected: String) throws {
    #expect(try WebURL(text).description == expected)
  }

  @Test(arguments: [
    (["8.8.8.8", "10.0.0.1"], "http://mitra.example/"),
    (["10.0.0.1", "8.8.8.8"], "http://mitra.example/"),
    (["::1"], "http://localhost/"),
    (["8.8.8.8"], "http://mitra.example:22/"),
  ])
  func aNameIsJudgedByAllItsAddressesAndItsPort(_ addresses: [String], _ text: String) throws {
    let url = try WebURL(text)
    #expect(throws: AddressRefusal.self) {
      try policy.judge(addresses.compactMap { IPAddress($0) }, for: url)
    }
  }

  @Test(arguments: [
    ("127.0.0.1", "http://127.0.0.1:9/", true), ("127.0.0.1:9", "http://127.0.0.1:9/", true),
    ("127.0.0.1:9", "http://127.1:9/", true), ("127.0.0.1:9", "http://127.0.0.1:10/", false),
    ("127.0.0.1:9", "http://127.0.0.1/", false), ("127.0.0.2", "http://127.0.0.1/", false),
    ("::1", "http://[::1]:9/", true), ("[::1]:9", "http://[0::1]:9/", true),
    ("mitra.test", "http://127.0.0.1/", false),
  ])
  func anOperatorOpensOneHostOrOnePort(_ allowed: String, _ url: String, _ isOpen: Bool) throws {
    let host = try #require(AllowedHost(allowed))
    let policy = AddressPolicy(allowed: [host])
    if isOpen {
      #expect(try judge(url, policy).count == 1)
    } else {
      #expect(throws: AddressRefusal.self) { try judge(url, policy) }
    }
  }

  @Test func anOpenNameLeadsAnywhereAndAnOpenAddressIsPickedOut() throws {
    let inside = [IPAddress.v4(0x7F00_0001), .v6(0, 1)]
    let named = AddressPolicy(allowed: [try #require(AllowedHost("mitra.test:81"))])
    #expect(try named.judge(inside, for: WebURL("http://mitra.test:81/")) == inside)
    #expect(throws: AddressRefusal.self) {
      try named.judge(inside, for: WebURL("http://mitra.test/"))
    }
    let address = AddressPolicy(allowed: [try #require(AllowedHost("127.0.0.1"))])
    #expect(try address.judge(inside, for: WebURL("http://localhost:81/")) == [inside[0]])
  }

  @Test(arguments: ["", ":80", "host:", "host:0", "host:x", "a b", "http://host", "host:70000"])
  func anOpenHostThatCannotBeMeantIsRefused(_ text: String) {
    #expect(AllowedHost(text) == nil)
  }
}
