import ArgumentParser

/// Whether what has one right answer is put right, and where the result goes.
struct FixOptions: ParsableArguments {
  @Flag(
    help: ArgumentHelp(
      "Write a copy in which what has one right answer is put right, and check that.",
      discussion:
        "FILE.xml is written as FILE.fixed.xml; what is there already is never overwritten."
    ))
  var fix = false

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp("Where the copy goes; - for standard output.", valueName: "file"))
  var output: String?

  @Flag(help: "Write into the file itself.")
  var inPlace = false

  @Option(
    name: .customLong("self"),
    help: ArgumentHelp(
      "The document's own address, for its self link and relative addresses.", valueName: "url"))
  var address: String?

  /// Refuses what does not go together.
  func check(_ source: SourceOptions) throws {
    guard fix else {
      if output != nil || inPlace || address != nil {
        throw ValidationError("--output, --in-place and --self go with --fix.")
      }
      return
    }
    if output != nil, inPlace { throw ValidationError("Either --output or --in-place.") }
    let isOne = source.inputs.count == 1 && source.opml.isEmpty && !source.all
    if !isOne, output != nil || address != nil {
      throw ValidationError("--output and --self are for one input.")
    }
  }
}
