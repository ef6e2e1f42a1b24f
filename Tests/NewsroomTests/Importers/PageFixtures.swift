import Foundation

/// Pages beside the tests and in the folders around the repository.
enum PageFixtures {
  private static let here = URL(filePath: #filePath).deletingLastPathComponent()
  private static let repository = here.appending(path: "../../..").standardizedFileURL

  /// The page of a real portal, nil where the shared folder is absent.
  static var realPage: String? {
    let file = repository.appending(path: "../shared/seed/megapolitanpos-page.txt")
    return try? String(contentsOf: file, encoding: .utf8)
  }

  /// The text of a page in `Fixtures/pages`.
  static func page(_ name: String) throws -> String {
    try String(contentsOf: here.appending(path: "../Fixtures/pages/\(name)"), encoding: .utf8)
  }

  /// The sample pages of the product, by name.
  static var samples: [(name: String, text: String)] {
    let folder = repository.appending(path: "feeds/samples/articles")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().filter { $0.hasSuffix(".txt") }.compactMap { name in
      let text = try? String(contentsOf: folder.appending(path: name), encoding: .utf8)
      return text.map { (name, $0) }
    }
  }
}
