/// The cases of the W3C validator's suite that do not hold, each with the reason.
enum KnownDifferences {
  static let all: [String: String] = [:]
}
