import Sanitizer
import Testing

/// Addresses in attributes: absolute, or gone.
struct AddressTests {
  private static let base = "https://news.example/a/b?c"

  @Test(
    "Links",
    arguments: [
      ("x", "https://news.example/a/x"), ("/x", "https://news.example/x"),
      ("../x?y#z", "https://news.example/x?y#z"), ("#f", "https://news.example/a/b?c#f"),
      ("//cdn.example/x", "https://cdn.example/x"), ("HTTP://X.Example/A", "http://x.example/A"),
      (" https://x.example/a b ", "https://x.example/a%20b"),
      ("?q={a}", "https://news.example/a/b?q=%7Ba%7D"),
      ("https://x.example\\a", "https://x.example/a"),
      ("https://x.example/é", "https://x.example/é"),
      ("https://x.example/a\u{202E}b", "https://x.example/a%E2%80%AEb"),
      ("mailto:a@x.example?subject=b c", "mailto:a@x.example?subject=b%20c"),
      ("tel:+62", "tel:+62"),
      ("https://x.example/a:b@c", "https://x.example/a:b@c"),
      ("http://x.example:8080/", "http://x.example:8080/"),
      ("http://x.example:8080?q", "http://x.example:8080?q"),
      ("http://x.example:/a", "http://x.example/a"),
      ("https://x.example/?u=javascript:1", "https://x.example/?u=javascript:1"),
    ])
  func link(written: String, expected: String) {
    #expect(Self.href(written, base: Self.base) == expected)
  }

  @Test(
    "Addresses that no link may have",
    arguments: [
      "", "javascript:x", "data:x", "ftp://x.example/", "http:x", "https://", "https:///x",
      "foo:bar",
      "https://a@x.example/", "https://x.example:port/", "https://x.example:80a/",
      "https://x y.example/", "judul: isi.html",
    ])
  func refused(written: String) {
    #expect(Self.href(written, base: Self.base) == nil)
  }

  @Test("Without a base, relative addresses go and those without a scheme are https")
  func withoutBase() {
    #expect(Self.href("/x", base: nil) == nil)
    #expect(Self.href("/x", base: "urn:uuid:1") == nil)
    #expect(Self.href("//cdn.example/x", base: nil) == "https://cdn.example/x")
    #expect(Self.href("//cdn.example/x", base: "http://news.example/") == "http://cdn.example/x")
  }

  @Test(
    "Images of the open internet only",
    arguments: [
      ("https://x.example/a.jpg", true), ("https://8.8.8.8/a.jpg", true),
      ("http://10.0.0.1/", false),
      ("http://172.16.0.1/", false), ("http://172.32.0.1/", true), ("http://0x0a000001/", false),
      ("http://012.1/", false), ("http://1.2.3/", true), ("http://256.1.1.1/", false),
      ("http://99999999999999999999/", false), ("http://[2001:db8::1]/", false),
      ("http://intranet/", false),
      ("http://a.localhost/", false), ("http://x.example./", true), ("http://08.1.1.1/", false),
    ])
  func image(address: String, isLoaded: Bool) {
    #expect(Sanitizer().sanitize("<img src=\"\(address)\">").html.isEmpty != isLoaded)
    var policy = SanitizerPolicy.default
    policy.refusesPrivateHosts = false
    #expect(!Sanitizer(policy: policy).sanitize("<img src=\"\(address)\">").html.isEmpty)
  }

  @Test("The images of a srcset are judged one by one")
  func srcset() {
    let html = "<img srcset=\"a.png, b.png 2x,javascript:c 3x, d.png 100w,, http://10.0.0.1/ 4x\">"
    #expect(
      Sanitizer().sanitize(html, base: Self.base).html
        == "<img src=\"https://news.example/a/d.png\" "
        + "srcset=\"https://news.example/a/a.png, https://news.example/a/b.png 2x, "
        + "https://news.example/a/d.png 100w\"/>")
  }

  private static func href(_ written: String, base: String?) -> String? {
    let html = Sanitizer().sanitize("<a href=\"\(written)\">x</a>", base: base).html
    guard html != "x" else { return nil }
    return String(html.dropFirst("<a href=\"".count).dropLast("\">x</a>".count))
  }
}
