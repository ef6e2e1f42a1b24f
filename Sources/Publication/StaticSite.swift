import ArticleStore
import Foundation
import Newsroom

/// Writes the site as files in the layout of its addresses, for static hosting.
package struct StaticSite: Sendable {
  /// What became of the files.
  package struct Report: Sendable, Hashable {
    /// Paths in the folder, in order.
    package var written: [String] = []
    package var unchanged: [String] = []
  }

  private let folder: URL

  package init(folder: String) {
    self.folder = URL(fileURLWithPath: folder, isDirectory: true)
  }

  /// Writes every rendition whose file has other bytes. Each file is replaced in one step: who reads
  /// it meanwhile sees the old bytes or the new, never a part.
  package func write(_ renditions: [Rendition]) throws -> Report {
    var report = Report()
    for rendition in renditions {
      if try write(rendition) {
        report.written.append(rendition.path)
      } else {
        report.unchanged.append(rendition.path)
      }
    }
    return report
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
