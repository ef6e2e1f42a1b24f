extension Rule {
  static let updatePeriodInvalid = Rule(
    "update-period-invalid", .error, .feedXML,
    help: "Write hourly, daily, weekly, monthly or yearly.",
    source: "RSS 1.0 module Syndication", w3c: "InvalidUpdatePeriod")

  static let threadLinkAttributeUnbound = Rule(
    "thread-link-attribute-unbound", .error, .feedXML,
    help: "Write the time as thr:updated; drafts called it thr:when.",
    source: "RFC 4685 section 4", w3c: "NoThrWhen")

  static let extensionFamily: [Rule] = [
    updatePeriodInvalid,
    threadLinkAttributeUnbound,
  ]
}
