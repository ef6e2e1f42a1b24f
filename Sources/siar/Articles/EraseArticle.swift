import ArgumentParser
import ArticleStore
import Newsroom

struct EraseArticle: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase",
    abstract: "Erase by law: text, pictures or names, from every revision, document and archive.",
    discussion: """
      This cannot be undone. The log keeps a stub that says what was erased, when and why; nothing of \
      it remains in the store's files. `text` and `all` withdraw the article with it. `names` takes \
      bylines and credits, or with --name a person out of every text. A name that no revision says is \
      told with those most like it, and then nothing is erased: exit code 1. Archives that held it get \
      new addresses; the old ones answer 410.
      """)

  @OptionGroup var options: ArticleOptions

  @Option(help: "text, media, names or all.")
  var scope: Scope

  @Option(
    help: ArgumentHelp("A name to take out of every text; repeat for more.", valueName: "name"))
  var name: [String] = []

  @Option(help: ArgumentHelp("Why, in words for readers.", valueName: "text"))
  var reason: String

  @Option(help: ArgumentHelp("The law or decision that demands it.", valueName: "text"))
  var law: String?

  @Flag(help: "Do it without asking.")
  var yes = false

  enum Scope: String, ExpressibleByArgument, CaseIterable {
    case text
    case media
    case names
    case all
  }

  func validate() throws {
    try reason.checkedReason()
    guard name.isEmpty || scope == .names else {
      throw ValidationError("--name goes with --scope names.")
    }
    guard name.allSatisfy({ $0.contains { $0.isLetter || $0.isNumber } }) else {
      throw ValidationError("--name: a name has letters.")
    }
    let told = "\(reason) \(law ?? "")".lowercased()
    guard !name.contains(where: { told.contains($0.lowercased()) }) else {
      throw ValidationError("--reason and --law are published: they must not tell the name.")
    }
  }

  func run() async throws {
    let (site, id) = try await options.open()
    guard let scope = Erasure.Scope(rawValue: scope.rawValue), try await isMeant(id, site) else {
      throw ExitCode.errorsFound
    }
    let order = ErasureOrder(scope: scope, names: name, reason: reason, law: law)
    let revision = try await site.store.erase(id, order, now: OpenSite.now())
    try await options.tell([revision], of: id, in: site)
    guard options.format == .text,
      let erasure = try await site.store.article(id)?.article.erasures.last
    else { return }
    say("erased by law: \(ErasureReport(erasure).words)")
  }

  /// Asks on a terminal; anywhere else --yes is needed.
  private func isMeant(_ id: ArticleID, _ site: OpenSite) async throws -> Bool {
    if yes { return true }
    guard let stored = try await site.store.article(id) else { return false }
    complain(try await site.report(of: stored).line)
    complain("Erase \(scope.rawValue) of this article for ever? Type yes:")
    if readLine()?.lowercased() == "yes" { return true }
    complain("nothing was erased; --yes does it without asking")
    return false
  }
}
