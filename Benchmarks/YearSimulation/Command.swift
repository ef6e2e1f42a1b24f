import Foundation

@main
enum Command {
  static func main() async throws {
    let options = try Options(Array(CommandLine.arguments.dropFirst()))
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
}
