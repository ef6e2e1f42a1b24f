/// Scores as they are shown and stored.
enum Score {
  /// Two decimals, so that a stored explanation is short and stays the same everywhere.
  static func rounded(_ score: Double) -> Double { (score * 100).rounded() / 100 }
}
