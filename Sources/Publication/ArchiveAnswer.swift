/// What there is at the address of a page of an archive.
package enum ArchiveAnswer: Sendable {
  case page(Rendition)
  /// The law had something removed from it: the page has another address now.
  case removed
  /// There never was such a page.
  case unknown
}
