import Foundation

// AggregateBenchmark serve PORTFILE     a server that plays every partner
// AggregateBenchmark FOLDER             starts that server and measures against it
let arguments = CommandLine.arguments
if arguments.count > 2, arguments[1] == "serve" {
  try await PartnerFarm.serve(portFile: arguments[2])
} else {
  try await Measurement(folder: arguments.count > 1 ? arguments[1] : "feeds").run()
}
