import GRDB
import Newsroom

extension LogReader {
  /// Stories that several outlets tell, those with the newest telling first.
  func stories(limit: Int) throws -> [StoryGroup] {
    let stories = try database.all(
      Int64.self,
      """
      SELECT story FROM same_story GROUP BY story HAVING count(*) > 1
      ORDER BY max(article) DESC LIMIT ?
      """,
      [limit])
    return try stories.map { StoryGroup(members: try members(of: $0)) }
  }

  private func members(of story: Int64) throws -> [StoryGroup.Member] {
    try database.rows(
      """
      SELECT article.*, revision.body, score FROM same_story
      JOIN article ON article.key = same_story.article
      JOIN revision ON revision.sequence = article.sequence
      WHERE story = ? ORDER BY article.key
      """,
      [story]
    ).map { row in
      StoryGroup.Member(
        article: try publishedArticle(row), score: row["score"],
        editions: try editions(ofArticle: row["key"]))
    }
  }
}
