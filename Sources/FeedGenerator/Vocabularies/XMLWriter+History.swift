internal import Feed

/// Feed Paging and Archiving, RFC 5005; the addresses are links.
extension XMLWriter {
  mutating func history(_ history: History) {
    if history.isComplete {
      use(.history)
      start("fh:complete")
      closeEmpty()
    }
    if history.isArchive {
      use(.history)
      start("fh:archive")
      closeEmpty()
    }
  }
}
