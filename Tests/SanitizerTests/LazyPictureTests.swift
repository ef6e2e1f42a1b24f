import Sanitizer
import Testing

/// Pictures that a program of the page would load are pictures, each once.
struct LazyPictureTests {
  private func html(_ html: String) -> String {
    Sanitizer().sanitize(html, base: "https://kabar.example/a/b").html
  }

  @Test(
    "What a placeholder stands for is in its place",
    arguments: [
      "<img src='data:image/gif;base64,R0lGOD' data-src='/x.jpg'>",
      "<img src='' data-lazy-src='https://kabar.example/x.jpg'>", "<img data-original='/x.jpg'>",
      "<img src='/img/blank.gif?v=2' data-lazy='/x.jpg'>",
      "<img src='/spinner.svg' data-url='../x.jpg'>", "<img src='about:blank' data-echo='/x.jpg'>",
      "<img src='/1x1.png' width='1' height='1' data-src='/x.jpg'>",
      "<img class='lqip blur-up' src='/x-tiny.jpg' data-src='/x.jpg'>",
      "<img src='/t/pixel.png' data-gambar-asli='/x.jpg' data-thumb='/x-kecil.jpg'>",
      "<img src='//kabar.example/loading.gif' data-orig-file='/x.jpg'>",
      "<img src=data:, data-src=data:image/png;base64,x data-original=/x.jpg>",
      "<amp-img src='/x.jpg' layout='responsive'></amp-img>",
    ])
  func isInItsPlace(source: String) {
    #expect(html(source) == "<img src=\"https://kabar.example/x.jpg\"/>")
  }

  @Test(
    "Candidates",
    arguments: [
      (
        "<img srcset='/a-s.jpg 300w, /a.jpg 1200w' alt=A>",
        "<img src=\"https://kabar.example/a.jpg\" "
          + "srcset=\"https://kabar.example/a-s.jpg 300w, https://kabar.example/a.jpg 1200w\" "
          + "alt=\"A\"/>"
      ),
      (
        "<img src=data:x srcset='data:image/png;base64,x 1x' data-srcset='/a.jpg 1x, /b.jpg 2x'>",
        "<img srcset=\"https://kabar.example/a.jpg 1x, https://kabar.example/b.jpg 2x\" "
          + "src=\"https://kabar.example/b.jpg\"/>"
      ),
      (
        "<picture><source data-srcset='/a.webp 2x' type='image/webp'><img class=lazy></picture>",
        "<picture><source srcset=\"https://kabar.example/a.webp 2x\" type=\"image/webp\"/>"
          + "<img src=\"https://kabar.example/a.webp\"/></picture>"
      ),
      (
        "<picture><source srcset='/a.avif'><img src='/a.jpg'></picture>",
        "<picture><source srcset=\"https://kabar.example/a.avif\"/>"
          + "<img src=\"https://kabar.example/a.jpg\"/></picture>"
      ),
    ])
  func candidates(source: String, expected: String) {
    #expect(html(source) == expected)
  }

  @Test(
    "A picture and its twin for readers without programs are one",
    arguments: [
      "<img src='/lazyload.gif' data-src='/x.jpg'><noscript><img src='/x.jpg'></noscript>",
      "<img src=data:, data-src='/x.jpg'>\n<noscript><img src='/x-300x200.jpg?w=3'></noscript>",
      "<noscript><img src='/x.jpg'></noscript><img src=data:, data-src='/x.jpg'>",
      "<img class=lazy src='/placeholder.png'><noscript><img src='/x.jpg'></noscript>",
      "<img src=data:x><noscript><img src='/x.jpg'></noscript>",
      "<img src=data:, data-src='/x.jpg'><noscript><img src='//i0.wp.com/kabar.example/lain.jpg'>"
        + "</noscript>",
    ])
  func twins(source: String) {
    let html = html(source)
    #expect(html.matches(of: /<img/).count == 1 && html.contains("/x.jpg"), "\(html)")
  }

  @Test(
    "What is what it seems stays so",
    arguments: [
      "<img src=\"https://kabar.example/a.jpg\" alt=\"a\"/>",
      "<img src=\"https://kabar.example/loading.gif\"/>",
      "<img src=\"https://kabar.example/a.jpg\"/> <img src=\"https://kabar.example/a.jpg\"/>",
    ])
  func stays(source: String) {
    #expect(html(source) == source)
  }

  @Test("An address of a program's is judged as any other")
  func judged() {
    for address in ["javascript:x", "data:x", "http://127.0.0.1/x.jpg", "//router/x.jpg"] {
      #expect(html("<p>a<img src=data:, data-src='\(address)'></p>") == "<p>a</p>")
      #expect(html("<p>a<amp-img src='\(address)'></amp-img></p>") == "<p>a</p>")
    }
    #expect(html("<amp-youtube data-videoid='x\"><script>'></amp-youtube>") == "")
    #expect(html("<iframe src=about:blank data-src='https://evil.example/embed/x'>") == "")
  }

  @Test("Players of AMP, and those that are loaded later, are what their plain twins are")
  func players() {
    let plain = html("<iframe src='https://www.youtube.com/embed/a1_B'></iframe>")
    for source in [
      "<amp-youtube data-videoid='a1_B' width=480></amp-youtube>",
      "<amp-iframe src='https://www.youtube.com/embed/a1_B'><p placeholder>x</p></amp-iframe>",
      "<iframe data-src='https://www.youtube.com/embed/a1_B' src='about:blank'></iframe>",
    ] {
      #expect(html(source).replacing(" width=\"480\"", with: "") == plain)
    }
    #expect(
      html("<amp-video src='/v.mp4' poster='/v.jpg'></amp-video>")
        == html("<video src='/v.mp4' poster='/v.jpg'></video>"))
    #expect(html("a<amp-ad><p>iklan</p></amp-ad>b") == "ab")
  }
}
