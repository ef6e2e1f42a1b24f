internal import Feed

/// When and how to ask again.
extension RSSWriter {
  mutating func schedule(_ schedule: Schedule) {
    xml.element("docs", address: schedule.docs)
    if let cloud = schedule.cloud { self.cloud(cloud) }
    if let seconds = schedule.timeToLive?.components.seconds, seconds > 0 {
      xml.element("ttl", max(1, Int(seconds / 60)))
    }
    xml.element("rating", schedule.rating)
    if let input = schedule.textInput { textInput(input) }
    skipHours(schedule.skipHours)
    skipDays(schedule.skipDays)
    xml.syndication(schedule)
  }

  private mutating func cloud(_ cloud: Schedule.Cloud) {
    xml.start("cloud")
    xml.attribute("domain", cloud.domain)
    xml.attribute("port", cloud.port)
    xml.attribute("path", cloud.path)
    xml.attribute("registerProcedure", cloud.registerProcedure ?? "")
    xml.attribute("protocol", cloud.protocolName)
    xml.closeEmpty()
  }

  private mutating func textInput(_ input: Schedule.TextInput) {
    xml.openLines("textInput")
    xml.element("title", input.title ?? "")
    xml.element("description", input.description ?? "")
    xml.element("name", input.name ?? "")
    xml.element("link", address: input.link ?? "")
    xml.end("textInput")
  }

  private mutating func skipHours(_ hours: [Int]) {
    guard !hours.isEmpty else { return }
    xml.openLines("skipHours")
    for (index, hour) in hours.enumerated() where !hours[..<index].contains(hour) {
      xml.element("hour", hour)
    }
    xml.end("skipHours")
  }

  private mutating func skipDays(_ days: [String]) {
    guard !days.isEmpty else { return }
    xml.openLines("skipDays")
    for (index, day) in days.enumerated() where !days[..<index].contains(day) {
      xml.element("day", day)
    }
    xml.end("skipDays")
  }
}
