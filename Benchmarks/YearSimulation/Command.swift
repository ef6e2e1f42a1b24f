import Foundation

@main
enum Command {
  static func main() async throws {
    let options = readOptions()
    print("seed \(options.seed): \(options.days) days of \(options.perDay) articles")
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "siar-year-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var simulation = try Simulation(options, folder: folder)
    let begin = ContinuousClock.now
    do {
      try await simulation.run()
    } catch {
      try? FileManager.default.removeItem(at: folder)
      throw error
    }
    try? FileManager.default.removeItem(at: folder)
    for fault in simulation.faults.prefix(40) { print("fault: \(fault)") }
    print("\(simulation.faults.count) faults in \(ContinuousClock.now - begin)")
    exit(simulation.faults.isEmpty ? 0 : 1)
  }

  /// Ends the program with help where it is asked for, or where the options are none.
  private static func readOptions() -> Options {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments.contains("--help") {
      print(Options.usage)
      exit(0)
    }
    do {
      return try Options(arguments)
    } catch {
      FileHandle.standardError.write(Data("\(error)\n\(Options.usage)\n".utf8))
      exit(64)
    }
  }
}
