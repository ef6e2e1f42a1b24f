enum JSONChecker {
  static func check(_ bytes: [UInt8]) -> Outcome {
    Outcome(findings: [], format: nil, isReadable: false)
  }
}
