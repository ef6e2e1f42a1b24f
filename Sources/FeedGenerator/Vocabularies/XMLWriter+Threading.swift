internal import Feed

/// Atom Threading Extensions, RFC 4685.
extension XMLWriter {
  /// Writes `thr:in-reply-to` for each entry that this one answers.
  mutating func inReplyTo(_ answers: [InReplyTo]) {
    for answer in answers where answer.ref != nil || answer.href != nil {
      use(.threading)
      start("thr:in-reply-to")
      // `ref` is required; the address is the only other name that the other entry has.
      attribute("ref", answer.ref ?? answer.href)
      attribute("href", address: answer.href)
      attribute("type", answer.type)
      attribute("source", address: answer.source)
      closeEmpty()
    }
  }
}
