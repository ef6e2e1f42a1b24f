extension Checker {
  mutating func checkDate(_ bytes: Bytes, _ value: Value, _ attribute: String?) {
    let form: DateForm
    let rule: Rule
    switch value {
    case .rfc822: (form, rule) = (.rfc822(bytes), .dateRFC822Invalid)
    case .rfc3339: (form, rule) = (.rfc3339(bytes), .dateRFC3339Invalid)
    case .iso8601: (form, rule) = (.w3cdtf(bytes, needsZone: false), .dateW3CDTFInvalid)
    default: (form, rule) = (.w3cdtf(bytes), .dateW3CDTFInvalid)
    }
    switch form.fault {
    case .invalid:
      report(rule, "'\(bytes.excerpt())' is no valid date", attribute: attribute)
    case .problematic:
      report(
        .dateRFC822Problematic, "'\(bytes.excerpt())' is read differently by different readers",
        attribute: attribute)
    case nil: break
    }
    if !form.isPlausible(now: now) {
      report(.dateImplausible, "'\(bytes.excerpt())' is not plausible", attribute: attribute)
    }
  }
}
