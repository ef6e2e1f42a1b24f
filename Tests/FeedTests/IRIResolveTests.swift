import Feed
import Testing

/// RFC 3986 section 5.4, whose base is `http://a/b/c/d;p?q`.
struct IRIResolveTests {
  @Test(
    "RFC 3986 section 5.4.1, normal examples",
    arguments: [
      ("g:h", "g:h"), ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"),
      ("g/", "http://a/b/c/g/"), ("/g", "http://a/g"), ("//g", "http://g"),
      ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"), ("#s", "http://a/b/c/d;p?q#s"),
      ("g#s", "http://a/b/c/g#s"), ("g?y#s", "http://a/b/c/g?y#s"), (";x", "http://a/b/c/;x"),
      ("g;x", "http://a/b/c/g;x"), ("g;x?y#s", "http://a/b/c/g;x?y#s"),
      ("", "http://a/b/c/d;p?q"), (".", "http://a/b/c/"), ("./", "http://a/b/c/"),
      ("..", "http://a/b/"), ("../", "http://a/b/"), ("../g", "http://a/b/g"),
      ("../..", "http://a/"), ("../../", "http://a/"), ("../../g", "http://a/g"),
    ])
  func normal(reference: String, expected: String) {
    #expect(IRI.resolve(reference, against: "http://a/b/c/d;p?q") == expected)
  }

  @Test(
    "RFC 3986 section 5.4.2, abnormal examples",
    arguments: [
      ("../../../g", "http://a/g"), ("../../../../g", "http://a/g"), ("/./g", "http://a/g"),
      ("/../g", "http://a/g"), ("g.", "http://a/b/c/g."), (".g", "http://a/b/c/.g"),
      ("g..", "http://a/b/c/g.."), ("..g", "http://a/b/c/..g"), ("./../g", "http://a/b/g"),
      ("./g/.", "http://a/b/c/g/"), ("g/./h", "http://a/b/c/g/h"), ("g/../h", "http://a/b/c/h"),
      ("g;x=1/./y", "http://a/b/c/g;x=1/y"), ("g;x=1/../y", "http://a/b/c/y"),
      ("g?y/./x", "http://a/b/c/g?y/./x"), ("g?y/../x", "http://a/b/c/g?y/../x"),
      ("g#s/./x", "http://a/b/c/g#s/./x"), ("g#s/../x", "http://a/b/c/g#s/../x"),
      ("http:g", "http:g"),
    ])
  func abnormal(reference: String, expected: String) {
    #expect(IRI.resolve(reference, against: "http://a/b/c/d;p?q") == expected)
  }

  @Test(
    "Bases and references beside the examples",
    arguments: [
      ("g", "http://a", "http://a/g"), ("g", "http://a?q", "http://a/g"),
      ("/g?h#i", "http://a:8/b/c?d/e#f/g", "http://a:8/g?h#i"),
      ("/g", "http://a?b/c", "http://a/g"),
      ("/g", "http://a#b/c", "http://a/g"), ("/g/../h", "http://a/b", "http://a/h"),
      ("/g", "urn:x/y", "urn:/g"), ("/", "http://a", "http://a/"),
      ("#s", "http://a/b#t", "http://a/b#s"), ("a:b/c", "http://x/", "a:b/c"),
      ("./a:b", "http://x/", "http://x/a:b"), ("mailto:a@b", "http://x/", "mailto:a@b"),
      ("berita/été?q=ü", "http://x/a/", "http://x/a/berita/été?q=ü"),
      ("//cdn.example/x", "https://a/b", "https://cdn.example/x"),
      ("http://a/b/../c", "http://x/", "http://a/c"),
    ])
  func others(reference: String, base: String, expected: String) {
    #expect(IRI.resolve(reference, against: base) == expected)
  }

  @Test("Without a scheme on either side there is no absolute address")
  func withoutScheme() {
    #expect(IRI.resolve("a/b", against: "/c/d") == nil)
    #expect(IRI.resolve("http://a/", against: "") == "http://a/")
  }
}
