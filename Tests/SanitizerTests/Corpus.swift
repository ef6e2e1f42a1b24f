import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Reads the feeds of the corpus just so far that the markup in their fields comes to light.
enum Corpus {
  static let folder: URL = {
    if let path = ProcessInfo.processInfo.environment["SIAR_SANITISER_CASES"] {
      return URL(fileURLWithPath: path)
    }
    return URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../shared/corpora/sanitiser-cases").standardizedFileURL
  }()

  static var isThere: Bool { FileManager.default.fileExists(atPath: folder.path) }

  /// File names with the markup of their fields.
  static func cases() throws -> [(file: String, markup: [String])] {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "xml" }
      .map { ($0.lastPathComponent, FieldReader(try Data(contentsOf: $0)).fields) }
  }
}

/// Collects the fields of a feed that may hold markup; inline XHTML is written out again.
private final class FieldReader: NSObject, XMLParserDelegate {
  private(set) var fields: [String] = []
  private var field: String?
  private var text = ""
  private var depth = 0
  private var isBase64 = false

  private static let names: Set<String> = [
    "title", "subtitle", "tagline", "info", "copyright", "rights", "summary", "content",
    "description", "content:encoded", "body", "xhtml:body", "fullitem",
  ]

  init(_ data: Data) {
    super.init()
    let parser = XMLParser(data: data)
    parser.delegate = self
    _ = parser.parse()
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    if field != nil {
      depth += 1
      let markup = attributes.map { " \($0.key)=\"\(Self.escaped($0.value))\"" }.joined()
      text += "<\(name)\(markup)>"
    } else if Self.names.contains(name) {
      field = name
      isBase64 = attributes["mode"] == "base64"
    }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    if depth > 0 {
      depth -= 1
      text += "</\(name)>"
    } else if field == name {
      let data = Data(base64Encoded: text, options: .ignoreUnknownCharacters)
      fields.append(isBase64 ? String(decoding: data ?? Data(), as: UTF8.self) : text)
      field = nil
      text = ""
    }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    if field != nil { text += depth > 0 ? Self.escaped(string) : string }
  }

  func parser(_ parser: XMLParser, foundCDATA block: Data) {
    if field != nil { text += String(decoding: block, as: UTF8.self) }
  }

  private static func escaped(_ text: String) -> String {
    text.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "<", with: "&lt;")
      .replacingOccurrences(of: "\"", with: "&quot;")
  }
}
