import Foundation

/// What this process has used so far.
struct ProcessUse {
  /// Seconds of processor time.
  var processor: Double
  /// The most memory that was resident at once, in MiB.
  var peakMemory: Double
  private var clock: ContinuousClock.Instant

  static func now() -> ProcessUse {
    var usage = rusage()
    unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    let user = Double(usage.ru_utime.tv_sec) + Double(usage.ru_utime.tv_usec) / 1e6
    let system = Double(usage.ru_stime.tv_sec) + Double(usage.ru_stime.tv_usec) / 1e6
    return ProcessUse(
      processor: user + system, peakMemory: Double(usage.ru_maxrss) / 1024, clock: .now)
  }

  /// Wall and processor seconds since an earlier moment.
  func since(_ other: ProcessUse) -> (wall: Double, processor: Double) {
    ((clock - other.clock) / .seconds(1), processor - other.processor)
  }
}
