internal import Feed

/// RSS 1.0 module Syndication.
extension XMLWriter {
  mutating func syndication(_ schedule: Schedule) {
    element("sy:updatePeriod", of: .syndication, schedule.updatePeriod)
    if let frequency = schedule.updateFrequency {
      use(.syndication)
      element("sy:updateFrequency", frequency)
    }
    if let base = schedule.updateBase?.moment {
      use(.syndication)
      element("sy:updateBase", rfc3339: base)
    }
  }
}
