/// A page of an edition's archive: articles that follow each other in the order of joining. Its set of
/// articles never changes. RFC 5005 section 4.
///
/// A full page is sealed for good. The articles behind the last full page make a page of their own,
/// whose name says how many it holds: one more article makes another page of it.
package struct ArchivePage: Sendable, Hashable {
  /// Counts from 1.
  package var number: Int
  /// How many articles it holds.
  package var count: Int
  /// 1, and one more for each time that the law had something removed from it since it was made.
  package var generation: Int

  package init(number: Int, count: Int = ArchivePage.size, generation: Int = 1) {
    self.number = number
    self.count = count
    self.generation = generation
  }

  /// How many articles a full page holds.
  package static let size = 100

  package var isSealed: Bool { count == Self.size }

  /// The places of its articles in the order of joining, from 1.
  package var ordinals: ClosedRange<Int> {
    let first = (number - 1) * Self.size + 1
    return first...(first + count - 1)
  }

  /// Its folder among the edition's archives: `7` for a sealed page, `8-57` for one that holds 57
  /// articles; after a removal `7.2`.
  package var name: String {
    (isSealed ? "\(number)" : "\(number)-\(count)") + (generation > 1 ? ".\(generation)" : "")
  }

  /// The page of a name; nil for any other text, and for a name written in another way.
  package init?(name: some StringProtocol) {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    let place = (parts.first ?? "").split(separator: "-", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), (1...2).contains(place.count),
      let number = Int(place[0]), (1...10_000_000).contains(number),
      let count = place.count == 2 ? Int(place[1]) : Self.size, (1...Self.size).contains(count),
      let generation = parts.count == 2 ? Int(parts[1]) : 1, generation > 0
    else { return nil }
    self.init(number: number, count: count, generation: generation)
    guard self.name == name else { return nil }
  }

  /// Where its document `file` lies in the edition's folder.
  package func path(_ file: String) -> String { "archive/\(name)/\(file)" }
}

/// That the law had something removed from an article of an edition.
package struct ArchiveRemoval: Sendable, Hashable {
  /// The article's place in the order of joining.
  package var ordinal: Int
  /// How many articles had joined the edition before.
  package var joinedBefore: Int

  package init(ordinal: Int, joinedBefore: Int) {
    self.ordinal = ordinal
    self.joinedBefore = joinedBefore
  }
}

extension Edition {
  /// How many pages are full.
  package var sealedPages: Int { joinedCount / ArchivePage.size }

  /// The present page of a number, with as many articles; nil where they have not joined.
  package func archivePage(_ number: Int, count: Int = ArchivePage.size) -> ArchivePage? {
    guard number > 0, count > 0 else { return nil }
    var page = ArchivePage(number: number, count: count)
    guard page.ordinals.upperBound <= joinedCount else { return nil }
    page.generation += removals.count {
      page.ordinals.contains($0.ordinal) && page.ordinals.upperBound <= $0.joinedBefore
    }
    return page
  }

  /// The page of those that joined after the last full page; nil where there are none.
  package var openPage: ArchivePage? {
    archivePage(sealedPages + 1, count: joinedCount % ArchivePage.size)
  }

  /// The newest full page.
  package var newestSealedPage: ArchivePage? { archivePage(sealedPages) }

  /// Every present page, newest first.
  package var archivePages: [ArchivePage] {
    [openPage].compactMap(\.self)
      + (1...max(sealedPages, 1)).reversed().compactMap { archivePage($0) }
  }
}
