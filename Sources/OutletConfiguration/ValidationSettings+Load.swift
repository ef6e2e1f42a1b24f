import Foundation
import Newsroom
import Yams

extension ValidationSettings {
  /// Reads a file.
  ///
  /// - Parameter file: the path of a YAML file.
  /// - Throws: ``ConfigurationError`` naming file, line, key and the nearest known key.
  package init(file: String) throws(ConfigurationError) {
    self.init()
    let text: String
    do {
      text = try String(contentsOfFile: file, encoding: .utf8)
    } catch {
      throw .unreadable(file: file, reason: FileReason.of(error))
    }
    try read(text, file: file)
  }

  /// Reads YAML text; `file` is for messages.
  package mutating func read(_ text: String, file: String) throws(ConfigurationError) {
    let root: Node?
    do {
      root = try Yams.compose(yaml: text)
    } catch {
      throw .malformed(file: file, reason: "\(error)")
    }
    guard let root else { return }
    guard case .mapping(let mapping) = root else {
      throw .wrongShape(
        key: "the file", place: NodeReader.place(root, file), expected: "keys with values")
    }
    for (key, value) in mapping {
      let name = key.string ?? ""
      guard let setting = ValidationSetting.all.first(where: { $0.key == name }) else {
        throw .unknownKey(
          name, place: NodeReader.place(key, file),
          nearest: Nearest.word(to: name, among: ValidationSetting.all.map(\.key)))
      }
      try apply(setting, value, file)
    }
  }

  private mutating func apply(_ setting: ValidationSetting, _ value: Node, _ file: String)
    throws(ConfigurationError)
  {
    switch value {
    case .scalar(let scalar): try apply(setting, scalar.string, NodeReader.place(value, file))
    case .sequence(let sequence) where setting.isList:
      for item in sequence {
        guard case .scalar(let scalar) = item else {
          throw .wrongShape(
            key: setting.key, place: NodeReader.place(item, file), expected: setting.expected)
        }
        try apply(setting, scalar.string, NodeReader.place(item, file))
      }
    default:
      throw .wrongShape(
        key: setting.key, place: NodeReader.place(value, file), expected: setting.expected)
    }
  }

  private mutating func apply(_ setting: ValidationSetting, _ value: String, _ place: String)
    throws(ConfigurationError)
  {
    guard setting.set(&self, value) else {
      throw .badValue(key: setting.key, value: value, place: place, expected: setting.expected)
    }
  }
}
