import FeedParser
import Intake
import Newsroom
import Testing

/// A WordPress export holds drafts and private posts: it is no feed, however it is written.
@Suite struct ExportTests {
  private static let post = """
    <title>Mutasi Pejabat</title><link>https://mitra.example/?p=7</link><description/>
    <wp:status>draft</wp:status><wp:post_type>post</wp:post_type>
    """

  @Test(arguments: [
    "<rss version='2.0' xmlns:wp='http://wordpress.org/export/1.2/'><channel><wp:wxr_version>1.2</wp:wxr_version><item>\(post)</item></channel></rss>",
    "<rss version='2.0' xmlns:wp='http://wordpress.org/export/1.0/'><channel><item>\(post)</item></channel></rss>",
    "<rss version='2.0' xmlns:wp='https://wordpress.org/export/1.1'><channel><item>\(post)</item></channel></rss>",
    "<rss version='2.0' xmlns:wp='http://wordpress.org/export/1.9/'><channel><item>\(post)</item></channel></rss>",
    "<rss version='2.0'><channel><item>\(post)</item></channel></rss>",
    "<rss version='2.0' xmlns:w='http://wordpress.org/export/1.2/'><channel><item><title>A & B</title><w:post_password>x</w:post_password></item></channel></rss>",
  ])
  func anExportIsRefusedWithTheReason(document: String) throws {
    let error = try #require(throws: FeedParserError.self) { try Reading().read(document) }
    #expect(error.code == .notAFeed)
    #expect(error.message.contains("WordPress export"))
  }

  /// RFC 5023 section 13.1.1.
  @Test func aDraftIsNoArticle() throws {
    let document = """
      <feed xmlns="http://www.w3.org/2005/Atom" xmlns:app="http://www.w3.org/2007/app">
      <title>Mitra</title><id>urn:mitra</id>
      <entry><id>urn:1</id><title>Mutasi Pejabat</title><content>Belum boleh terbit.</content>
      <app:control><app:draft>yes</app:draft></app:control></entry>
      <entry><id>urn:2</id><title>Panen Jeruk</title><content>Panen melimpah.</content>
      <app:control><app:draft>no</app:draft></app:control></entry></feed>
      """
    #expect(
      try Reading().read(document).delivery.submissions.map(\.story.headline) == ["Panen Jeruk"])
  }

  @Test func aFeedOfAWordPressIsOne() throws {
    let document = """
      <rss version="2.0" xmlns:wfw="http://wellformedweb.org/CommentAPI/"><channel>
      <generator>https://wordpress.org/?v=6.1.9</generator><item><title>Panen Jeruk</title>
      <link>https://mitra.example/?p=8</link><description>Panen melimpah.</description></item>
      </channel></rss>
      """
    #expect(try Reading().read(document).delivery.submissions.count == 1)
  }
}
