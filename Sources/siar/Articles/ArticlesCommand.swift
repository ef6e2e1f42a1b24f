import ArgumentParser

/// The editor's hand.
struct ArticlesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "articles",
    abstract:
      "See articles and change them: withdraw, restore, release, schedule, tag, note, erase.",
    discussion: """
      An article is named by its id, by the first four or more characters of it, by its address, or \
      by the id under which feeds publish it. Every change is a revision in the log, and readers see \
      it within a second where `siar serve` runs. Exit code 1: there is no such article, or it cannot \
      be changed in this way.
      """,
    subcommands: [
      ListArticles.self, ShowArticle.self, ArticleHistory.self, WithdrawArticle.self,
      RestoreArticle.self, ReleaseArticles.self, ScheduleArticle.self, TagArticle.self,
      NoteArticle.self, EraseArticle.self, DuplicateArticles.self, SetArticleApart.self,
    ])
}
