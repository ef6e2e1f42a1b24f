import ArgumentParser
import ArticleStore
import OutletConfiguration

struct StoreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "store",
    abstract: "Look after the file that remembers everything.",
    subcommands: [BackUpStore.self])
}

struct BackUpStore: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copy the store as it is now into a file of its own.",
    discussion: """
      Others may read and write meanwhile. The copy has its name only once it is whole and on the \
      disk; it needs no other file beside it, and `--store` opens it. Exit code 1: there is a file of \
      that name; --replace puts the copy in its place.
      """)

  @OptionGroup var options: SiteOptions

  @Flag(help: "Put the copy in the place of a file that is there.")
  var replace = false

  @Argument(help: ArgumentHelp("The copy.", valueName: "path"))
  var path: String

  func run() async throws {
    let store = try options.settings().store
    var bar = ProgressBar(total: 0)
    try SQLiteStore.backUp(store, to: path, replacing: replace) { done, total in
      bar.advance(to: done, of: total, "pages")
    }
    bar.clear()
    say("\(path): a copy of \(store)")
  }
}
