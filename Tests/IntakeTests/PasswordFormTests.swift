import Feed
import Intake
import Newsroom
import Testing

/// Posts of a WordPress that are locked with a password, as its own feed has them.
@Suite struct PasswordFormTests {
  private let reading: Reading

  init() throws { reading = try Reading() }

  private func item(_ summary: String, content: String? = nil) -> String {
    let content = content.map { "<content:encoded><![CDATA[\($0)]]></content:encoded>" } ?? ""
    return """
      <item><title>Terproteksi: Daftar Penerima Bantuan</title>
      <link>https://mitra.example/daftar/</link>
      <guid isPermaLink="false">https://mitra.example/?p=12</guid>
      <description><![CDATA[\(summary)]]></description>\(content)</item>
      """
  }

  private static let form = """
    <form action="https://mitra.example/wp-login.php?action=postpass" class="post-password-form" \
    method="post"><p>Konten ini diproteksi dengan kata sandi.</p>
    <p><label for="pwbox-12">Kata Sandi: <input name="post_password" id="pwbox-12" type="password" \
    size="20" /></label> <input type="submit" value="Masuk" /></p></form>
    """

  @Test(arguments: [
    ("Tidak ada kutipan karena ini adalah tulisan yang dilindungi kata sandi.", form),
    ("There is no excerpt because this is a protected post.", form),
    ("Di dieu teu aya tingkesan, lantaran ieu mah mangrupi seratan anu ditulakan.", nil),
    ("Tiada petikan kerana kiriman ini dilindungi.", nil),
    ("Tidak ada kutipan karena pos ini terproteksi.", nil),
    ("Ringkasan dari tema", form),
    ("", "<FORM METHOD=post ACTION='/wp-login.php?action=postpass'><input name=x></FORM>"),
    ("", "<div><form class=\"gembok\"><input type='password' name='post_password'></form></div>"),
    (form, nil),
  ])
  func aLockedPostIsNoArticleAndTakenBack(_ summary: String, _ content: String?) throws {
    let document = try reading.read(rss(item(summary, content: content)))
    #expect(document.delivery.submissions == [])
    #expect(
      document.delivery.withdrawals == [
        Retraction(
          .guid("https://mitra.example/?p=12", partner: "mitra"),
          reason: "Dikunci dengan kata sandi oleh penerbitnya", mayReturn: true)
      ])
  }

  @Test(arguments: [
    ("Tidak ada kutipan dalam pidato itu.", "<p>Isi.</p>"),
    ("Cara mengunci", "<p>Kelasnya <code>&lt;form class=\"post-password-form\"&gt;</code>.</p>"),
    ("Isian", "<form action=\"/cari\"><input name=\"kata\"></form><p>post-password-form</p>"),
    (
      "Tidak ada kutipan karena ini adalah tulisan yang dilindungi kata sandi.",
      "<p>Kalimat itu muncul di ratusan laman instansi sejak Senin.</p>"
    ),
  ])
  func anArticleAboutItIsAnArticle(_ summary: String, _ content: String) throws {
    let document = try reading.read(rss(item(summary, content: content)))
    #expect(document.delivery.submissions.count == 1 && document.delivery.withdrawals == [])
  }

  @Test(arguments: ["<form", "<form class=post-password-form", "<", "<<<form <input", "<input"])
  func htmlThatEndsInATagIsRead(_ html: String) throws {
    _ = PasswordForm.isIn(html: Array(html.utf8))
    _ = try reading.read(rss(item(html)))
  }

  private func rss(_ items: String) -> String {
    """
    <?xml version="1.0"?><rss version="2.0"
      xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Mitra</title>
    <link>https://mitra.example/</link><description>d</description>\(items)</channel></rss>
    """
  }
}
