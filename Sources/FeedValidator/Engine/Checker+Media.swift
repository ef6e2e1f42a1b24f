internal import Feed

extension Checker {
  mutating func endedGroup(_ frame: Frame) {
    if count("media:content", in: frame) < 2 {
      report(.mediaGroupOfOne, "the group has fewer than two contents")
    }
  }

  mutating func checkHash(_ frame: Frame) {
    let digest = trimmed(frame)
    let length: Int
    switch frame.note {
    case "md5", nil: length = 32
    case "sha-1": length = 40
    case let other?:
      return report(.mediaHashInvalid, "the algorithm \(other) is not known", attribute: "algo")
    }
    if digest.utf8.count != length || !digest.utf8.allSatisfy(\.isHexDigit) {
      report(.mediaHashInvalid, "'\(digest)' is no hash of \(length) hexadecimal digits")
    }
  }

  /// Media RSS 1.5.1, media:rating and media:credit, names these.
  mutating func checkMediaScheme(_ bytes: Bytes, _ attribute: String?) {
    let known = ["urn:simple", "urn:icra", "urn:mpaa", "urn:v-chip", "urn:ebu", "urn:yvs"]
    if !known.contains(bytes.string) { checkReference(bytes, absolute: true, attribute) }
  }

  /// RFC 2326 section 3.6, normal play time: `12.5`, `0:00:12.5`.
  mutating func checkPlayTime(_ bytes: Bytes, _ attribute: String?) {
    let parts = bytes.string.split(separator: ":", omittingEmptySubsequences: false)
    let whole = parts.dropLast().allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(\.isDigit) }
    let last = parts.last ?? ""
    let isNumber =
      last.utf8.first?.isDigit == true && last.utf8.allSatisfy { $0.isDigit || $0 == 0x2E }
    let seconds = Double(last) ?? -1
    let fits = parts.count == 1 || seconds < 60 && (Int(parts[parts.count - 2]) ?? 60) < 60
    guard whole, isNumber, seconds >= 0, fits, parts.count == 1 || parts.count == 3 else {
      return report(
        .mediaTimeInvalid, "'\(bytes.excerpt())' is no time of play", attribute: attribute)
    }
  }

  mutating func checkRating(_ frame: Frame) {
    let rating = trimmed(frame)
    guard frame.note == nil || frame.note == "urn:simple" else { return }
    if rating != "adult", rating != "nonadult" {
      report(.mediaRatingInvalid, "'\(rating)' is neither adult nor nonadult")
    }
  }

  mutating func checkRestriction(_ frame: Frame) {
    guard frame.note == "uri" else { return }
    for part in trimmed(frame).split(separator: " ") {
      let bytes = Array(part.utf8)
      if let fault = Reference.fault(in: bytes.span, absolute: true) {
        report(fault.rule(isAttribute: false), fault.message(bytes.span))
      }
    }
  }

  mutating func checkCredit() {
    guard let role = value("role") else { return }
    let isEBU = value("scheme") == nil || value("scheme") == "urn:ebu"
    if role != role.lowercased() || isEBU && !MediaRoles.all.contains(role) {
      report(.mediaCreditRoleUnknown, "'\(role)' is no role of the EBU", attribute: "role")
    }
  }

  mutating func checkPing(_ frame: Frame) {
    if format == .rss10 {
      if frame.note == nil {
        report(.attributeMissing, "there is no rdf:resource", attribute: "rdf:resource")
      }
      return
    }
    let all = Array(bytes(of: frame))
    let span = all.span
    let bare = span.extracting(span.trimmedRange)
    if let fault = Reference.fault(in: bare, absolute: true) {
      report(fault.rule(isAttribute: false), fault.message(bare))
    }
  }
}
