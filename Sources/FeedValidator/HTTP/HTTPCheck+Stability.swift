internal import Feed

extension HTTPCheck {
  /// Whether the same request twice in a row is answered alike.
  mutating func checkStability() {
    guard let second = visit.second else { return }
    guard second.status == visit.first.status else {
      return report(
        .httpUnsteady,
        "the first request was answered with status \(visit.first.status), the second with "
          + "\(second.status)")
    }
    if second.body == visit.first.body {
      checkValidatorsStable(second.fields)
    } else {
      checkTag(second)
      checkEntries()
    }
  }

  /// The bytes are the same: so must be what stands for them.
  private mutating func checkValidatorsStable(_ fields: HTTPFields) {
    let before = visit.first.fields
    if let one = before["etag"], let other = fields["etag"], one != other {
      report(.httpETagUnstable, "the same bytes have the tags \(one) and \(other)")
    }
    if let one = before["last-modified"], let other = fields["last-modified"], one != other {
      report(
        .httpLastModifiedUnstable, "the same bytes were last modified \(one) and \(other)")
    }
  }

  private mutating func checkTag(_ second: HTTPAnswer) {
    guard let tag = visit.first.fields["etag"], tag == second.fields["etag"],
      EntityTag(tag)?.isWeak == false
    else { return }
    report(.httpETagReused, "the tag \(tag) stands for different bytes")
  }

  private mutating func checkEntries() {
    guard let before = visit.feeds.first?.entries, let after = visit.feeds.second?.entries,
      !before.isEmpty
    else { return }
    let one = IdentifiedEntries(before)
    let other = IdentifiedEntries(after)
    if let (address, old, new) = one.firstConflict(with: other) {
      report(.httpIDsUnstable, "\(address) had the id '\(old)', then '\(new)'")
    } else if before.map(Told.init) == after.map(Told.init) {
      report(
        .httpBodyUnstable, "two requests in a row gave different bytes with the same entries")
    }
  }
}

/// What readers would see as news in an entry.
private struct Told: Equatable {
  let id: String?
  let title: String?
  let updated: Timestamp?

  init(_ entry: Entry) {
    id = entry.id
    title = entry.title?.value
    updated = entry.updated?.timestamp
  }
}

/// Entries by what they are about, so that the same one is found in two documents whatever its id.
private struct IdentifiedEntries {
  /// The id under an address; nil where more than one entry has the address.
  private var ids: [String: String?] = [:]
  private var order: [String] = []

  init(_ entries: [Entry]) {
    for entry in entries {
      guard let id = entry.id, let key = entry.links.first(rel: Link.alternate)?.href,
        key != id
      else { continue }
      if ids.updateValue(ids[key] == nil ? id : nil, forKey: key) == nil { order.append(key) }
    }
  }

  func firstConflict(with other: IdentifiedEntries) -> (key: String, old: String, new: String)? {
    for key in order {
      if let old = ids[key] ?? nil, let new = other.ids[key] ?? nil, old != new {
        return (key, old, new)
      }
    }
    return nil
  }
}
