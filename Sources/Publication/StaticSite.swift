import ArticleStore
import FeedGenerator
import Foundation
import Newsroom

/// Writes the site as files in the layout of its addresses, for static hosting.
package struct StaticSite: Sendable {
  /// What became of the files.
  package struct Report: Sendable, Hashable {
    /// Paths in the folder, in order.
    package var written: [String] = []
    package var unchanged: [String] = []
    /// Documents that the site has no more, such as a page that the law had something removed from.
    package var removed: [String] = []
  }

  private let folder: URL

  package init(folder: String) {
    self.folder = URL(fileURLWithPath: folder, isDirectory: true)
  }

  /// Writes every rendition whose file has other bytes. Each file is replaced in one step: who reads
  /// it meanwhile sees the old bytes or the new, never a part. Documents of ours that are not among
  /// the renditions are removed; other files in the folder are left alone.
  package func write(_ renditions: [Rendition]) throws -> Report {
    var report = Report()
    for rendition in renditions {
      if try write(rendition) {
        report.written.append(rendition.path)
      } else {
        report.unchanged.append(rendition.path)
      }
    }
    report.removed = try removeDocuments(besides: Set(renditions.map(\.path)))
    return report
  }

  /// An edition that had articles keeps its documents, so only pages of archives, documents for
  /// platforms and searches can be too many. A site without anything, such as that of a store which
  /// was named by mistake, removes nothing.
  private func removeDocuments(besides paths: Set<String>) throws -> [String] {
    guard paths.contains(OutputFormat.rss.fileName) else { return [] }
    let files = FileManager.default
    let stale = try files.subpathsOfDirectory(atPath: folder.path)
      .filter { !paths.contains($0) && Self.canBeTooMuch($0) }.sorted()
    for path in stale { try files.removeItem(at: folder.appendingPathComponent(path)) }
    return stale
  }

  private static func canBeTooMuch(_ path: String) -> Bool {
    if path == NewsSitemap.fileName { return true }
    guard let address = DocumentPath(path) else { return false }
    return address.isArchive || address.file == Renderer.msnFileName || address.isOfSearch
  }

  private func write(_ rendition: Rendition) throws -> Bool {
    let file = folder.appendingPathComponent(rendition.path)
    let bytes = Data(rendition.body)
    if let present = try? Data(contentsOf: file), present == bytes { return false }
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: file, options: .atomic)
    return true
  }
}

/// The path of a document of an edition, or of a page of its archive.
private struct DocumentPath {
  let file: String
  let isArchive: Bool
  let isOfSearch: Bool

  /// nil for the path of any other file.
  init?(_ path: String) {
    var parts = path.split(separator: "/").map(String.init)
    guard let file = parts.popLast(),
      file == Renderer.msnFileName || OutputFormat.allCases.contains(where: { $0.fileName == file })
    else { return nil }
    self.file = file
    isArchive = parts.count >= 2 && parts[parts.count - 2] == "archive"
    if isArchive {
      guard ArchivePage(name: parts[parts.count - 1]) != nil else { return nil }
      parts.removeLast(2)
    }
    guard let key = EditionKey(path: parts.joined(separator: "/")) else { return nil }
    if case .search = key { isOfSearch = true } else { isOfSearch = false }
  }
}
