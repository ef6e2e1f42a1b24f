import ArgumentParser
import OutletConfiguration

/// Which documents are looked at, and how they are fetched.
struct SourceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Also the feeds that an OPML list names: a file or an address; may be repeated.",
      valueName: "list"))
  var opml: [String] = []

  @Flag(help: "Also every feed that the running server publishes, found by its /feeds.opml.")
  var all = false

  @Option(
    help: ArgumentHelp(
      "The outlet's configuration, for --all: its baseURL is where the server is asked.",
      valueName: "file"))
  var config: String?

  @Flag(
    inversion: .prefixedNo,
    help: ArgumentHelp(
      "Also judge how the server of an address behaves.",
      discussion: "Up to four requests each: caching, redirects, media type, stable ids and more."))
  var http: Bool?

  @Option(
    help: ArgumentHelp(
      "How long one fetch may take, 1 to 3600; 30 when left out.", valueName: "seconds"))
  var timeout: Int?

  @Argument(
    help: ArgumentHelp(
      "Files, folders, patterns, addresses, or - for standard input.", valueName: "input"))
  var inputs: [String] = []

  var isEmpty: Bool { inputs.isEmpty && opml.isEmpty && !all }

  /// Refuses what makes no sense.
  func check() throws {
    if let timeout, !(1...3600).contains(timeout) {
      throw ValidationError("--timeout: expected seconds, 1 to 3600, found \(timeout)")
    }
    if config != nil, !all { throw ValidationError("--config goes with --all.") }
    if (inputs + opml).count(where: { $0 == "-" }) > 1 {
      throw ValidationError("Standard input can be read only once.")
    }
  }

  func override(_ settings: inout ValidationSettings) {
    if let http { settings.http = http }
    if let timeout { settings.timeout = timeout }
  }

  /// The documents, in the order of the command line, then those of the lists.
  func inputs(_ fetch: Fetch) async throws -> [Input] {
    var result = Input.named(inputs)
    for list in opml { result += await Input.listed(in: Input(name: list), fetch) }
    if all {
      let site = try SiteOptions.settings(config: config)
      let list = Input(name: "\(site.baseURL)/feeds.opml")
      result += [list] + (await Input.listed(in: list, fetch)).filter { $0 != list }
    }
    return result
  }
}
