import Foundation

// AggregateBenchmark serve PORTFILE     a server that plays every partner
// AggregateBenchmark FOLDER [PART...]   starts that server and measures against it; a PART is
//                                       polls, documents or month, all three by default
let arguments = CommandLine.arguments
if arguments.count > 2, arguments[1] == "serve" {
  try await PartnerFarm.serve(portFile: arguments[2])
} else {
  let parts = arguments.dropFirst(2).compactMap { Measurement.Part(rawValue: $0) }
  try await Measurement(
    folder: arguments.count > 1 ? arguments[1] : "feeds",
    parts: parts.isEmpty ? Measurement.Part.allCases : parts
  ).run()
}
