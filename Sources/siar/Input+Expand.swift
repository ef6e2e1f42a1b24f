import Foundation
import Newsroom

extension Input {
  /// The inputs that arguments name, in order: a folder stands for the feeds anywhere inside it, a
  /// pattern for the files that it matches, both by path. What stands for nothing stays, as an input
  /// that cannot be read.
  static func named(_ arguments: [String]) -> [Input] {
    arguments.flatMap(expand)
  }

  private static func expand(_ argument: String) -> [Input] {
    var isFolder: ObjCBool = false
    let exists = unsafe FileManager.default.fileExists(atPath: argument, isDirectory: &isFolder)
    if exists { return isFolder.boolValue ? feeds(inFolder: argument) : [Input(name: argument)] }
    let input = Input(name: argument)
    guard !input.isAddress, argument.contains(where: { "*?[".contains($0) }) else { return [input] }
    let matches = paths(matching: argument)
    guard !matches.isEmpty else { return [Input(argument, isMissing: "nothing matches")] }
    return matches.flatMap(expand)
  }

  /// What feeds and lists of feeds are called.
  private static let extensions: Set = ["atom", "json", "opml", "rdf", "rss", "xml"]

  private static func feeds(inFolder path: String) -> [Input] {
    do {
      let inside = try FileManager.default.subpathsOfDirectory(atPath: path)
        .filter { extensions.contains(($0 as NSString).pathExtension.lowercased()) }
        .filter { !$0.hasPrefix(".") && !$0.contains("/.") }
      guard !inside.isEmpty else {
        let names = extensions.sorted().map { "*.\($0)" }.joined(separator: ", ")
        return [Input(path, isMissing: "no feeds in this folder (\(names))")]
      }
      let folder = path.hasSuffix("/") ? String(path.dropLast()) : path
      return inside.sorted().map { Input(name: "\(folder)/\($0)") }
    } catch {
      return [Input(path, isMissing: FileReason.of(error))]
    }
  }

  /// The files that a shell's pattern matches, sorted.
  private static func paths(matching pattern: String) -> [String] {
    var found = unsafe glob_t()
    defer { unsafe globfree(&found) }
    guard unsafe glob(pattern, GLOB_BRACE | GLOB_TILDE, nil, &found) == 0 else { return [] }
    return (0..<Int(unsafe found.gl_pathc)).compactMap { index in
      unsafe found.gl_pathv[index].map { unsafe String(cString: $0) }
    }
  }
}
