internal import Feed

/// Dublin Core terms that neither RSS nor Atom has an element for.
extension XMLWriter {
  /// Writes `dcterms:created` and `dcterms:valid`.
  mutating func terms(of entry: Entry) {
    if let created = entry.created?.moment {
      use(.dublinCoreTerms)
      element("dcterms:created", rfc3339: created)
    }
    if let validity = entry.validity { self.validity(validity) }
  }

  /// Writes `dcterms:valid` as a DCMI Period.
  private mutating func validity(_ validity: Validity) {
    let start = validity.start?.moment
    let end = validity.end?.moment
    guard start != nil || end != nil else { return }
    use(.dublinCoreTerms)
    open("dcterms:valid")
    if let start {
      literal("start=")
      rfc3339(start)
      literal("; ")
    }
    if let end {
      literal("end=")
      rfc3339(end)
      literal("; ")
    }
    literal("scheme=W3C-DTF")
    self.end("dcterms:valid")
  }
}
