import ArgumentParser
import ArticleStore
import Newsroom

struct WithdrawArticle: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw",
    abstract: "Take a published article back, with the reason that readers are told.",
    discussion: """
      RSS, Atom and JSON Feed carry a notice under the article's id for as many days as --notice-days \
      says, Atom and ninjs a tombstone; its page answers 410 with the reason.
      """)

  @OptionGroup var options: ArticleOptions

  @Option(help: ArgumentHelp("Why, in words for readers.", valueName: "text"))
  var reason: String

  @Option(
    help: ArgumentHelp("For how many days feeds tell of it in its place.", valueName: "days"))
  var noticeDays = WithdrawalNotice.defaultDays

  func validate() throws {
    try reason.checkedReason()
    guard (1...3650).contains(noticeDays) else {
      throw ValidationError("--notice-days: a number from 1 to 3650 is needed.")
    }
  }

  func run() async throws {
    let (site, id) = try await options.open()
    let revision = try await site.store.withdraw(
      id, reason: reason, noticeDays: noticeDays, now: OpenSite.now())
    try await options.tell([revision], of: id, in: site)
  }
}

struct RestoreArticle: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Publish a withdrawn article again, under its own id.")

  @OptionGroup var options: ArticleOptions

  func run() async throws {
    let (site, id) = try await options.open()
    let revision = try await site.store.restore(id, now: OpenSite.now())
    try await options.tell([revision], of: id, in: site)
  }
}

extension String {
  /// - Throws: where there is no word in it.
  func checkedReason() throws {
    guard contains(where: \.isLetter) else {
      throw ValidationError("--reason: say why, in words that readers may be told.")
    }
  }
}
